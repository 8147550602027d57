"""make_pdfs.py PLANS FOLDER: prints PDFs for the tests with Chromium, and damages some with qpdf.

The lines of a plan stay as they are, so that a number that breaks at a hyphen breaks there in the PDF, too.
"""
import base64
import html
import pathlib
import shutil
import subprocess
import sys
import tempfile

import drawn_pdfs

CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"]
PAGE = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 12pt/1.25 "Liberation Serif"; margin: 0 }
p { margin: 0; white-space: pre; min-height: .6em }
.page { break-after: page }
td { vertical-align: top; text-align: center; width: 50% }
</style>"""
# A head in two columns of different heights, a number that wraps in its column, a foot in two columns.
TWO_COLUMNS = """<table width="100%"><tr>
<td>ỦY BAN NHÂN DÂN<br>HUYỆN NGỌC HỒI<br>BAN CHỈ ĐẠO PHÒNG, CHỐNG<br>TỘI PHẠM</td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr>
<td>Số: 15/KH-BCĐ-<br>CAH</td><td>Ngọc Hồi, ngày 12 tháng 5 năm 2022</td></tr></table>
<p style="text-align:center">KẾ HOẠCH</p><p style="text-align:center">Phòng, chống tội phạm năm 2022</p>
<p>Căn cứ Kế hoạch số 1222/KH-BCĐ ngày 27/4/2022 của Ban Chỉ đạo tỉnh Kon Tum;</p>
<p>Ban Chỉ đạo huyện xây dựng Kế hoạch như sau:</p><p>I. MỤC ĐÍCH</p><p>Giữ vững an ninh, trật tự.</p>
<table width="100%"><tr><td style="text-align:left">Nơi nhận:<br>- Công an tỉnh;<br>- Lưu: VT.</td>
<td>TM. BAN CHỈ ĐẠO<br>TRƯỞNG BAN<br><br><br>CHỦ TỊCH UBND HUYỆN<br>Nguyễn Chí Tường</td></tr></table>"""
PIXEL = base64.b64encode(bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082")).decode()
SCAN = f'<img style="width:15cm;height:20cm" src="data:image/png;base64,{PIXEL}">'


def page_of(text):
    """A page's lines; the text has a blank one behind each, which the printed plan had not."""
    lines = [line for line in text.split("\n") if line.strip()]
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines)


def pages_of(text):
    """Lines that begin with one space, directly behind a line with text, begin a page (see indexer/text_pages.h)."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines)
              if i and line[:1] == " " and line.strip() and line[1] != " " and lines[i - 1].strip() and not line.isupper()]
    return ["\n".join(lines[a:b]) for a, b in zip([0, *starts], [*starts, len(lines)])]


def print_pdf(body, file):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "page.html")
        source.write_text(PAGE + body, encoding="utf-8")
        subprocess.run([*CHROMIUM, f"--user-data-dir={folder}/profile", f"--print-to-pdf={file}", source.as_uri()],
                       check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def scan_of(file, folder):
    """The same page as a scanner makes it, with a stamp across the signature: as a PDF of one image, and as an image file."""
    subprocess.run(["pdftoppm", "-r", "150", "-jpeg", "-singlefile", file, folder / "scanned"], check=True)
    image = base64.b64encode((folder / "scanned.jpg").read_bytes()).decode()
    print_pdf(f'''<style>@page {{ margin: 0 }} svg {{ position: absolute; left: 0; top: 0; width: 100%; height: 297mm }}</style>
<img style="position: absolute; left: 0; top: 0; width: 210mm; height: 297mm" src="data:image/jpeg;base64,{image}">
<svg viewBox="0 0 210 297"><g fill="none" stroke="#c01020" stroke-opacity=".6">
<circle cx="136" cy="120" r="17" stroke-width="1.2"/><circle cx="136" cy="120" r="12" stroke-width=".5"/></g></svg>''', folder / "stamped.pdf")
    subprocess.run(["pdftoppm", "-r", "150", "-jpeg", "-singlefile", folder / "stamped.pdf", folder / "stamped"], check=True)


def main():
    plans, folder = map(pathlib.Path, sys.argv[1:])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for plan in sorted(plans.glob("*.txt")):
        text = plan.read_text(encoding="utf-8")
        if max(map(len, text.split("\n"))) < 200:  # a plan in lines, as printed
            print_pdf("".join(f'<div class="page">{page_of(page)}</div>' for page in pages_of(text)), folder / f"{plan.stem[:3]}.pdf")
    print_pdf(TWO_COLUMNS, folder / "two_columns.pdf")
    print_pdf(SCAN, folder / "scan.pdf")
    scan_of(folder / "two_columns.pdf", folder)

    drawn_pdfs.make(folder)

    whole = folder / "two_columns.pdf"
    subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", whole, folder / "locked.pdf"], check=True)
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--", whole, folder / "no_changes.pdf"], check=True)
    data = whole.read_bytes()
    (folder / "cut.pdf").write_bytes(data[:len(data) // 2])
    (folder / "garbage.pdf").write_bytes(b"%PDF-1.7\n" + bytes(i * 37 % 251 for i in range(20000)) + b"\nstartxref\n5\n%%EOF\n")


main()

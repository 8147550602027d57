"""PDFs each of which shows one trap of reading in the right order (tests/indexer/pdf_text.cpp says what must come out)."""
from pdf_writer import Pdf

BODY = ["Căn cứ Nghị định số 12/2020/NĐ-CP ngày 15 tháng 01 năm 2020 của", "Chính phủ, Ủy ban nhân dân tỉnh xây dựng kế hoạch thực hiện nhiệm vụ",
        "được giao trong năm 2022 như sau"]


def page_frames():
    """Heads with the page's number on the outer side; a sentence runs from page to page."""
    pdf = Pdf()
    for number in range(76, 80):
        page = pdf.page()
        head = "BẢN TIN/Số 359 + 360/Ngày 27-02-2025"
        page.text(150, 60, head)
        page.text(60 if number % 2 == 0 else 500, 60, str(number))
        page.lines(72, 120, [f"Trang này có nghị định thứ {number} của", *BODY])
        page.text(72, 800, "Tài liệu nội bộ", 9)
    return pdf


def page_numbers():
    """Only numbers, below the text; the first page has none."""
    pdf = Pdf()
    for number in range(1, 4):
        page = pdf.page()
        page.lines(72, 120, BODY)
        page.text(72, 180, f"Mục {number}")
        if number > 1:
            page.text(290, 810, f"- {number} -")
    return pdf


def declared_frames():
    """Heads directly above the text, which only the file itself tells from it."""
    pdf = Pdf()
    for number in range(2):
        page = pdf.page()
        page.text(72, 100, "Đề án phát triển", frame=True)
        page.lines(72, 118, BODY)
    return pdf


def letterheads():
    """An annex bears the head of the letter again: text, though it comes back at the same height."""
    pdf = Pdf()
    for title in ("KẾ HOẠCH", "QUY CHẾ"):
        page = pdf.page()
        page.centred(150, 60, ["ỦY BAN NHÂN DÂN", "TỈNH KON TUM"])
        page.centred(400, 60, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], 12)
        page.centred(297, 140, [title])
        page.lines(72, 180, BODY)
    return pdf


def forms():
    """Forms, one a page: their numbers count the pages, and are still text."""
    pdf = Pdf()
    for number in range(1, 4):
        page = pdf.page()
        page.text(400, 60, f"Mẫu số {number}")
        page.lines(72, 120, BODY)
    return pdf


def titles():
    """Sheets that have one title each, at the height where the text begins."""
    pdf = Pdf()
    for _ in range(3):
        page = pdf.page()
        page.centred(297, 75, ["PHIẾU ĐĂNG KÝ"])
        page.lines(72, 120, BODY)
    return pdf


def notes():
    """Marks at a number, at a word; a square metre; a note whose last line comes back on each page."""
    pdf = Pdf()
    for number in range(1, 4):
        page = pdf.page()
        page.lines(90, 90, ["Tiếp tục thực hiện các quy định hiện hành."])
        page.raised(90, 110, "theo Nghị định số 12/2020/NĐ-CP", str(number), " ngày 15/01/2020 của")
        page.raised(72, 130, "Chính phủ trên 100 m", "2", " đất, theo quy định")
        page.rule(72, 699, 216, 699)
        page.text(80, 716, str(number), 7)
        page.text(88, 720, f"Được sửa đổi bởi Nghị định số {70 + number}/2021/NĐ-CP,", 10)
        page.text(72, 734, "có hiệu lực từ ngày 01 tháng 9 năm 2021.", 10)
    return pdf


def table():
    """Drawn cell by cell; a joined cell, an empty one, a number that wraps."""
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 80, "Phân công nhiệm vụ:")
    page.grid([72, 110, 330, 450, 540], [100, 125, 180, 235])
    for x, word in ((76, "TT"), (114, "Nội dung"), (334, "Chủ trì"), (454, "Ghi chú")):
        page.text(x, 118, word)
    page.text(76, 140, "1")
    page.lines(114, 140, ["Triển khai Kế hoạch số 45/KH-", "UBND ngày 12/5/2022"])
    page.lines(334, 140, ["Sở Nội vụ;", "Công an tỉnh"])
    page.text(76, 195, "2")
    page.text(114, 195, "Tổng kết")
    page.text(334, 195, "Các sở")
    page.text(454, 195, "Quý IV")
    page.text(72, 260, "Trên đây là Kế hoạch.")
    return pdf


def table_over_pages():
    """The one row of a table that goes on on the next page: no rule crosses the others there."""
    pdf = Pdf()
    first, last = pdf.page(), pdf.page()
    for page, top, bottom in ((first, 700, 800), (last, 50, 150)):
        for x in (72, 300, 500):
            page.rule(x, top, x, bottom)
    first.rule(72, 700, 500, 700)
    last.rule(72, 150, 500, 150)
    for page in (first, last):
        y = 720 if page is first else 70
        page.lines(76, y, ["Kế hoạch số 45/KH-", "UBND của tỉnh"])
        page.lines(304, y, ["Sở Nội vụ", "chủ trì"])
    return pdf


def near_columns():
    """Cells that nearly touch, as the number and the date of a head often do; drawn one after the other."""
    pdf = Pdf()
    page = pdf.page()
    page.lines(72, 60, ["Số: 12/KH-UBND trên cột", "V/v phòng, chống dịch"], pitch=1.2)
    page.lines(240, 60, ["Kon Tum, ngày 12 tháng 5", "năm 2022"], pitch=1.2)
    page.lines(72, 120, BODY)
    return pdf


def columns(drawn):
    """A head in two columns: drawn cell by cell, height by height as with a tabulator, or not level."""
    pdf = Pdf()
    page = pdf.page()
    left, right = ["ỦY BAN NHÂN DÂN", "TỈNH KON TUM", "Số: 12/KH-UBND"], ["CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "Kon Tum, ngày 12"]
    for i in range(3):
        if drawn == "heights":
            page.centred(150, 60 + 18 * i, [left[i]])
            page.centred(400, 60 + 18 * i, [right[i]])
    if drawn == "cells":
        page.centred(150, 60, left, pitch=1.2)
        page.centred(400, 60, right, pitch=1.2)
    if drawn == "right first":
        page.centred(400, 54, right, pitch=1.5)
        page.centred(150, 60, left, pitch=1.2)
    page.centred(297, 150, ["KẾ HOẠCH"])
    page.lines(72, 180, BODY)
    return pdf


def newspaper():
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 60, "Nội dung kế hoạch của tỉnh về các nhiệm vụ của năm nay và năm sau")
    page.lines(72, 90, ["Cột trái dòng một", "cột trái dòng hai", "cột trái dòng ba"])
    page.lines(320, 90, ["Cột phải dòng một", "cột phải dòng hai", "cột phải dòng ba"])
    return pdf


def list_with_tabs():
    pdf = Pdf()
    page = pdf.page()
    for i, (name, count) in enumerate((("Xã Bờ Y", "5"), ("Xã Sa Loong", "12"), ("Xã Đăk Xú", "7"))):
        page.text(72, 90 + 20 * i, name)
        page.text(320, 90 + 20 * i, count)
    return pdf


def shadow():
    pdf = Pdf()
    page = pdf.page()
    for shift in (0, 0.4):
        page.text(72 + shift, 90, "KẾ HOẠCH NĂM 2022 CỦA TỈNH")
    page.text(72, 120, "Năm 2022 2022")
    return pdf


def annotations():
    pdf = Pdf()
    page = pdf.page()
    page.lines(72, 120, BODY)
    for kind, top in (("FreeText", 40), ("Stamp", 110), ("Widget", 300)):
        page.annotate(kind, 300, top, 200, 20, "ghi chú của ai đó")
    return pdf


def panel():
    """An electronic signature that was drawn into the page, above its head."""
    pdf = Pdf()
    page = pdf.page()
    page.lines(330, 40, ["Người ký: Cổng thông tin", "Cơ quan: Văn phòng", "Thời gian ký: 20.03.2025"], 9)
    page.lines(72, 120, BODY)
    return pdf


def turned(entries):
    """Letters that run downwards; with /Rotate 270 they are shown upright."""
    pdf = Pdf()
    page = pdf.page(entries=entries)
    for i, line in enumerate(BODY):
        page.text(500 - 20 * i, 100, line, turned=True)
    return pdf


def turned_head():
    """The head of a narrow column runs downwards on a page that stands upright."""
    pdf = Pdf()
    page = pdf.page()
    page.grid([72, 110, 330], [100, 200, 225])
    page.text(90, 110, "Số thứ tự", turned=True)
    page.text(114, 120, "Nội dung")
    page.text(76, 218, "1")
    page.text(114, 218, "Tổng kết")
    page.lines(72, 260, BODY)
    return pdf


def cropped():
    pdf = Pdf()
    page = pdf.page(entries="/CropBox [50 100 500 800]")
    page.text(72, 90, "Kế hoạch")
    page.text(72, 20, "Ngoài khung")
    return pdf


def layers():
    """A page of letters, one recognised by somebody, one without meaning, one that is an image, one with a stamp on it, one with signatures on it, a blank one."""
    pdf = Pdf()
    pdf.page().lines(72, 120, BODY * 3)
    page = pdf.page()
    page.image(0, 0, 595, 842)
    page.lines(72, 120, BODY * 3, hidden=True)
    pdf.page().lines(72, 120, BODY * 3, font="X")
    pdf.page().lines(72, 120, ["".join(chr(0xE000 + ord(c)) if c != " " else c for c in line) for line in BODY])
    pdf.page().lines(72, 120, ["".join(chr(ord(c) % 89 + 37) if c != " " else c for c in line) for line in BODY])
    pdf.page().image(0, 0, 595, 842)
    page = pdf.page()
    page.image(0, 0, 595, 842)
    page.text(400, 60, "Số đến: 15")
    page = pdf.page()
    page.image(0, 0, 595, 842)
    for i in range(4):
        page.lines(330, 40 + 50 * i, ["Người ký: Nguyễn Văn A, Chánh Văn phòng", "Cơ quan: Ủy ban nhân dân tỉnh", "Thời gian ký: 20.03.2025"], 9)
    pdf.page()
    return pdf


def legacy():
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 90, "NghÞ ®Þnh sè 12/2005/N§-CP cña ChÝnh phñ", font="V")
    page.text(72, 110, "Kế hoạch số 5/KH-UBND")
    return pdf


def make(folder):
    made = {
        "page_frames": page_frames(), "page_numbers": page_numbers(), "letterheads": letterheads(), "declared_frames": declared_frames(), "forms": forms(), "titles": titles(),
        "table_over_pages": table_over_pages(), "near_columns": near_columns(), "notes": notes(),
        "table": table(), "columns_cells": columns("cells"), "columns_heights": columns("heights"), "columns_right_first": columns("right first"),
        "newspaper": newspaper(), "list_with_tabs": list_with_tabs(), "shadow": shadow(), "annotations": annotations(), "panel": panel(),
        "turned": turned(""), "turned_back": turned("/Rotate 270"), "turned_head": turned_head(), "cropped": cropped(), "layers": layers(), "legacy": legacy(),
    }
    for name, pdf in made.items():
        pdf.save(folder / f"{name}.pdf")

#!/usr/bin/env python3
"""hostile.py FOLDER: writes files that are made to break a reader, or are broken, and some that only look so.

`FILES` tells for each what becomes of it: the words of the problem, or None where it is read. An image of a page too large for any paper
is one row with `recognised` in its name: what becomes of it depends on whether images are read.
"""
import io
import os
import pathlib
import struct
import sys
import zipfile
import zlib

PLAN = "KẾ HOẠCH\nTổ chức hội nghị năm 2022\nThực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư\n"
WORD = ('<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>')
TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')


def pdf(*objects, root=1):
    """A PDF of these objects (bytes), numbered from 1."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, table))
    return out.getvalue()


def stream(data, more=b""):
    packed = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream" % (len(packed), more, packed)


def one_page(content, width=595, height=842, resources=b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>", extra=()):
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources%s/Contents 4 0 R>>" % (width, height, resources), content, *extra)


LINES = b"BT /F 12 Tf 72 700 Td 14 TL " + b" ".join(
    b"(%s) Tj T*" % line for line in (b"KE HOACH", b"To chuc hoi nghi nam 2022", b"Thuc hien Ket luan so 44-KL/TW ngay 22/01/2019")) + b" ET"


def office(document):
    """`document`: pieces of bytes, so that large ones need not be held."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr("_rels/.rels", RELATIONS)
        with packed.open("word/document.xml", "w", force_zip64=True) as part:
            for piece in document:
                part.write(piece)
    return out.getvalue()


def docx(body):
    return office([(WORD % body).encode()])


def bomb_docx():
    begin, end = (WORD % "<w:p><w:r><w:t>|</w:t></w:r></w:p>").encode().split(b"|")
    return office([begin, *[b"a" * (1 << 20)] * 400, end])


def deep(begin, middle, end, levels):
    return begin * levels + middle + end * levels


def gigapixel_png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 100_000, 100_000, 1, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(bytes(1 << 16))) + chunk(b"IEND", b"")


def gigapixel_image():
    """A page of paper that is one image of 20,000 x 20,000 dots, white, well packed."""
    row = zlib.compress(bytes(1 << 20), 9)
    image = b"<</Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(row), row)
    return one_page(stream(b"q 595 0 0 842 0 0 cm /I Do Q"), resources=b"<</XObject<</I 5 0 R>>>>", extra=(image,))


# name: (bytes, words of the problem or None)
FILES = {
    "a_good.txt": (lambda: PLAN.encode(), None),
    "bomb.docx": (bomb_docx, "bung ra lớn hơn"),
    "bomb.pdf": (lambda: one_page(stream(b" \n" * (25 << 20))), ""),
    "citations.txt": (lambda: (PLAN + "44-KL/TW, " * 10_000).encode(), None),
    "cut.pdf": (lambda: one_page(stream(LINES))[:400], "bị cụt"),
    "deep.docx": (lambda: docx(deep("<w:sdt><w:sdtContent>", "<w:p/>", "</w:sdtContent></w:sdt>", 100_000)), "lồng nhau quá sâu"),
    "deep.html": (lambda: ("<!doctype html><meta charset=utf-8>" + deep("<div>", PLAN, "</div>", 200_000)).encode(), "lồng nhau quá sâu"),
    "deep.pdf": (lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", deep(b"[", b"", b"]", 100_000)), ""),
    "empty.pdf": (lambda: b"", "là tệp rỗng"),
    "endless_sentence.txt": (lambda: (PLAN + "thực hiện Nghị định số 111/2018/NĐ-CP, " * 5_000).encode(), None),
    "gigapixel.png": (gigapixel_png, "to hơn mọi khổ giấy"),
    "huge_image_recognised.pdf": (gigapixel_image, ""),
    "huge_page.pdf": (lambda: one_page(stream(LINES), 14_400, 14_400), None),
    "huge_white_page_recognised.pdf": (lambda: one_page(stream(b"0 0 14400 14400 re f"), 14_400, 14_400), ""),
    "huger_page.pdf": (lambda: one_page(stream(LINES), 2_000_000, 2_000_000), None),
    "jpeg_named.pdf": (lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(100), ""),
    "loop.pdf": (lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"), ""),
    "pdf_named.txt": (lambda: one_page(stream(LINES)), None),
    "random.bin": (lambda: bytes(i * i * 37 % 251 for i in range(50_000)), "không có chữ đọc được"),
    "zeros.txt": (lambda: bytes(1 << 20), "không có chữ đọc được"),
    "zip_named.txt": (lambda: b"PK\x03\x04 plans/a.pdf", "bị cụt"),
    "z_good.txt": (lambda: (PLAN + "I. MỤC ĐÍCH\n").encode(), None),
}


def write(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, _) in FILES.items():
        (folder / name).write_bytes(make())
    with open(folder / "too_large.pdf", "wb") as large:
        large.truncate(300 << 20)
    os.mkfifo(folder / "pipe.txt")
    os.symlink("/dev/zero", folder / "endless.txt")
    os.symlink("nowhere.txt", folder / "link.txt")


if __name__ == "__main__":
    write(sys.argv[1])

"""Writes PDFs in which each word stands where the test wants it, in the order in which the test draws it.

Every letter is half as wide as its font is high, and means what it is: no font is needed.

    pdf = Pdf(); page = pdf.page(); page.text(72, 90, "Kế hoạch"); pdf.save("plan.pdf")

Lengths are points from the upper left corner.
"""

WIDTH, HEIGHT = 595, 842
UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def stream(data, extra=b""):
    return b"<< /Length %d %s >>\nstream\n" % (len(data), extra) + data + b"\nendstream"


class Page:
    def __init__(self, width, height, entries):
        self.width, self.height, self.entries = width, height, entries
        self.content, self.annotations = [], []

    def text(self, x, y, words, size=14, font="U", hidden=False, turned=False, frame=False):
        """`y` is that of the line that the letters stand on; `font`: U as characters, X as numbers of glyphs and nothing more, V as .VnTime;
        `frame`: the file says that it belongs to the frame of the page."""
        if font == "X":
            words = "".join(chr(ord(c) - 29) for c in words)  # numbers of glyphs, as in most fonts
        code = words.encode("latin-1" if font == "V" else "utf-16-be")
        matrix = "0 -1 1 0" if turned else "1 0 0 1"
        shown = f"BT /{font} {size} Tf {3 if hidden else 0} Tr {matrix} {x} {self.height - y} Tm <{code.hex()}> Tj ET"
        self.content.append(f"/Artifact << /Type /Pagination >> BDC {shown} EMC" if frame else shown)

    def lines(self, x, y, lines, size=14, pitch=1.3, **how):
        for i, line in enumerate(lines):
            self.text(x, y + i * size * pitch, line, size, **how)

    def centred(self, x, y, lines, size=14, pitch=1.3):
        for i, line in enumerate(lines):
            self.text(x - len(line) * size / 4, y + i * size * pitch, line, size)

    def raised(self, x, y, words, mark, rest="", size=14):
        """`words`, a small raised `mark`, `rest`."""
        self.text(x, y, words, size)
        x += len(words) * size / 2
        self.text(x, y - 0.4 * size, mark, 0.6 * size)
        if rest:
            self.text(x + len(mark) * 0.3 * size, y, rest, size)

    def rule(self, left, top, right, bottom):
        self.content.append(f"0.5 w {left} {self.height - top} m {right} {self.height - bottom} l S")

    def grid(self, lefts, tops):
        for x in lefts:
            self.rule(x, tops[0], x, tops[-1])
        for y in tops:
            self.rule(lefts[0], y, lefts[-1], y)

    def image(self, left, top, width, height):
        self.content.append(f"q {width} 0 0 {height} {left} {self.height - top - height} cm /I Do Q")

    def annotate(self, kind, left, top, width, height, words):
        self.annotations.append((kind, left, self.height - top - height, width, height, words))


class Pdf:
    def __init__(self):
        self.pages = []

    def page(self, width=WIDTH, height=HEIGHT, entries=""):
        """`entries`: more of the page's dictionary, such as "/Rotate 90"."""
        self.pages.append(Page(width, height, entries))
        return self.pages[-1]

    def save(self, file):
        objects = [b""]  # the first has number 1

        def add(body):
            objects.append(body if isinstance(body, bytes) else body.encode())
            return len(objects) - 1

        to_unicode = add(stream(UNICODE))
        cid = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>"
        meant = add(f"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [{cid}] /ToUnicode {to_unicode} 0 R >>")
        meaningless = add(f"<< /Type /Font /Subtype /Type0 /BaseFont /Mute /Encoding /Identity-H /DescendantFonts [{cid.replace('Test', 'Mute')}] >>")
        widths = " ".join(["500"] * 224)
        legacy = add(f"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+.VnTime /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [{widths}] >>")
        image = add(stream(b"\x80", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"))
        resources = add(f"<< /Font << /U {meant} 0 R /X {meaningless} 0 R /V {legacy} 0 R >> /XObject << /I {image} 0 R >> >>")
        tree = len(objects) + sum(2 + 2 * len(page.annotations) for page in self.pages)
        kids = []
        for page in self.pages:
            annotations = []
            for kind, left, bottom, width, height, words in page.annotations:
                shown = f"BT /U 12 Tf 2 2 Td <{words.encode('utf-16-be').hex()}> Tj ET".encode()
                form = add(stream(shown, f"/Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources {resources} 0 R".encode()))
                annotations.append(add(f"<< /Type /Annot /Subtype /{kind} /F 4 /Rect [{left} {bottom} {left + width} {bottom + height}] /Contents (note) "
                                       f"/FT /Sig /AP << /N {form} 0 R >> >>"))
            content = add(stream("\n".join(page.content).encode()))
            listed = " ".join(f"{number} 0 R" for number in annotations)
            kids.append(add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.width} {page.height}] /Resources {resources} 0 R "
                            f"/Contents {content} 0 R /Annots [{listed}] {page.entries} >>"))
        assert tree == add(f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>")
        catalogue = add(f"<< /Type /Catalog /Pages {tree} 0 R >>")

        data, places = b"%PDF-1.7\n", []
        for number, body in enumerate(objects[1:], 1):
            places.append(len(data))
            data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        data += (b"xref\n0 %d\n0000000000 65535 f \n" % len(objects) + table +
                 b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects), catalogue, len(data)))
        with open(file, "wb") as out:
            out.write(data)

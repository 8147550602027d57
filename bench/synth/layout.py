"""Lines as a file holds them, and where the marked spans come to stand in it."""
import re

from .mention import BREAK, LINE, SPAN_BEGIN, SPAN_END


def lay_out(head, title, body, foot, rates, chance):
    """Lines as a file holds them: paragraphs whole or wrapped, with or without blank lines, with traces of pages."""
    wrapped, blank = chance.random() < rates["wrapped"], chance.random() < rates["blank-lines"]
    breaks, numbers = chance.random() < rates["page-break"], chance.random() < rates["page-number"]
    width = chance.randint(72, 96)
    lines = []

    def paragraph(text):
        for piece in re.split(f"[{BREAK}{LINE}]", text):
            lines.extend(wrap(piece, width) if wrapped else [piece])

    for part in head:
        lines.extend(part.split("\n"))
        if chance.random() < 0.4 and not blank:
            lines.append("")
    lines.append("")
    for part in (*title, "", *body):
        paragraph(part)
        if not wrapped and not blank and chance.random() < 0.5:
            lines.append("")
    lines.append("")
    lines.extend(foot)
    out, page = [], 1
    length = chance.randint(34, 46)
    for i, line in enumerate(lines):
        if i and i % length == 0 and (breaks or numbers):
            page += 1
            if numbers:
                out.append(str(page))
            if breaks:
                line = " " + line
        out.append(line)
    return ("\n\n" if blank else "\n").join(out) + "\n"


MARKS = re.compile(f"[{chr(SPAN_BEGIN)}-{chr(SPAN_BEGIN + 0xFFFD)}{SPAN_END}]")


def wrap(text, width):
    lines, line, length = [], [], 0
    for word in text.split(" "):
        size = len(word) - len(MARKS.findall(word)) if len(word) > 5 else len(word)
        if line and length + size + 1 > width:
            lines.append(" ".join(line) + " ")
            line, length = [], 0
        line.append(word)
        length += size + 1
    return lines + [" ".join(line)]


def strip_marks(marked):
    """The text without its private characters, and the span of each mention by index."""
    out, spans, at, last, open_ones = [], {}, 0, 0, []
    for mark in MARKS.finditer(marked):
        out.append(marked[last : mark.start()])
        at += mark.start() - last
        last = mark.end()
        if mark.group() == SPAN_END:
            index = open_ones.pop()
            spans[index] = (spans[index], at)
        else:
            index = ord(mark.group()) - SPAN_BEGIN
            open_ones.append(index)
            spans[index] = at
    out.append(marked[last:])
    return "".join(out), spans

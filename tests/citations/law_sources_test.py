#!/usr/bin/env python3
"""What citations/law_table.cpp says it has from the Codification stands there: in the articles of DANCHIEU_DATA/real/articles.tar.zst.

An article's head is "(Điều 1 Luật số 24/2018/QH14 An ninh mạng ngày 12/06/2018 của Quốc hội, có hiệu lực thi hành kể từ ngày 01/01/2019)"; other articles
refer to "Luật 05/2022/QH15 Điện ảnh ban hành ngày 15/06/2022", and final clauses to "Luật Tố cáo số 03/2011/QH13 hết hiệu lực kể từ ngày Luật này …".
"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest

ROOT = pathlib.Path(__file__).parents[2]
ARTICLES = pathlib.Path(os.environ.get("DANCHIEU_DATA", "/nowhere")) / "real" / "articles.tar.zst"
ROW = re.compile(r'^    \{"([^"]+)", "([^"]+)", (\{[^}]*\}), (\{[^}]*\}), \{[^}]*\}, \{(\w+), (\w+), (\w+)\}\},$', re.M)
NUMBER = re.compile(r"\d{1,3}(?:/\d{4})?(?:/(?:PL-)?(?:UBTVQH|QH)\s?[\dX]{1,2}\b|-L/CTN|-LCT/H[ĐD]NN\d)")
HEAD_DATE = re.compile(r"^,? (?:[^()]{0,200}? ngày \d\d/\d\d/\d{4} của [^,()]{0,60})?,? ?có hiệu lực thi hành kể từ ngày (\d\d)/(\d\d)/(\d{4})")
OWN_DATE = re.compile(r"(?:Bộ luật|Luật|Pháp lệnh) này (?:được [^.]{0,90})?có hiệu lực(?: thi hành)?,?(?: kể)? từ ngày (\d+)(?: tháng (\d+) năm |/(\d+)/)(\d{4})")
PASSED = re.compile(r"ngày (\d+)(?:/| tháng )(\d+)(?:/| năm )(\d{4})")


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def bare(number):
    return number.replace(" ", "").replace("PL-", "").replace("QHX", "QH10").replace("Đ", "D")


def day(day_, month, year):
    return (int(year), int(month), int(day_))


def date(literal):
    return tuple(int(part) for part in re.findall(r"\d+", literal))


class Said:
    """What the articles say of one number."""

    def __init__(self):
        self.around, self.passed, self.begins = set(), set(), set()


def read_articles(folder):
    said = collections.defaultdict(Said)
    for file in sorted(pathlib.Path(folder).rglob("*.txt")):
        text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", file.read_text(encoding="utf-8")))
        subject = folded(file.name.split("__")[1]) if "__" in file.name else ""
        head = None
        for found in NUMBER.finditer(text):
            one = said[bare(found[0])]
            before, after = text[max(0, found.start() - 160) : found.start()], text[found.end() : found.end() + 260]
            one.around.add((folded(re.sub(r",? (?:luật |pháp lệnh |bộ luật )?số $", "", before))[-120:], folded(after)[:140]))
            one.passed.update(day(*match) for match in PASSED.findall(after))
            if begins := HEAD_DATE.match(after):
                one.begins.add(day(*begins.groups()))
                one.around.add((subject, ""))
                head = head or one
        if head:
            head.begins.update(day(d, m or m2, y) for d, m, m2, y in OWN_DATE.findall(text))
    return said


class LawSourcesTest(unittest.TestCase):
    def test_what_is_said_to_be_codified_is(self):
        rows = ROW.findall((ROOT / "citations" / "law_table.cpp").read_text(encoding="utf-8"))
        self.assertGreater(len(rows), 400)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["tar", "--zstd", "-xf", ARTICLES, "-C", folder], check=True)
            said = read_articles(folder)
        for title, number, passed, begins, of_number, of_passed, of_begin in rows:
            name = folded(re.sub(r"^(Bộ luật|Luật|Pháp lệnh) ", "", title))
            one = said[bare(number)]
            with self.subTest(f"{title} {number}"):
                if of_number == "codified":
                    beside = re.compile(rf"(luat |phap lenh |bo luat )?(ve )?{name}")
                    self.assertTrue(any(before.endswith(name) or beside.match(after) for before, after in one.around), list(one.around)[:3])
                if of_passed == "codified":
                    self.assertIn(date(passed), one.passed)
                if of_begin == "codified":
                    self.assertIn(date(begins), one.begins)


if __name__ == "__main__":
    if not ARTICLES.exists():
        print(f"skipped: there is no {ARTICLES}; DANCHIEU_DATA names the folder")
        sys.exit(77)
    unittest.main()

"""The documents that synthetic plans cite: who issued which number when, on what, and how popular each is.

    Work(…).number == "57/KH-BCĐ"       Pool(works).pick(chance, before)      one issued before that day, the popular ones mostly
"""
import dataclasses
import datetime

from .places import Unit
from .words import Topic

Date = datetime.date
ROMAN = {8: "VIII", 9: "IX", 10: "X", 11: "XI", 12: "XII", 13: "XIII", 14: "XIV"}
# First day of each term of the Party's centre and of the National Assembly; the day after the last one of interest ends the list.
PARTY_TERMS = {8: Date(1996, 7, 2), 9: Date(2001, 4, 23), 10: Date(2006, 4, 26), 11: Date(2011, 1, 20), 12: Date(2016, 1, 29), 13: Date(2021, 2, 2), 14: Date(2026, 1, 24), 15: Date(2027, 1, 1)}
ASSEMBLY_TERMS = {10: 1997, 11: 2002, 12: 2007, 13: 2011, 14: 2016, 15: 2021, 16: 2026}


@dataclasses.dataclass(frozen=True)
class Body:
    """Who issues: `names` without the place; `place`: "" none, "full" as in "UBND huyện Tứ Kỳ", "name" as in "Huyện ủy Tứ Kỳ"."""

    names: tuple
    place: str = ""
    told: bool = False  # the code alone tells the level: TU, HU, CAT, SNV


@dataclasses.dataclass(eq=False, slots=True)
class Work:
    id: str
    head: str  # "Kế hoạch"
    ordinal: str  # as printed: "09", "66.13", "5a"
    year: int  # in the symbol, or 0
    symbol: tuple  # ((separator, atom), …)
    body: Body
    unit: Unit | None
    issued: Date
    term: int  # of the Party's centre, or 0
    title: str  # "về …"; {inner} where another work's number stands
    inner: "Work | None"
    topic: Topic | None
    collision: str = ""  # which case of §8.5 it was planted for
    old: tuple = ()  # another symbol that it is cited with

    @property
    def number(self):
        return self.ordinal + (f"/{self.year}" if self.year else "") + "".join(separator + atom for separator, atom in self.symbol)


class Pool:
    """Works in the order of their popularity; picked by Zipf's law."""

    def __init__(self, works):
        self.works = works
        self.of_topic = {}
        for work in works:
            self.of_topic.setdefault(work.topic, []).append(work)

    def pick(self, chance, before, topic=None):
        works = self.of_topic.get(topic) or self.works
        for _ in range(30):
            work = works[int(len(works) ** chance.random()) - 1] if len(works) > 1 else works[0]
            age = before.year - work.issued.year
            if work.issued < before and (age <= 6 or chance.random() < 0.25):
                return work
        return None


def party_term(day):
    return max(term for term, first in PARTY_TERMS.items() if first <= day)


def assembly_term(year):
    return max((term for term, first in ASSEMBLY_TERMS.items() if first <= year), default=9)


def local_term(day):
    """First year of the local Party term; congresses were held by October."""
    congress = day.year - day.year % 5
    return congress if (day.year, day.month) >= (congress, 10) else congress - 5


def in_congress_months(day):
    return day.year % 5 == 0 and day.month >= 8


def fold_collides(code):
    """Whether the code means another kind once the bar of its Đ is lost (CITATIONS §2.1)."""
    return code in ("ĐA", "HĐ")


def any_day(chance, year, first=1, last=364):
    return Date(year, 1, 1) + datetime.timedelta(days=chance.randint(first, last))


HEADS = {"NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định", "KH": "Kế hoạch", "HD": "Hướng dẫn", "TB": "Thông báo", "CTr": "Chương trình", "TT": "Thông tư", "NĐ": "Nghị định",
         "TTLT": "Thông tư liên tịch", "BC": "Báo cáo", "ĐA": "Đề án", "DA": "Dự án", "HĐ": "Hợp đồng", "PA": "Phương án", "CĐ": "Công điện", "TTr": "Tờ trình", "QCPH": "Quy chế phối hợp",
         "CTPH": "Chương trình phối hợp", "KHPH": "Kế hoạch phối hợp", "QC": "Quy chế", "VBHN": "Văn bản hợp nhất", "L": "Luật", "": "Công văn"}

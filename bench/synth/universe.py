"""All documents that synthetic plans cite.

    universe = Universe(Places(), seed=1)
    universe.central["party"].pick(chance, before)     a work of the Party's centre
    universe.local(unit, 2022)                         what that place issued in that year, the most popular first

Numbers are unique where the rules make them so (CITATIONS §0.1), and equal wherever the rules allow it.
"""
import random

from . import central, collisions, local
from .places import MERGED
from .titles import title_of
from .words import TOPICS, Phrases
from .works import Pool, Work, any_day

SOURCES = {"party": central.party, "norms": central.norms, "state": central.state, "laws": central.laws, "old": central.old_forms, "masses": central.masses}
A_YEAR = {"province": 26, "district": 12, "commune": 4}  # papers of a place that others may cite


class Universe:
    def __init__(self, places, seed):
        self.places, self.seed = places, seed
        self.chance = random.Random(f"works {seed}")
        self.made = {}  # id -> work: a number is given once
        self.locals = {}
        self.held_central = []  # plans of the archive that central bodies issued
        self.groups_of = {}  # planted collisions by the province that they lie in, None for those that every plan may cite
        self.central = {}
        for name, issue in SOURCES.items():
            works = [work for work in issue(self) if work]
            self.chance.shuffle(works)
            self.central[name] = Pool(works)
        collisions.plant(self)

    def make(self, place, period, code, head, ordinal, symbol, body, unit, issued, title=None, inner=None, topic=None, year=0, term=0, series=None, collision="", old=(), chance=None):
        """None where that number is taken."""
        chance = chance or self.chance
        key = "/".join((str(place), unit.id if unit else "", str(period), series or code, str(ordinal).lstrip("0")))
        if key in self.made:
            return None
        topic = topic or chance.choice(TOPICS)
        printed = str(ordinal)
        if printed.isdigit() and len(printed) == 1 and chance.random() < 0.9:
            printed = "0" + printed
        if inner and inner.issued >= issued:
            inner = None
        if title is None:
            title = title_of(chance, Phrases(chance), code, topic, issued.year, unit, inner)
        work = Work(key, head, printed, year, tuple(symbol), body, unit, issued, term, title, inner if "{inner}" in title else None, topic, collision, old)
        self.made[key] = work
        return work

    def local(self, unit, year):
        """What the bodies of a place issued in a year, the most popular first. Plans of the archive are added as they are written."""
        works = self.locals.get((unit, year))
        if works is None:
            works = self.locals[unit, year] = self.issue(unit, year, random.Random(f"{self.seed} {unit.id} {year}"))
        return works

    def issue(self, unit, year, chance):
        first, last = 1, 364
        if year == MERGED.year:
            first, last = (1, 180) if unit.before else (182, 364)
        elif (year < MERGED.year) != unit.before:
            return []
        rows = local.ROWS[unit.level]
        works = [local.issue_one(self, unit, any_day(chance, year, first, last), chance.choices(rows, [row[0] for row in rows])[0], chance) for _ in range(A_YEAR[unit.level])]
        return [work for work in works if work]

    def add_held(self, work):
        """A plan that the archive will hold: those of that place cite it often."""
        if work.unit:
            self.local(work.unit, work.issued.year).insert(0, work)
        else:
            self.held_central.append(work)

"""The must-not-merge cases of CITATIONS §8.5, planted: groups of works that one number could join."""
import datetime

from .central import ASSEMBLY, CENTRE, GOVERNMENT, LAWS, PREMIER, STANDING, law_term
from .local import issue_one
from .works import HEADS, PARTY_TERMS, Body, Date, any_day, assembly_term, party_term


def plant(universe):
    chance, make = universe.chance, universe.make
    provinces = universe.places.of("province", True)

    def group(case, works):
        works = [work for work in works if work]
        for work in works:
            work.collision = case
        if len(works) > 1:
            province = works[0].unit.province.name if works[0].unit and case != "namesake" else None
            universe.groups_of.setdefault(province, []).append(works)

    for number in chance.sample(range(1, 40), 12):  # three terms, three documents
        code = chance.choice(("NQ", "CT", "KL"))
        group("term", [universe.made.get(f"tw//k{term}/{code}/{number}") or make("tw", f"k{term}", code, HEADS[code], number, (("-", code), ("/", "TW")), CENTRE[code], None,
                      PARTY_TERMS[term] + datetime.timedelta(days=chance.randint(200, 1500)), term=term) for term in (11, 12, 13)])
    for number in chance.sample(range(100, 900), 10):
        group("year", [make("ttg", year, "QĐ", "Quyết định", number, (("/", "QĐ"), ("-", "TTg")), PREMIER, None, any_day(chance, year)) for year in chance.sample(range(2009, 2024), 3)])
    for number in chance.sample(range(1, 30), 8):
        premier = chance.randint(2005, 2008)
        group("norm-or-not", [make("ttg-norm", premier, "CT", "Chỉ thị", number, (("/", "CT"), ("-", "TTg")), PREMIER, None, any_day(chance, premier), year=premier),
                              make("ttg", premier + 5, "CT", "Chỉ thị", number, (("/", "CT"), ("-", "TTg")), PREMIER, None, any_day(chance, premier + 5))])
        year = chance.randint(2016, 2024)
        k = assembly_term(year)
        group("norm-or-not", [make("ubtvqh", k, "NQ", "Nghị quyết", number + 800, (("/", f"UBTVQH{k}"),), STANDING, None, any_day(chance, year), year=year),
                              make("ubtvqh-admin", k, "NQ", "Nghị quyết", number + 800, (("/", "NQ"), ("-", f"UBTVQH{k}")), STANDING, None, any_day(chance, year))])
    for _, ordinal, year, _ in LAWS[:12]:
        k = law_term(ordinal, year)
        law = universe.made.get(f"qh-law//{k}/L/{ordinal.lstrip('0')}")
        group("law-or-resolution", [law, make("qh", str(k), "NQ", "Nghị quyết", ordinal, (("/", f"QH{k}"),), ASSEMBLY, None, any_day(chance, year), year=year)])
    for number in range(3, 9):
        group("dotted", [make("cp-norm", 2026, "NQ", "Nghị quyết", f"66.{number}", (("/", "NQ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, 2026, 1, 100), year=2026)] +
              ([make("cp-norm", 2026, "NQ", "Nghị quyết", 66, (("/", "NQ"), ("-", "CP")), GOVERNMENT, None, Date(2026, 3, 9), year=2026)] if number == 3 else
               [universe.made["cp-norm//2026/NQ/66"]]))
    for number in chance.sample(range(1, 12), 6):
        group("unit", [make(f"BCA-{unit}", 2018, "CT", "Chỉ thị", number, (("/", "CT"), ("-", "BCA"), ("-", unit)), Body(("Bộ trưởng Bộ Công an", "Bộ Công an")), None, any_day(chance, 2018, first, first + 60))
                       for unit, first in (("V28", 30), ("V05", 240))])
    for year in range(2012, 2026):
        number = chance.randint(1, 30)
        group("consolidation", [make("BCA", year, "TT", "Thông tư", number, (("/", "TT"), ("-", "BCA")), Body(("Bộ trưởng Bộ Công an",)), None, any_day(chance, year), year=year),
                                make("BCA", year, "VBHN", "Văn bản hợp nhất", number, (("/", "VBHN"), ("-", "BCA")), Body(("Bộ Công an",)), None, any_day(chance, year))])
        group("circular-or-notice", [make("tw", f"k{party_term(Date(year, 6, 1))}", "TTri", "Thông tri", number, (("-", "TT"), ("/", "TW")), CENTRE["CT"], None, Date(year, 6, 1), term=party_term(Date(year, 6, 1))),
                                     universe.made.get(f"BCA//{year}/TT/{number}")])
    plan, decision = (1, "ubnd", "KH", 300), (1, "ubnd", "QĐ", 3000)
    for province in provinces:
        year, number = chance.randint(2012, 2024), chance.randint(2, 99)
        day = lambda: any_day(chance, year)  # noqa: E731
        issue = lambda unit, row, when, n: issue_one(universe, unit, when, row, chance, ordinal=n, collision="planted")  # noqa: E731
        districts = [unit for unit in universe.places.of("district", True) if unit.parent is province]
        group("norm-or-not", [issue(province, decision, day(), number), issue(province, (1, "ubnd-norm", "QĐ", 60), day(), number)])
        group("place", [issue(unit, plan, day(), number + 100) for unit in [province, *chance.sample(districts, 2), chance.choice(provinces)]])
        group("letter", [issue(province, plan, day(), number + 200), issue(province, plan, day(), f"{number + 200}a")])
        group("bar", [issue(province, (1, "ubnd", one, 0), day(), number) for one in chance.choice((("ĐA", "DA"), ("HD", "HĐ")))])
        group("committee", [issue(province, (1, "bcd138", "KH", 0), day(), number), issue(province, (1, "bcd", "KH", 0), day(), number), issue(districts[0], (1, "bcd138", "KH", 0), day(), number)])
        group("year", [issue(province, plan, any_day(chance, one), number + 300) for one in (year - 1, year, year + 1)])
        group("term", [issue(province, (1, "party", "NQ", 40), any_day(chance, one, 20, 200), number) for one in (2012, 2017, 2022)])
        group("congress-months", [issue(province, (1, "party", "CT", 40), when, number) for when in (Date(2020, 8, 10), Date(2020, 12, 15))])
        after = next((unit for unit in universe.places.of("province", False) if unit.name == province.name), None)
        if after:
            group("merger", [issue(province, plan, any_day(chance, 2025, 10, 150), number), issue(after, plan, any_day(chance, 2025, 190, 330), number)])
    namesakes = {}
    for unit in universe.places.of("district", True):
        namesakes.setdefault(unit.full, []).append(unit)
    for units in namesakes.values():
        if len(units) > 1:
            group("namesake", [issue_one(universe, unit, any_day(chance, 2019), plan, chance, ordinal=88, collision="planted") for unit in units])

"""What the centre issues: Party, norms, administrative papers, laws, mass organisations, and the forms of old. Each yields works for Universe."""
import datetime

from .works import HEADS, PARTY_TERMS, Body, Date, any_day, assembly_term

MINISTRIES = {
    "BNV": "Bộ Nội vụ", "BTTTT": "Bộ Thông tin và Truyền thông", "BCA": "Bộ Công an", "BGTVT": "Bộ Giao thông vận tải", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội", "BTP": "Bộ Tư pháp", "BYT": "Bộ Y tế", "BTNMT": "Bộ Tài nguyên và Môi trường", "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch", "BQP": "Bộ Quốc phòng", "BTC": "Bộ Tài chính", "TTCP": "Thanh tra Chính phủ", "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "UBDT": "Ủy ban Dân tộc", "BCT": "Bộ Công Thương"}
# The department of a place that answers to each ministry: its code, and the ministry's unit that signs its letters.
AGENCIES = {
    "Sở Nội vụ": ("SNV", "BNV", "CCHC"), "Sở Thông tin và Truyền thông": ("STTTT", "BTTTT", "THH"), "Công an": ("CAT", "BCA", "V01"), "Sở Giao thông vận tải": ("SGTVT", "BGTVT", "ATGT"),
    "Sở Nông nghiệp và Phát triển nông thôn": ("SNNPTNT", "BNNPTNT", "KTHT"), "Sở Lao động - Thương binh và Xã hội": ("SLĐTBXH", "BLĐTBXH", "TE"), "Sở Tư pháp": ("STP", "BTP", "PBGDPL"),
    "Sở Y tế": ("SYT", "BYT", "DP"), "Sở Tài nguyên và Môi trường": ("STNMT", "BTNMT", "TCMT"), "Sở Kế hoạch và Đầu tư": ("SKHĐT", "BKHĐT", "TH"),
    "Sở Văn hóa, Thể thao và Du lịch": ("SVHTTDL", "BVHTTDL", "VHCS"), "Bộ Chỉ huy Quân sự": ("BCHQS", "BQP", "TM"), "Sở Tài chính": ("STC", "BTC", "NSNN"), "Thanh tra": ("TTT", "TTCP", "C.IV"),
    "Sở Giáo dục và Đào tạo": ("SGDĐT", "BGDĐT", "GDTX"), "Ban Dân tộc": ("BDT", "UBDT", "CSDT"), "Ban Dân vận Tỉnh ủy": ("BDVTU", "BNV", "TGCP"), "Sở Công Thương": ("SCT", "BCT", "TTTN")}

GOVERNMENT, PREMIER = Body(("Chính phủ",)), Body(("Thủ tướng Chính phủ",))
ASSEMBLY, STANDING = Body(("Quốc hội",)), Body(("Ủy ban Thường vụ Quốc hội",))
CENTRE = {"NQ": Body(("Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Chấp hành Trung ương")), "CT": Body(("Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Bộ Chính trị")),
          "KL": Body(("Ban Bí thư", "Bộ Chính trị", "Bộ Chính trị, Ban Bí thư")), "QĐ": Body(("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"))}
# Real laws, that texts name by title; number, year, and a title that no other law bears. Two were passed in the last months of a term.
LAST_MONTHS = {(2016, "102"), (2021, "73")}
LAWS = (
    ("Luật", "24", 2018, "An ninh mạng"), ("Luật", "73", 2021, "Phòng, chống ma túy"), ("Luật", "77", 2015, "Tổ chức chính quyền địa phương"), ("Luật", "83", 2015, "Ngân sách nhà nước"),
    ("Luật", "23", 2008, "Giao thông đường bộ"), ("Luật", "102", 2016, "Trẻ em"), ("Luật", "06", 2022, "Thi đua, khen thưởng"), ("Luật", "68", 2020, "Cư trú"), ("Luật", "42", 2013, "Tiếp công dân"),
    ("Luật", "02", 2011, "Khiếu nại"), ("Luật", "25", 2018, "Tố cáo"), ("Luật", "72", 2020, "Bảo vệ môi trường"), ("Luật", "55", 2010, "An toàn thực phẩm"), ("Luật", "14", 2012, "Phổ biến, giáo dục pháp luật"),
    ("Luật", "35", 2013, "Hòa giải ở cơ sở"), ("Luật", "73", 2006, "Bình đẳng giới"), ("Luật", "48", 2019, "Dân quân tự vệ"), ("Luật", "78", 2015, "Nghĩa vụ quân sự"), ("Luật", "11", 2017, "Trợ giúp pháp lý"),
    ("Luật", "10", 2022, "Thực hiện dân chủ ở cơ sở"), ("Luật", "36", 2018, "Phòng, chống tham nhũng"), ("Luật", "33", 2013, "Phòng, chống thiên tai"), ("Luật", "80", 2015, "Ban hành văn bản quy phạm pháp luật"),
    ("Bộ luật", "100", 2015, "Hình sự"), ("Bộ luật", "45", 2019, "Lao động"), ("Bộ luật", "91", 2015, "Dân sự"), ("Luật", "47", 2010, "Các tổ chức tín dụng"), ("Luật", "16", 2017, "Lâm nghiệp"),
    ("Luật", "31", 2024, "Đất đai"), ("Luật", "26", 2023, "Căn cước"), ("Luật", "44", 2013, "Thực hành tiết kiệm, chống lãng phí"))


def party(universe):
    chance, made = universe.chance, []
    for term in range(10, 15):
        first, days = PARTY_TERMS[term], (PARTY_TERMS[term + 1] - PARTY_TERMS[term]).days
        for code, count in (("NQ", 45), ("CT", 55), ("KL", 130), ("QĐ", 140)):
            for ordinal in range(1, count):
                if chance.random() < 0.45:
                    issued = first + datetime.timedelta(days=int((ordinal - chance.random()) * (days - 3) / count) + 1)
                    inner = chance.choice(made) if made and code == "KL" or made and chance.random() < 0.15 else None
                    head = chance.choice(("Quy định", "Quyết định")) if code == "QĐ" else HEADS[code]
                    work = universe.make("tw", f"k{term}", code, head, ordinal, (("-", code), ("/", "TW")), CENTRE[code], None, issued, inner=inner, topic=inner.topic if inner else None, term=term)
                    made += [work] if work else []
        for code, name in (("BTGTW", "Ban Tuyên giáo Trung ương"), ("BDVTW", "Ban Dân vận Trung ương"), ("BTCTW", "Ban Tổ chức Trung ương"), ("VPTW", "Văn phòng Trung ương Đảng"), ("UBKTTW", "Ủy ban Kiểm tra Trung ương")):
            for ordinal in chance.sample(range(1, 150), 8):
                issued = first + datetime.timedelta(days=int(ordinal * (days - 3) / 150) + 1)
                made.append(universe.make(code, f"k{term}", "HD", "Hướng dẫn", ordinal, (("-", "HD"), ("/", code)), Body((name,)), None, issued, inner=chance.choice(made), term=term))
    return made


def norms(universe):
    chance, made = universe.chance, []
    for year in range(2005, 2027):
        k = assembly_term(year)
        for ordinal in chance.sample(range(1, 180), 26):
            made.append(universe.make("cp", year, "NĐ", "Nghị định", ordinal, (("/", "NĐ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, year, ordinal * 2, ordinal * 2 + 3), year=year,
                                  inner=chance.choice(made) if made and chance.random() < 0.2 else None))
        for ordinal in chance.sample(range(1, 80), 10):
            made.append(universe.make("ttg-norm", year, "QĐ", "Quyết định", ordinal, (("/", "QĐ"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 4, ordinal * 4 + 3), year=year))
        if year < 2009:
            for ordinal in chance.sample(range(1, 45), 8):
                made.append(universe.make("ttg-norm", year, "CT", "Chỉ thị", ordinal, (("/", "CT"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 7, ordinal * 7 + 6), year=year))
        for agency in AGENCIES.values():
            code = agency[1]
            for ordinal in chance.sample(range(1, 90), 4):
                ministry = Body(("Bộ trưởng " + MINISTRIES[code], MINISTRIES[code]) if code.startswith("B") else (MINISTRIES[code],))
                made.append(universe.make(code, year, "TT", "Thông tư", ordinal, (("/", "TT"), ("-", code)), ministry, None, any_day(chance, year, ordinal * 4, ordinal * 4 + 3), year=year,
                                      inner=chance.choice(made[-60:]) if made and chance.random() < 0.15 else None))
        if year < 2016:
            for ordinal in chance.sample(range(1, 150), 7):
                one, two = chance.sample(sorted(code for code in MINISTRIES if code.startswith("B")), 2)
                separator = "/" if year < 2010 and chance.random() < 0.5 else "-"
                made.append(universe.make(one + two, year, "TTLT", "Thông tư liên tịch", ordinal, (("/", "TTLT"), (separator, one), ("-", two)),
                                      Body((f"{MINISTRIES[one]}, {MINISTRIES[two]}", f"{MINISTRIES[one]} và {MINISTRIES[two]}")), None, any_day(chance, year), year=year))
        for ordinal in chance.sample(range(1, 140), 4):
            made.append(universe.make("qh", f"{k}", "NQ", "Nghị quyết", ordinal, (("/", f"QH{k}"),), ASSEMBLY, None, any_day(chance, year), year=year))
        for ordinal in chance.sample(range(900, 1400), 3):
            made.append(universe.make("ubtvqh", f"{k}", "NQ", "Nghị quyết", ordinal, (("/", f"UBTVQH{k}"),), STANDING, None, any_day(chance, year), year=year))
    return made


def state(universe):
    chance, made = universe.chance, []
    for year in range(2005, 2027):
        for ordinal in chance.sample(range(1, 2400), 45):
            made.append(universe.make("ttg", year, "QĐ", "Quyết định", ordinal, (("/", "QĐ"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 364 // 2400, ordinal * 364 // 2400)))
        for ordinal in chance.sample(range(1, 45), 12 if year > 2008 else 0):
            made.append(universe.make("ttg", year, "CT", "Chỉ thị", ordinal, (("/", "CT"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 8, ordinal * 8)))
        for ordinal in chance.sample(range(1, 150), 10):
            made.append(universe.make("cp", year, "NQ", "Nghị quyết", ordinal, (("/", "NQ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, year, ordinal * 2, ordinal * 2)))
        for ordinal in chance.sample(range(1, 2000), 5):
            made.append(universe.make("ttg", year, "CV", "Công văn", ordinal, (("/", "TTg"), ("-", chance.choice(("NN", "KGVX", "KTN", "NC")))), PREMIER, None, any_day(chance, year)))
        for code, name in MINISTRIES.items():
            minister = Body(("Bộ trưởng " + name, name) if code.startswith("B") else (name,))
            for kind, top, count in (("QĐ", 4000, 6), ("KH", 900, 4), ("CT", 12, 3), ("HD", 60, 2), ("", 6000, 6)):
                for ordinal in chance.sample(range(1, top), count):
                    if code == "BCA":
                        unit = chance.choice(("V28", "V01", "C06", "X03") if year < 2018 else ("V05", "V01", "C06", "X03", "C04", "C08"))
                    else:
                        unit = next(row[2] for row in AGENCIES.values() if row[1] == code) if not kind else ""
                    symbol = ((("/", kind),) if kind else ()) + (("-" if kind else "/", code),) + ((("-", unit),) if unit else ())
                    made.append(universe.make(code, year, kind or "CV", HEADS[kind], ordinal, symbol, minister if kind else Body((name,)), None, any_day(chance, year, ordinal * 360 // top, ordinal * 364 // top),
                                          inner=chance.choice(made) if chance.random() < 0.3 else None, title=None))
        for ordinal in chance.sample(range(1, 60), 3):
            code, name = chance.choice(sorted(MINISTRIES.items()))
            made.append(universe.make(code, year, "VBHN", "Văn bản hợp nhất", ordinal, (("/", "VBHN"), ("-", code)), Body((name,)), None, any_day(chance, year)))
        for ordinal in chance.sample(range(1, 300), 4):
            unit = chance.choice(("VP", "P3"))
            made.append(universe.make("bcd-tw", year, "KH", "Kế hoạch", ordinal, (("/", "KH"), ("-", "BCĐ")), Body(("Ban Chỉ đạo 138 Chính phủ", "Ban Chỉ đạo 138/CP")), None, any_day(chance, year)) if unit == "VP" else None)
    return made


def law_term(ordinal, year):
    """Of the National Assembly that passed it."""
    return assembly_term(year) - ((year, ordinal) in LAST_MONTHS)


def laws(universe):
    for head, ordinal, year, title in LAWS:
        term = law_term(ordinal, year)
        work = universe.make("qh-law", term, "L", head, ordinal, (("/", f"QH{term}"),), ASSEMBLY, None, Date(year, 11, 20) if year != 2008 else Date(year, 11, 13), year=year, title=title)
        yield work


def masses(universe):
    chance = universe.chance
    for year in range(2010, 2027):
        for ordinal in chance.sample(range(1, 400), 6):
            yield universe.make("mttw", year, "KH", "Kế hoạch", ordinal, (("/", "KH"), ("-", "MTTW"), ("-", "BTT")), Body(("Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",)), None, any_day(chance, year))
            yield universe.make("tld", year, "QĐ", "Quyết định", ordinal + 500, (("/", "QĐ"), ("-", "TLĐ")), Body(("Tổng Liên đoàn Lao động Việt Nam",)), None, any_day(chance, year))
            one = chance.choice(("BNV", "BYT", "BGDĐT"))
            yield universe.make("bca+mttw", year, "CTr", "Chương trình phối hợp", ordinal, (("/", "CTr"), ("-", "BCA"), ("-", "MTTW")), Body(("Bộ Công an và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",)), None, any_day(chance, year))
            yield universe.make("bca+" + one, year, "KHPH", "Kế hoạch phối hợp", ordinal, (("/", "KHPH"), ("-", "BCA"), ("-", one)), Body((f"Bộ Công an và {MINISTRIES[one]}",)), None, any_day(chance, year))


def old_forms(universe):
    chance = universe.chance
    for _ in range(50):
        year, n = chance.randint(1982, 1991), chance.randint(2, 400)
        yield universe.make("hdbt", year, "NĐ", "Nghị định", n, (("-", "HĐBT"),), Body(("Hội đồng Bộ trưởng",)), None, any_day(chance, year), old=(("/", "NĐ"), ("-", "HĐBT")))
        year, n = chance.randint(1993, 1996), chance.randint(2, 99)
        yield universe.make("cp", year, "NĐ", "Nghị định", n, ((chance.choice("-/"), "CP"),), GOVERNMENT, None, any_day(chance, year))
        year, n = chance.randint(1993, 1996), chance.randint(100, 900)
        yield universe.make("ttg", year, "QĐ", "Quyết định", n, (("/", "TTg"),), PREMIER, None, any_day(chance, year))
        year, n = chance.randint(1988, 1998), chance.randint(2, 99)
        yield universe.make("btc.tct", year, "TT", "Thông tư", n, ((" ", "TC"), ("/", "TCT")), Body(("Bộ Tài chính",)), None, any_day(chance, year))
        year, n = chance.randint(1999, 2004), chance.randint(2, 150)
        one, two = chance.sample(("BLĐTBXH", "BTC", "BNV", "BGD&ĐT", "BYT", "BCA"), 2)
        yield universe.make(one + two, year, "TTLT", "Thông tư liên tịch", n, (("/", "TTLT"), ("/", one), ("-", two)), Body(("liên bộ",)), None, any_day(chance, year), year=year)
        year, n = chance.randint(1997, 2004), chance.randint(2, 200)
        yield universe.make("cp", year, "NĐ", "Nghị định", n, (("/", "NĐ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, year), year=year)

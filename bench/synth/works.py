"""The documents that synthetic plans cite: who issued which number when, on what, and how popular each is.

    universe = Universe(Places(), seed=1)
    universe.central["party"].pick(chance, before)          a work of the Party's centre issued before that day, the popular ones mostly
    universe.local(unit, 2022)                              what that place issued in that year, the most popular first

Numbers are unique where the rules make them so (CITATIONS §0.1), and equal wherever the rules allow it.
"""
import dataclasses
import datetime

import random

from .places import MERGED, Unit
from .words import TOPICS, Phrases, Topic

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
    old: tuple = ()  # another symbol that it is cited with, (year, symbol)

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
HEADS = {"NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định", "KH": "Kế hoạch", "HD": "Hướng dẫn", "TB": "Thông báo", "CTr": "Chương trình", "TT": "Thông tư", "NĐ": "Nghị định",
         "TTLT": "Thông tư liên tịch", "BC": "Báo cáo", "ĐA": "Đề án", "DA": "Dự án", "HĐ": "Hợp đồng", "PA": "Phương án", "CĐ": "Công điện", "TTr": "Tờ trình", "QCPH": "Quy chế phối hợp",
         "CTPH": "Chương trình phối hợp", "KHPH": "Kế hoạch phối hợp", "QC": "Quy chế", "VBHN": "Văn bản hợp nhất", "L": "Luật", "": "Công văn"}
# Real laws, that texts name by title; number, year, and a title that no other law bears.
LAWS = (
    ("Luật", "24", 2018, "An ninh mạng"), ("Luật", "73", 2021, "Phòng, chống ma túy"), ("Luật", "77", 2015, "Tổ chức chính quyền địa phương"), ("Luật", "83", 2015, "Ngân sách nhà nước"),
    ("Luật", "23", 2008, "Giao thông đường bộ"), ("Luật", "102", 2016, "Trẻ em"), ("Luật", "06", 2022, "Thi đua, khen thưởng"), ("Luật", "68", 2020, "Cư trú"), ("Luật", "42", 2013, "Tiếp công dân"),
    ("Luật", "02", 2011, "Khiếu nại"), ("Luật", "25", 2018, "Tố cáo"), ("Luật", "72", 2020, "Bảo vệ môi trường"), ("Luật", "55", 2010, "An toàn thực phẩm"), ("Luật", "14", 2012, "Phổ biến, giáo dục pháp luật"),
    ("Luật", "35", 2013, "Hòa giải ở cơ sở"), ("Luật", "73", 2006, "Bình đẳng giới"), ("Luật", "48", 2019, "Dân quân tự vệ"), ("Luật", "78", 2015, "Nghĩa vụ quân sự"), ("Luật", "11", 2017, "Trợ giúp pháp lý"),
    ("Luật", "10", 2022, "Thực hiện dân chủ ở cơ sở"), ("Luật", "36", 2018, "Phòng, chống tham nhũng"), ("Luật", "33", 2013, "Phòng, chống thiên tai"), ("Luật", "80", 2015, "Ban hành văn bản quy phạm pháp luật"),
    ("Bộ luật", "100", 2015, "Hình sự"), ("Bộ luật", "45", 2019, "Lao động"), ("Bộ luật", "91", 2015, "Dân sự"), ("Luật", "47", 2010, "Các tổ chức tín dụng"), ("Luật", "16", 2017, "Lâm nghiệp"),
    ("Luật", "31", 2024, "Đất đai"), ("Luật", "26", 2023, "Căn cước"), ("Luật", "44", 2013, "Thực hành tiết kiệm, chống lãng phí"))


def party_body(unit):
    """Code and body of the Party committee of a place."""
    if unit.level == "province":
        names = ("Thành ủy", "Ban Thường vụ Thành ủy") if unit.kind == "thành phố" else ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy")
        return "TU", Body(names, "name", True)
    if unit.level == "district":
        code, name = {"huyện": ("HU", "Huyện ủy"), "quận": ("QU", "Quận ủy"), "thị xã": ("ThU", "Thị ủy")}.get(unit.kind, ("ThU", "Thành ủy"))
        return code, Body((name, "Ban Thường vụ " + name), "name", True)
    return "ĐU", Body(("Đảng ủy", "Ban Chấp hành Đảng bộ"), "full")


UBND = Body(("Ủy ban nhân dân", "UBND", "Chủ tịch UBND"), "full")
HDND = Body(("Hội đồng nhân dân", "HĐND"), "full")
MTTQ = Body(("Ban Thường trực Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"), "full")
BCD138 = Body(("Ban Chỉ đạo 138", "BCĐ 138", "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc"), "full")
COMMITTEES = {"cchc": "Ban Chỉ đạo cải cách hành chính", "cds": "Ban Chỉ đạo chuyển đổi số", "389": "Ban Chỉ đạo 389", "ntm": "Ban Chỉ đạo xây dựng nông thôn mới",
              "dctt": "Ban Chỉ đạo phòng, chống dịch bệnh", "attp": "Ban Chỉ đạo liên ngành về an toàn thực phẩm"}
POLICE_UNITS = ("PV01", "PV05", "PC04", "PC06", "PX03", "PA03")


def law_title(chance, phrases, topic):
    return chance.choice((
        f"quy định chi tiết và biện pháp thi hành pháp luật về {topic.short}", f"về {topic.short}", f"quy định về cơ chế, chính sách hỗ trợ {topic.short}",
        f"quy định xử phạt vi phạm hành chính trong lĩnh vực {topic.short}", f"hướng dẫn thực hiện một số nội dung về {topic.short}"))


def title_of(chance, phrases, code, topic, year, unit, inner):
    """How its title reads, and whether the number of `inner` stands in it."""
    where = f" trên địa bàn {unit.full}" if unit and chance.random() < 0.4 else ""
    if inner and chance.random() < 0.75:
        rest = f" về {chance.choice(GRAMMAR_LEADS)} công tác {topic.short}" if chance.random() < 0.6 else ""
        way = {"KL": ("về tiếp tục thực hiện {inner}", "về tiếp tục đẩy mạnh thực hiện {inner}", "về việc tiếp tục thực hiện {inner}"),
               "KH": ("triển khai thực hiện {inner}", "thực hiện {inner}", "về tổ chức thực hiện {inner}"), "CTr": ("thực hiện {inner}", "hành động thực hiện {inner}"),
               "HD": ("thực hiện {inner}", "một số nội dung thực hiện {inner}"), "QĐ": ("ban hành Kế hoạch triển khai thực hiện {inner}",),
               "CT": ("về đẩy mạnh thực hiện {inner}", "về việc triển khai {inner}"), "TT": ("hướng dẫn thi hành {inner}", "sửa đổi, bổ sung một số điều của {inner}"),
               "NĐ": ("sửa đổi, bổ sung một số điều của {inner}", "quy định chi tiết thi hành {inner}"), "NQ": ("về tiếp tục thực hiện {inner}",),
               "": ("về việc triển khai thực hiện {inner}", "V/v thực hiện {inner}")}.get(code)
        if way:
            return chance.choice(way) + rest + where
    urge = phrases.row("urge_low")
    span = f"giai đoạn {year} - {year + chance.choice((4, 5))}"
    ways = {
        "NQ": (f"về {chance.choice(GRAMMAR_LEADS)} công tác {topic.short}", f"về {topic.short} {span}", f"về {urge} công tác {topic.short} {phrases.row('era')}"),
        "CT": (f"về {urge} công tác {topic.short}", f"về {chance.choice(GRAMMAR_LEADS)} công tác {topic.short} {phrases.row('era')}", f"về việc {urge} {topic.short} năm {year}"),
        "KL": (f"về {urge} công tác {topic.short} {phrases.row('era')}", f"về một số chủ trương, giải pháp {topic.short}"),
        "QĐ": (f"phê duyệt {topic.programme}", f"về việc ban hành Kế hoạch {topic.short} năm {year}", f"ban hành Quy chế phối hợp trong công tác {topic.short}", f"về việc kiện toàn Ban Chỉ đạo {topic.short}"),
        "KH": (f"về {topic.short} năm {year}", f"công tác {topic.short} năm {year}", f"{urge} {topic.short} {span}", f"triển khai công tác {topic.short} năm {year}", f"thực hiện {topic.programme} {span}"),
        "CTr": (f"hành động về {topic.short} {span}", f"công tác {topic.short} năm {year}", f"phối hợp {topic.short} {span}"),
        "HD": (f"công tác {topic.short} năm {year}", f"thực hiện một số nội dung về {topic.short}", f"tuyên truyền, vận động về {topic.short}"),
        "TB": (f"về kết luận tại cuộc họp về {topic.short}", f"về phân công nhiệm vụ {topic.short}"),
        "": (f"về việc {urge} {topic.short}", f"V/v triển khai công tác {topic.short} năm {year}", f"về việc hướng dẫn {topic.short}", f"về việc báo cáo kết quả {topic.short}"),
        "QC": (f"phối hợp trong công tác {topic.short}",), "CĐ": (f"về việc {urge} {topic.short}",), "ĐA": (f"{urge} {topic.short} {span}",), "BC": (f"kết quả công tác {topic.short} năm {year}",),
    }
    if code in ("NĐ", "TT", "TTLT", "NQ-norm", "QĐ-norm", "NQLT"):
        return law_title(chance, phrases, topic)
    return chance.choice(ways.get(code, (f"về {topic.short}",))) + where


GRAMMAR_LEADS = ("tăng cường sự lãnh đạo của Đảng đối với", "tăng cường sự lãnh đạo, chỉ đạo của cấp ủy đối với", "đổi mới phương thức lãnh đạo đối với", "phát huy vai trò của hệ thống chính trị trong",
                 "nâng cao trách nhiệm của cấp ủy, chính quyền trong")


class Universe:
    def __init__(self, places, seed):
        self.places, self.seed = places, seed
        self.chance = random.Random(f"works {seed}")
        self.phrases = Phrases(self.chance)
        self.made = {}  # id -> work: a number is given once
        self.locals = {}
        self.held_central = []  # plans of the archive that central bodies issued
        self.groups_of = {}  # planted collisions by the province that they lie in, None for those that every plan may cite
        self.central = {name: Pool(self.shuffled(works)) for name, works in (
            ("party", list(self.party())), ("norms", list(self.norms())), ("state", list(self.state())), ("laws", list(self.laws())), ("old", list(self.old_forms())),
            ("masses", list(self.masses())))}
        self.plant()

    def shuffled(self, works):
        works = [work for work in works if work]
        self.chance.shuffle(works)
        return works

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

    # --- the centre ---------------------------------------------------------------------------------------------------------

    def party(self):
        chance, made = self.chance, []
        for term in range(10, 15):
            first, days = PARTY_TERMS[term], (PARTY_TERMS[term + 1] - PARTY_TERMS[term]).days
            for code, count in (("NQ", 45), ("CT", 55), ("KL", 130), ("QĐ", 140)):
                for ordinal in range(1, count):
                    if chance.random() < 0.45:
                        issued = first + datetime.timedelta(days=int((ordinal - chance.random()) * (days - 3) / count) + 1)
                        inner = chance.choice(made) if made and code == "KL" or made and chance.random() < 0.15 else None
                        head = chance.choice(("Quy định", "Quyết định")) if code == "QĐ" else HEADS[code]
                        work = self.make("tw", f"k{term}", code, head, ordinal, (("-", code), ("/", "TW")), CENTRE[code], None, issued, inner=inner, topic=inner.topic if inner else None, term=term)
                        made += [work] if work else []
            for code, name in (("BTGTW", "Ban Tuyên giáo Trung ương"), ("BDVTW", "Ban Dân vận Trung ương"), ("BTCTW", "Ban Tổ chức Trung ương"), ("VPTW", "Văn phòng Trung ương Đảng"), ("UBKTTW", "Ủy ban Kiểm tra Trung ương")):
                for ordinal in chance.sample(range(1, 150), 8):
                    issued = first + datetime.timedelta(days=int(ordinal * (days - 3) / 150) + 1)
                    made.append(self.make(code, f"k{term}", "HD", "Hướng dẫn", ordinal, (("-", "HD"), ("/", code)), Body((name,)), None, issued, inner=chance.choice(made), term=term))
        return made

    def norms(self):
        chance, made = self.chance, []
        for year in range(2005, 2027):
            k = assembly_term(year)
            for ordinal in chance.sample(range(1, 180), 26):
                made.append(self.make("cp", year, "NĐ", "Nghị định", ordinal, (("/", "NĐ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, year, ordinal * 2, ordinal * 2 + 3), year=year,
                                      inner=chance.choice(made) if made and chance.random() < 0.2 else None))
            for ordinal in chance.sample(range(1, 80), 10):
                made.append(self.make("ttg-norm", year, "QĐ", "Quyết định", ordinal, (("/", "QĐ"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 4, ordinal * 4 + 3), year=year))
            if year < 2009:
                for ordinal in chance.sample(range(1, 45), 8):
                    made.append(self.make("ttg-norm", year, "CT", "Chỉ thị", ordinal, (("/", "CT"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 7, ordinal * 7 + 6), year=year))
            for agency in AGENCIES.values():
                code = agency[1]
                for ordinal in chance.sample(range(1, 90), 4):
                    ministry = Body(("Bộ trưởng " + MINISTRIES[code], MINISTRIES[code]) if code.startswith("B") else (MINISTRIES[code],))
                    made.append(self.make(code, year, "TT", "Thông tư", ordinal, (("/", "TT"), ("-", code)), ministry, None, any_day(chance, year, ordinal * 4, ordinal * 4 + 3), year=year,
                                          inner=chance.choice(made[-60:]) if made and chance.random() < 0.15 else None))
            if year < 2016:
                for ordinal in chance.sample(range(1, 150), 7):
                    one, two = chance.sample(sorted(code for code in MINISTRIES if code.startswith("B")), 2)
                    separator = "/" if year < 2010 and chance.random() < 0.5 else "-"
                    made.append(self.make(one + two, year, "TTLT", "Thông tư liên tịch", ordinal, (("/", "TTLT"), (separator, one), ("-", two)),
                                          Body((f"{MINISTRIES[one]}, {MINISTRIES[two]}", f"{MINISTRIES[one]} và {MINISTRIES[two]}")), None, any_day(chance, year), year=year))
            for ordinal in chance.sample(range(1, 140), 4):
                made.append(self.make("qh", f"{k}", "NQ", "Nghị quyết", ordinal, (("/", f"QH{k}"),), ASSEMBLY, None, any_day(chance, year), year=year))
            for ordinal in chance.sample(range(900, 1400), 3):
                made.append(self.make("ubtvqh", f"{k}", "NQ", "Nghị quyết", ordinal, (("/", f"UBTVQH{k}"),), STANDING, None, any_day(chance, year), year=year))
        return made

    def state(self):
        chance, made = self.chance, []
        for year in range(2005, 2027):
            for ordinal in chance.sample(range(1, 2400), 45):
                made.append(self.make("ttg", year, "QĐ", "Quyết định", ordinal, (("/", "QĐ"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 364 // 2400, ordinal * 364 // 2400)))
            for ordinal in chance.sample(range(1, 45), 12 if year > 2008 else 0):
                made.append(self.make("ttg", year, "CT", "Chỉ thị", ordinal, (("/", "CT"), ("-", "TTg")), PREMIER, None, any_day(chance, year, ordinal * 8, ordinal * 8)))
            for ordinal in chance.sample(range(1, 150), 10):
                made.append(self.make("cp", year, "NQ", "Nghị quyết", ordinal, (("/", "NQ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, year, ordinal * 2, ordinal * 2)))
            for ordinal in chance.sample(range(1, 2000), 5):
                made.append(self.make("ttg", year, "CV", "Công văn", ordinal, (("/", "TTg"), ("-", chance.choice(("NN", "KGVX", "KTN", "NC")))), PREMIER, None, any_day(chance, year)))
            for code, name in MINISTRIES.items():
                minister = Body(("Bộ trưởng " + name, name) if code.startswith("B") else (name,))
                for kind, top, count in (("QĐ", 4000, 6), ("KH", 900, 4), ("CT", 12, 3), ("HD", 60, 2), ("", 6000, 6)):
                    for ordinal in chance.sample(range(1, top), count):
                        if code == "BCA":
                            unit = chance.choice(("V28", "V01", "C06", "X03") if year < 2018 else ("V05", "V01", "C06", "X03", "C04", "C08"))
                        else:
                            unit = next(row[2] for row in AGENCIES.values() if row[1] == code) if not kind else ""
                        symbol = ((("/", kind),) if kind else ()) + (("-" if kind else "/", code),) + ((("-", unit),) if unit else ())
                        made.append(self.make(code, year, kind or "CV", HEADS[kind], ordinal, symbol, minister if kind else Body((name,)), None, any_day(chance, year, ordinal * 360 // top, ordinal * 364 // top),
                                              inner=chance.choice(made) if chance.random() < 0.3 else None, title=None))
            for ordinal in chance.sample(range(1, 60), 3):
                code, name = chance.choice(sorted(MINISTRIES.items()))
                made.append(self.make(code, year, "VBHN", "Văn bản hợp nhất", ordinal, (("/", "VBHN"), ("-", code)), Body((name,)), None, any_day(chance, year)))
            for ordinal in chance.sample(range(1, 300), 4):
                unit = chance.choice(("VP", "P3"))
                made.append(self.make("bcd-tw", year, "KH", "Kế hoạch", ordinal, (("/", "KH"), ("-", "BCĐ")), Body(("Ban Chỉ đạo 138 Chính phủ", "Ban Chỉ đạo 138/CP")), None, any_day(chance, year)) if unit == "VP" else None)
        return made

    def laws(self):
        for head, ordinal, year, title in LAWS:
            term = assembly_term(year) if (year, title) != (2011, "Khiếu nại") else 13
            work = self.make("qh-law", term, "L", head, ordinal, (("/", f"QH{term}"),), ASSEMBLY, None, Date(year, 11, 20) if year != 2008 else Date(year, 11, 13), year=year, title=title)
            yield work

    def masses(self):
        chance = self.chance
        for year in range(2010, 2027):
            for ordinal in chance.sample(range(1, 400), 6):
                yield self.make("mttw", year, "KH", "Kế hoạch", ordinal, (("/", "KH"), ("-", "MTTW"), ("-", "BTT")), Body(("Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",)), None, any_day(chance, year))
                yield self.make("tld", year, "QĐ", "Quyết định", ordinal + 500, (("/", "QĐ"), ("-", "TLĐ")), Body(("Tổng Liên đoàn Lao động Việt Nam",)), None, any_day(chance, year))
                one = chance.choice(("BNV", "BYT", "BGDĐT"))
                yield self.make("bca+mttw", year, "CTr", "Chương trình phối hợp", ordinal, (("/", "CTr"), ("-", "BCA"), ("-", "MTTW")), Body(("Bộ Công an và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",)), None, any_day(chance, year))
                yield self.make("bca+" + one, year, "KHPH", "Kế hoạch phối hợp", ordinal, (("/", "KHPH"), ("-", "BCA"), ("-", one)), Body((f"Bộ Công an và {MINISTRIES[one]}",)), None, any_day(chance, year))

    def old_forms(self):
        chance = self.chance
        for _ in range(50):
            year, n = chance.randint(1982, 1991), chance.randint(2, 400)
            yield self.make("hdbt", year, "NĐ", "Nghị định", n, (("-", "HĐBT"),), Body(("Hội đồng Bộ trưởng",)), None, any_day(chance, year), old=((0, (("/", "NĐ"), ("-", "HĐBT"))),))
            year, n = chance.randint(1993, 1996), chance.randint(2, 99)
            yield self.make("cp", year, "NĐ", "Nghị định", n, ((chance.choice("-/"), "CP"),), GOVERNMENT, None, any_day(chance, year))
            year, n = chance.randint(1993, 1996), chance.randint(100, 900)
            yield self.make("ttg", year, "QĐ", "Quyết định", n, (("/", "TTg"),), PREMIER, None, any_day(chance, year))
            year, n = chance.randint(1988, 1998), chance.randint(2, 99)
            yield self.make("btc.tct", year, "TT", "Thông tư", n, ((" ", "TC"), ("/", "TCT")), Body(("Bộ Tài chính",)), None, any_day(chance, year))
            year, n = chance.randint(1999, 2004), chance.randint(2, 150)
            one, two = chance.sample(("BLĐTBXH", "BTC", "BNV", "BGD&ĐT", "BYT", "BCA"), 2)
            yield self.make(one + two, year, "TTLT", "Thông tư liên tịch", n, (("/", "TTLT"), ("/", one), ("-", two)), Body(("liên bộ",)), None, any_day(chance, year), year=year)
            year, n = chance.randint(1997, 2004), chance.randint(2, 200)
            yield self.make("cp", year, "NĐ", "Nghị định", n, (("/", "NĐ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, year), year=year)

    # --- places -------------------------------------------------------------------------------------------------------------

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
        works = []
        rows = LOCAL_ROWS[unit.level]
        for _ in range({"province": 26, "district": 12, "commune": 4}[unit.level]):
            works.append(self.issue_one(unit, any_day(chance, year, first, last), chance.choices(rows, [row[0] for row in rows])[0], chance))
        return [work for work in works if work]

    def issue_one(self, unit, issued, row, chance, topic=None, inner=None, ordinal=None, collision=""):
        _, who, code, top = row
        topic, year = topic or chance.choice(TOPICS), issued.year
        ordinal = ordinal or max(1, top * issued.timetuple().tm_yday // 366 - chance.randint(0, 2))
        series, term, norm = code, year, 0
        if inner is None and chance.random() < 0.35:
            inner = self.central[chance.choice(("party", "state", "norms"))].pick(chance, issued, topic)
        symbol = [("/", code)] if code else []
        if who == "party":
            letters, body = party_body(unit)
            term = local_term(issued)
            symbol, who = [("-", code), ("/", letters)], "du"
            months = (issued.year - term) * 12 + issued.month - 10
            if ordinal == max(1, ordinal) and not collision:
                ordinal = max(1, top * 5 * max(months, 0) // 66 + chance.randint(1, 6)) if term % 5 == 0 else ordinal
        elif who == "organ":
            letters, name = chance.choice((("BTGTU", "Ban Tuyên giáo"), ("BDVTU", "Ban Dân vận"), ("UBKTTU", "Ủy ban Kiểm tra"), ("BTCTU", "Ban Tổ chức")))
            body = Body((name + (" Thành ủy" if unit.kind == "thành phố" else " Tỉnh ủy"),), "name", True)
            term, symbol, who = local_term(issued), [("-", code), ("/", letters)], letters
            ordinal = max(1, top * ((issued.year - term) * 12 + issued.month) // 66)
        elif who == "ubnd":
            body = UBND
            symbol.append(("-" if code else "/", "UBND"))
            if not code:
                symbol.append(("-", chance.choice(("VX", "NC", "TH", "KT", "NN", "NV", "VP"))))
        elif who in ("ubnd-norm", "hdnd-norm"):
            body, norm = (UBND, year) if who == "ubnd-norm" else (HDND, year)
            body = dataclasses.replace(body, names=body.names[:2])
            symbol.append(("-", "UBND" if who == "ubnd-norm" else "HĐND"))
        elif who == "hdnd":
            body = HDND
            symbol.append(("-", "HĐND"))
        elif who == "bcd138":
            body = BCD138
            symbol.append(("-", "BCĐ138" if int(unit.id[1:]) % 7 == 0 else "BCĐ"))
        elif who == "bcd":
            short = chance.choice(sorted(COMMITTEES))
            body, who = Body((COMMITTEES[short],), "full"), "bcd-" + short
            symbol.append(("-", "BCĐ"))
        elif who == "police":
            letters = {"province": "CATP" if unit.kind == "thành phố" else "CAT", "district": "CAQ" if unit.kind == "quận" else "CAH" if unit.kind == "huyện" else "CATX" if unit.kind == "thị xã" else "CATP"}[unit.level]
            body = Body(("Công an",), "full", True)
            symbol.append(("-" if code else "/", letters))
            if unit.level == "province":
                symbol.append(("-", chance.choice(POLICE_UNITS)))
        elif who == "department":
            if topic.agency not in AGENCIES or not topic.agency.startswith("Sở"):
                topic = TOPICS[0]
            letters = AGENCIES[topic.agency][0]
            body, who = Body((topic.agency,), "full", True), letters
            symbol.append(("-" if code else "/", letters))
            if not code:
                symbol.append(("-", chance.choice(("VP", "TTr", "NV", "TCCB"))))
        elif who == "front":
            body = MTTQ
            symbol += [("-", "MTTQ"), ("-", "BTT")]
        else:  # joint
            letters = "CATP" if unit.kind == "thành phố" else "CAT"
            other, name = chance.choice((("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam"), ("SGDĐT", "Sở Giáo dục và Đào tạo"), ("LĐLĐ", "Liên đoàn Lao động"), ("HPN", "Hội Liên hiệp Phụ nữ")))
            body, who = Body((f"Công an {unit.kind} và {name}",), "full", True), "cat+" + other
            symbol += [("-", letters), ("-", other)]
        period = f"nk{term}" if symbol and symbol[0][0] == "-" else year
        series = (code or "CV") + ("-norm" if norm else "")
        plain = code if not norm else code + "-norm"
        head = HEADS[code]
        if code == "CTr":
            head = "Chương trình"
        return self.make(who, period, plain, head, ordinal, symbol, body, unit, issued, inner=inner, topic=topic, year=norm, series=series, collision=collision, chance=chance)

    def add_held(self, work):
        """A plan that the archive will hold: those of that place cite it often."""
        if work.unit:
            self.local(work.unit, work.issued.year).insert(0, work)
        else:
            self.held_central.append(work)

    # --- the must-not-merge cases of CITATIONS §8.5 ----------------------------------------------------------------------------

    def plant(self):
        chance, make = self.chance, self.make
        provinces = self.places.of("province", True)

        def group(case, works):
            works = [work for work in works if work]
            for work in works:
                work.collision = case
            if len(works) > 1:
                province = works[0].unit.province.name if works[0].unit and case != "namesake" else None
                self.groups_of.setdefault(province, []).append(works)

        for number in chance.sample(range(1, 40), 12):  # three terms, three documents
            code = chance.choice(("NQ", "CT", "KL"))
            group("term", [self.made.get(f"tw//k{term}/{code}/{number}") or make("tw", f"k{term}", code, HEADS[code], number, (("-", code), ("/", "TW")), CENTRE[code], None,
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
        for head, ordinal, year, _ in LAWS[:12]:
            k = assembly_term(year)
            law = self.made.get(f"qh-law//{k}/L/{ordinal.lstrip('0')}")
            group("law-or-resolution", [law, make("qh", str(k), "NQ", "Nghị quyết", ordinal, (("/", f"QH{k}"),), ASSEMBLY, None, any_day(chance, year), year=year)])
        for number in range(3, 9):
            group("dotted", [make("cp-norm", 2026, "NQ", "Nghị quyết", f"66.{number}", (("/", "NQ"), ("-", "CP")), GOVERNMENT, None, any_day(chance, 2026, 1, 100), year=2026)] +
                  ([make("cp-norm", 2026, "NQ", "Nghị quyết", 66, (("/", "NQ"), ("-", "CP")), GOVERNMENT, None, Date(2026, 3, 9), year=2026)] if number == 3 else
                   [self.made["cp-norm//2026/NQ/66"]]))
        for number in chance.sample(range(1, 12), 6):
            group("unit", [make(f"BCA-{unit}", 2018, "CT", "Chỉ thị", number, (("/", "CT"), ("-", "BCA"), ("-", unit)), Body(("Bộ trưởng Bộ Công an", "Bộ Công an")), None, any_day(chance, 2018, first, first + 60))
                           for unit, first in (("V28", 30), ("V05", 240))])
        for year in range(2012, 2026):
            number = chance.randint(1, 30)
            group("consolidation", [make("BCA", year, "TT", "Thông tư", number, (("/", "TT"), ("-", "BCA")), Body(("Bộ trưởng Bộ Công an",)), None, any_day(chance, year), year=year),
                                    make("BCA", year, "VBHN", "Văn bản hợp nhất", number, (("/", "VBHN"), ("-", "BCA")), Body(("Bộ Công an",)), None, any_day(chance, year))])
            group("circular-or-notice", [make("tw", f"k{party_term(Date(year, 6, 1))}", "TTri", "Thông tri", number, (("-", "TT"), ("/", "TW")), CENTRE["CT"], None, Date(year, 6, 1), term=party_term(Date(year, 6, 1))),
                                         self.made.get(f"BCA//{year}/TT/{number}")])
        plan, decision = (1, "ubnd", "KH", 300), (1, "ubnd", "QĐ", 3000)
        for province in provinces:
            year, number = chance.randint(2012, 2024), chance.randint(2, 99)
            day = lambda: any_day(chance, year)  # noqa: E731
            issue = lambda unit, row, when, n: self.issue_one(unit, when, row, chance, ordinal=n, collision="planted")  # noqa: E731
            districts = [unit for unit in self.places.of("district", True) if unit.parent is province]
            group("norm-or-not", [issue(province, decision, day(), number), issue(province, (1, "ubnd-norm", "QĐ", 60), day(), number)])
            group("place", [issue(unit, plan, day(), number + 100) for unit in [province, *chance.sample(districts, 2), chance.choice(provinces)]])
            group("letter", [issue(province, plan, day(), number + 200), issue(province, plan, day(), f"{number + 200}a")])
            group("bar", [issue(province, (1, "ubnd", one, 0), day(), number) for one in chance.choice((("ĐA", "DA"), ("HD", "HĐ")))])
            group("committee", [issue(province, (1, "bcd138", "KH", 0), day(), number), issue(province, (1, "bcd", "KH", 0), day(), number), issue(districts[0], (1, "bcd138", "KH", 0), day(), number)])
            group("year", [issue(province, plan, any_day(chance, one), number + 300) for one in (year - 1, year, year + 1)])
            group("term", [issue(province, (1, "party", "NQ", 40), any_day(chance, one, 20, 200), number) for one in (2012, 2017, 2022)])
            group("congress-months", [issue(province, (1, "party", "CT", 40), when, number) for when in (Date(2020, 8, 10), Date(2020, 12, 15))])
            after = next((unit for unit in self.places.of("province", False) if unit.name == province.name), None)
            if after:
                group("merger", [issue(province, plan, any_day(chance, 2025, 10, 150), number), issue(after, plan, any_day(chance, 2025, 190, 330), number)])
        namesakes = {}
        for unit in self.places.of("district", True):
            namesakes.setdefault(unit.full, []).append(unit)
        for units in namesakes.values():
            if len(units) > 1:
                group("namesake", [self.issue_one(unit, any_day(chance, 2019), plan, chance, ordinal=88, collision="planted") for unit in units])


# weight, who, code, the highest number of a year
LOCAL_ROWS = {
    "province": ((22, "ubnd", "KH", 320), (10, "ubnd", "QĐ", 3000), (4, "ubnd", "CT", 22), (5, "ubnd", "", 6000), (5, "ubnd-norm", "QĐ", 60), (5, "hdnd-norm", "NQ", 40), (3, "hdnd", "NQ", 90),
                 (9, "party", "NQ", 12), (7, "party", "CT", 12), (6, "party", "KH", 60), (5, "party", "CTr", 9), (3, "party", "KL", 60), (5, "bcd138", "KH", 90), (5, "bcd", "KH", 60),
                 (4, "police", "KH", 400), (3, "department", "KH", 90), (3, "department", "HD", 40), (2, "department", "", 3000), (3, "front", "KH", 90), (3, "joint", "KH", 40), (2, "joint", "QCPH", 9),
                 (3, "organ", "HD", 60)),
    "district": ((26, "ubnd", "KH", 260), (10, "ubnd", "QĐ", 3200), (4, "ubnd", "CT", 12), (4, "ubnd", "", 2500), (2, "hdnd", "NQ", 40), (9, "party", "NQ", 9), (6, "party", "CT", 9), (7, "party", "KH", 60),
                 (4, "party", "CTr", 9), (6, "bcd138", "KH", 40), (4, "bcd", "KH", 40), (4, "police", "KH", 120), (3, "front", "KH", 50)),
    "commune": ((30, "ubnd", "KH", 150), (8, "ubnd", "QĐ", 260), (7, "party", "NQ", 12), (6, "party", "KH", 30), (5, "bcd138", "KH", 20), (3, "front", "KH", 30)),
}

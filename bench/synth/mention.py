"""One citation as a plan prints it: which fields stand there, and what they determine.

    Mention(work, style="full").text()      '\\U000F0000Kế hoạch số 57/KH-BCĐ\\ue001 ngày 23/3/2023 của Ban Chỉ đạo 138 huyện Tứ Kỳ'

The span of a mention, from its kind word or number to the end of the number, stands between a private character of its own and SPAN_END.
"""
import dataclasses
import unicodedata

from .works import PARTY_TERMS, ROMAN, Work, in_congress_months

SPAN_BEGIN, SPAN_END = 0xF0000, "\ue001"
BREAK, LINE = "\ue010", "\ue011"  # a forced end of line; the same, and what stands between two of them is a line of its own
SHORT_HEADS = {"Nghị định": "NĐ", "Quyết định": "QĐ", "Nghị quyết": "NQ", "Chỉ thị": "CT", "Thông tư": "TT", "Kế hoạch": "KH", "Kết luận": "KL", "Công văn": "CV"}


@dataclasses.dataclass(eq=False)
class Mention:
    work: Work
    index: int
    head: str = ""
    so: str = "số "  # with the space behind it
    ordinal: str = ""
    year: str = ""  # as printed in the symbol, with its slash
    symbol: list = dataclasses.field(default_factory=list)  # [separator, atom]
    before_so: str = " "
    behind: str = ""  # glued behind the symbol
    name: str = ""  # of a law cited by title
    date: str = ""  # with what stands before it
    issuer: str = ""
    term: str = ""
    title: str = ""
    gap: str = " "  # between the number and its date
    prints: set = dataclasses.field(default_factory=set)  # head number symbol date year issuer place term title
    damage: list = dataclasses.field(default_factory=list)
    inside: "Mention | None" = None
    slip: bool = False  # the year of the symbol was added or lost: R9
    misleads: bool = False  # what is printed names another document, or none

    def number(self):
        """As it is printed where nothing is damaged; None where there is none."""
        return None if self.name else self.ordinal + self.year + "".join(separator + atom for separator, atom in self.symbol)

    def core(self):
        if self.name:
            return self.head + " " + self.name
        number = self.so + self.ordinal + self.year + "".join(separator + atom for separator, atom in self.symbol)
        return self.head + (self.before_so if self.head else "") + number

    def text(self):
        tail = (self.gap + self.date if self.date else "") + self.issuer + self.term + self.title
        return chr(SPAN_BEGIN + self.index) + self.core() + SPAN_END + self.behind + tail


def fold(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if c.isalnum())


def home(unit, work):
    """Whether the work's place is the citing document's own at that level (R8)."""
    while unit:
        if unit is work.unit:
            return True
        unit = unit.parent
    return False


def printed_date(chance, day):
    way = chance.random()
    if way < 0.62:
        return f"ngày {day.day:02}/{day.month:02}/{day.year}" if chance.random() < 0.3 else f"ngày {day.day:02}/{day.month if day.month > 2 else f'{day.month:02}'}/{day.year}"
    if way < 0.72:
        return f"ngày {day.day}/{day.month}/{day.year}"
    if way < 0.95:
        return f"ngày {day.day:02} tháng {day.month if day.month > 2 else f'{day.month:02}'} năm {day.year}"
    return f"ngày {day.day}-{day.month}-{day.year}" if way < 0.98 else f"ngày {day.day:02}.{day.month}.{day.year}"


def printed_issuer(chance, work, unit, place):
    """`unit`: of the citing document; `place`: whether the place is printed."""
    body = work.body
    name = chance.choice(body.names)
    joint = "+" in work.id.split("/")[0] and " và " in name
    link = " giữa " if joint and chance.random() < 0.5 else " của "
    if link == " giữa ":
        name = name.replace(" và ", chance.choice((" với ", " và ")), 1)
    if not body.place:
        return link + name
    own = work.unit
    if body.place == "name":
        if not place:
            return link + name
        text = link + name + " " + own.name
    else:
        if not place:
            return link + name + " " + own.kind
        text = link + name + " " + own.full
    if own.parent and not (unit and unit.province is own.province):
        text += ", " + own.province.full if own.level == "district" or not own.before else f", {own.parent.full}, {own.province.full}"
    elif own.level == "commune" and own.before and not (unit and unit.at("district") is own.parent):
        text += ", " + own.parent.full
    return text


def must_print_place(unit, work):
    """Not at home; or "thành phố" alone could be the city above or the one below; or of before the merger, cited after it."""
    if not home(unit, work):
        return True
    return work.unit.kind == "thành phố" and unit.province.kind == "thành phố" and work.unit.level == "district"


def spelling(work):
    """What two works of one spelling share: number and symbol, separators aside."""
    return work.ordinal.lstrip("0"), work.year, tuple(fold(atom) for _, atom in work.symbol)


def make(chance, work, index, style, unit, whole=False):
    """`unit`: the citing document's place. Styles: full dated short abbreviated bare decree undated term law law-year law-number. `whole`: with all that
    tells the work from others of its number."""
    mention = Mention(work, index, work.head, ordinal=work.ordinal, year=f"/{work.year}" if work.year else "", symbol=[list(atom) for atom in work.symbol])
    if work.old and chance.random() < 0.4:  # the same decree with and without its type code
        mention.symbol = [list(atom) for atom in work.old]
    prints = mention.prints = {"head", "number", "symbol"}
    if work.title and work.symbol[-1][1].startswith("QH") and work.head in ("Luật", "Bộ luật"):
        return make_law(chance, mention, style)
    if style == "bare":
        mention.symbol, mention.year = [], ""
        prints.discard("symbol")
    elif style == "decree":
        mention.symbol = []
        if chance.random() < 0.6:
            mention.head, mention.so = "NĐ", ""
    elif style == "abbreviated" and work.head in SHORT_HEADS:
        mention.head, mention.so = SHORT_HEADS[work.head], chance.choice(("", "", "số "))
    elif chance.random() < 0.08:
        mention.head = work.head.lower()
    if style not in ("bare", "abbreviated", "decree") and chance.random() < 0.06:
        mention.so = ""
    if style in ("full", "dated"):
        if whole or chance.random() < 0.93:
            mention.date = printed_date(chance, work.issued)
            mention.gap = ", " if chance.random() < 0.25 else " "
            prints.add("date")
        elif not (work.symbol[0][0] == "-" and work.issued.year % 5 in (0, 1)):
            mention.date = f"năm {work.issued.year}"
            prints.add("year")
    if style in ("full", "undated", "term") or style == "dated" and chance.random() < (0.92 if work.unit else 0.6):
        place = bool(work.unit) and (whole or must_print_place(unit, work) or chance.random() < 0.5)
        mention.issuer = printed_issuer(chance, work, unit, place)
        prints.add("issuer")
        if place:
            prints.add("place")
    if work.term and mention.issuer and (style == "term" or chance.random() < 0.12):
        khoa = "khóa " + ROMAN[work.term]
        mention.term = chance.choice((f" {khoa}", f" ({khoa})", f", {khoa}"))
        prints.add("term")
    return mention


def make_law(chance, mention, style):
    work = mention.work
    if style in ("short", "law-number") or chance.random() < 0.25:
        if chance.random() < 0.5:
            mention.name, mention.prints = "", {"head", "number", "symbol"}
        else:  # "Luật An ninh mạng số 24/2018/QH14"
            mention.head += " " + work.title
        return mention
    mention.name, mention.prints = work.title if chance.random() < 0.7 else work.title[0].lower() + work.title[1:], {"head", "title"}
    if style != "law" and chance.random() < 0.6:
        mention.date = f"năm {work.year}" if chance.random() < 0.7 else f"({work.year})"
        mention.prints.add("year")
    return mention


def own_facts(mention, known, unit):
    """Which of kind, period and place the mention itself and the citing document's place tell (R4–R10). `known`: units that the document says it lies in."""
    work, prints = mention.work, mention.prints
    told = set()
    first = work.symbol[0][1]
    assembly = first.startswith(("QH", "UBTVQH"))
    if "symbol" in prints or work.head == "Nghị định" and mention.year:
        if not assembly or "head" in prints:
            told.add("kind")
    party = work.symbol[0][0] == "-" and work.symbol[-1][0] == "/"
    if work.year and mention.year or "date" in prints and not (party and work.unit and in_congress_months(work.issued)):
        told.add("period")
    elif "year" in prints and not (party and (work.issued.year % 5 == 0 if work.unit else any(first.year == work.issued.year for first in PARTY_TERMS.values()))):
        told.add("period")
    elif work.term and "term" in prints:
        told.add("period")
    if not work.unit or "place" in prints or work.unit in known and ("issuer" in prints or work.body.told and not must_print_place(unit, work)):
        told.add("place")
    if first == "BCĐ" or work.symbol[-1][1].startswith("BCĐ"):
        if "issuer" not in prints:
            told.discard("place")
    return told


def determine(mentions, known, unit):
    """For each mention by what its work is determined: "itself", "document" (R4: one other mention tells what it lacks), "pieces" (R4: several do together),
    "title" (R5), "slip" (R9), or "" where it is not."""
    facts = [own_facts(mention, known, unit) for mention in mentions]
    whole = {"kind", "period", "place"}
    same = {}
    for i, mention in enumerate(mentions):
        if not mention.misleads and "number" in mention.prints:
            work = mention.work
            same.setdefault(("number", work.head, work.ordinal.lstrip("0")), []).append(i)
            if "symbol" in mention.prints:
                same.setdefault(spelling(work), []).append(i)
    ways = []
    for i, mention in enumerate(mentions):
        work = mention.work
        if mention.misleads:
            ways.append("")
            continue
        if mention.slip:
            ways.append("slip" if "date" in mention.prints and "place" in facts[i] else "")
            continue
        if mention.name:
            ways.append("itself" if "year" in mention.prints else "law")
            continue
        if facts[i] >= whole:
            ways.append("itself")
            continue
        key = spelling(work) if "symbol" in mention.prints else ("number", work.head, work.ordinal.lstrip("0"))
        others = [j for j in same.get(key, ()) if j != i and not mentions[j].slip]
        only = {mentions[j].work for j in others} == {work}
        if only and any(facts[i] | facts[j] >= whole for j in others):
            ways.append("document")
        elif only and facts[i].union(*(facts[j] for j in others)) >= whole:
            ways.append("pieces")
        elif work.term and not work.unit and "title" in mention.prints and {"kind", "place"} <= facts[i]:
            ways.append("title")
        else:
            ways.append("")
    return ways

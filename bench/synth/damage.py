"""What happens to citations on their way into a file: the classes of CITATIONS §6, each with its rate.

    rates = read_rates("all=0,line-break=0.1")
    hurt(mention, rates, chance)               changes what the mention prints, and notes the class in mention.damage

CLASSES are done to one mention, LAYOUTS to a whole document. What a class leaves undeterminable is marked (Mention.misleads).
"""
import re
import unicodedata

from .mention import BREAK, LINE
from .works import fold_collides

# --- to the symbol -----------------------------------------------------------------------------------------------------------


def line_break(mention, chance):
    """Row 1: "44-⏎KL/TW"."""
    atom = chance.choice(mention.symbol)
    atom[0] += BREAK
    return True


def line_break_around(mention, chance):
    """Row 2: between "số" and the number, between the symbol and its date, inside the issuer."""
    ways = []
    if mention.so.startswith("số"):
        ways.append("so")
    if mention.date:
        ways.append("gap")
    if mention.issuer.count(" ") > 2:
        ways.append("issuer")
    if not ways:
        return False
    way = chance.choice(ways)
    if way == "so":
        mention.so = "số" + BREAK
    elif way == "gap":
        mention.gap = mention.gap.rstrip(" ") + BREAK
    else:
        cut = chance.choice([at.start() for at in re.finditer(" ", mention.issuer)][1:])
        mention.issuer = mention.issuer[:cut] + BREAK + mention.issuer[cut + 1 :]
    return True


def spaces(mention, chance):
    """Row 6: "346 - KH/TU", "131/ QĐ-TTg"."""
    atom = chance.choice(mention.symbol)
    if atom[0] not in "-/":
        return False
    atom[0] = chance.choice((f" {atom[0]} ", f"{atom[0]} ", f" {atom[0]}"))
    return True


def lost_separator(mention, chance):
    """Row 7: "298 KH/TWĐTN", "22HD/TWĐTN", "106/2013/NĐCP"."""
    first, last = mention.symbol[0], mention.symbol[-1]
    if mention.year and len(mention.symbol) == 2 and first[1] in ("NĐ", "QĐ") and last[1] in ("CP", "TTg"):
        last[0] = ""
    elif not mention.year and len(mention.symbol) > 1 and first[1] in ("KH", "HD", "QĐ", "NQ", "CT", "KL", "CTr"):
        first[0] = chance.choice((" ", ""))
    else:
        return False
    return True


def wrong_separator(mention, chance):
    """Row 8: "09/CT/TW"."""
    atom = chance.choice(mention.symbol)
    if atom[0] not in "-/" or len(mention.symbol) < 2:
        return False
    if atom is mention.symbol[0] and atom[0] == "/" and mention.year:
        return False
    atom[0] = "-" if atom[0] == "/" else "/"
    return True


def lost_type(mention, chance):
    """Row 9: "09-/TW"."""
    if mention.year or len(mention.symbol) < 2 or mention.work.head not in ("Chỉ thị", "Kế hoạch", "Kết luận", "Quyết định", "Hướng dẫn") or mention.head.upper() == mention.head:
        return False
    mention.symbol[0][1] = ""
    return True


def struck(mention, chance):
    """Row 10: "~~1238~~"."""
    mention.ordinal = f"~~{mention.ordinal}~~"
    return True


def barred_d(mention, chance):
    """Row 12: Ð, Ɖ or D for Đ; D only where that is not another code (ĐA, HĐ)."""
    with_bar = [atom for atom in mention.symbol if "Đ" in atom[1]]
    if not with_bar:
        return False
    letters = ["Ð", "Ɖ"] + ["D"] * (not any(fold_collides(atom[1]) for atom in with_bar))
    letter = chance.choice(letters)
    for atom in with_bar:
        atom[1] = atom[1].replace("Đ", letter)
    return True


CYRILLIC = str.maketrans("ABEKMHOPCTX", "АВЕКМНОРСТХ")


def cyrillic(mention, chance):
    """Row 13: "BTС" with U+0421."""
    atom = chance.choice(mention.symbol)
    changed = atom[1].translate(CYRILLIC)
    if changed == atom[1]:
        return False
    atom[1] = changed
    return True


def look_alike(mention, chance):
    """Row 14: "VO5", "QHl4", "O9"."""
    ways = []
    if mention.ordinal.isdigit() and len(mention.ordinal) > 1 and re.search("[01]", mention.ordinal):
        ways.append("ordinal")
    ways += [atom for atom in mention.symbol if re.search("[01]", atom[1])]
    if not ways:
        return False
    way = chance.choice(ways)
    swap = lambda text: re.sub("[01]", lambda digit: "O" if digit.group() == "0" else chance.choice("lI"), text, count=1)  # noqa: E731
    if way == "ordinal":
        mention.ordinal = swap(mention.ordinal)
        return not re.fullmatch("[OlI]+", mention.ordinal)
    way[1] = swap(way[1])
    return True


def strange_characters(mention, chance):
    """Row 15: other dashes, slashes and spaces, characters without width."""
    dashes, slashes = "‐‑‒–—−－", "⁄∕／"
    way = chance.random()
    for atom in mention.symbol:
        if way < 0.6:
            atom[0] = atom[0].replace("-", chance.choice(dashes)).replace("/", chance.choice(slashes) if chance.random() < 0.3 else "/")
        elif way < 0.8:
            atom[0] += chance.choice("\u200b\u200c\ufeff\u00ad")
            break
    if way >= 0.8:
        mention.so = mention.so.replace(" ", chance.choice("\u00a0\u202f\u2007"))
        mention.gap = mention.gap.replace(" ", "\u00a0")
        return " " not in mention.so and mention.so != ""
    return True


def footnote(mention, chance):
    """Row 17: "NĐ-CP1"."""
    if mention.symbol[-1][1] not in ("CP", "TTg", "UBND", "TW", "BCA", "HĐND", "TU", "BTC"):
        return False
    mention.behind = chance.choice("12³¹")
    return True


def added_year(mention, chance):
    """Row 23: "521/2005/QĐ-TTg" for 521/QĐ-TTg of 13/6/2005."""
    if mention.year or "date" not in mention.prints or len(mention.symbol) < 2 or mention.symbol[0][0] != "/" or mention.symbol[0][1] not in ("QĐ", "CT") or mention.work.unit:
        return False
    mention.year, mention.slip = f"/{mention.work.issued.year}", True
    return True


def lost_year(mention, chance):
    """Row 23: "05/TT-BNV" of 07/8/2008."""
    if not mention.year or "date" not in mention.prints or mention.symbol[0][1] not in ("TT", "NĐ"):
        return False
    mention.year, mention.slip = "", True
    return True


def mistyped_year(mention, chance):
    """"45/25010/NĐ-CP": printed so, and no year."""
    if not mention.year:
        return False
    year = mention.year[1:]
    mention.year = "/" + chance.choice((year[:2] + "5" + year[2:], year[:1] + year[2:], year + "0"))
    mention.misleads = True
    return True


def glued(mention, chance):
    """"NĐ-CPngày", "Thông tưsố", "số31-QĐ/TW"."""
    ways = [way for way, fits in (("gap", mention.date.startswith("ngày") and mention.gap == " "), ("head", mention.so.startswith("số") and len(mention.head) > 3), ("so", mention.so == "số ")) if fits]
    if not ways:
        return False
    way = chance.choice(ways)
    if way == "gap":
        mention.gap = ""
    elif way == "head":
        mention.before_so = ""
    else:
        mention.so = "số"
    return True


def bold(mention, chance):
    """Row 21: marks of emphasis round the number."""
    mention.so += "**" if mention.so else ""
    if not mention.so:
        return False
    mention.behind = "**" + mention.behind
    return True


# --- to what stands around it ------------------------------------------------------------------------------------------------


def decomposed(mention, chance):
    """Row 16: marks as characters of their own."""
    nfd = lambda text: unicodedata.normalize("NFD", text)  # noqa: E731
    mention.head, mention.so, mention.issuer, mention.date = nfd(mention.head), nfd(mention.so), nfd(mention.issuer), nfd(mention.date)
    return True


TONES = (("ủy", "uỷ"), ("hòa", "hoà"), ("khóa", "khoá"), ("hóa", "hoá"), ("Ủy", "Uỷ"), ("thủy", "thuỷ"))


def tone_place(mention, chance):
    """Row 18: "uỷ" for "ủy"."""
    before = mention.issuer + mention.term
    for new, old in TONES:
        mention.issuer, mention.term = mention.issuer.replace(new, old), mention.term.replace(new, old)
    return mention.issuer + mention.term != before


def issuer_typo(mention, chance):
    """Row 19: a word left out, doubled or misspelt in the issuer, not in its place."""
    ways = [(right, wrong) for right, wrong in (("Ủy ban nhân dân", "Ủy ban nhân"), ("Ủy ban nhân dân", "Ủy ban nhân dân dân"), ("Thủ tướng Chính phủ", "Thủ tướng Chính Chính phủ"),
            ("Ban Bí thư", "Ban Bi thư"), ("Bộ Chính trị", "Bộ Chinh trị"), ("Ban Chỉ đạo", "Ban Chỉ đaọ"), ("Chính phủ", "Chính phù"), ("Tỉnh ủy", "Tỉnh ủỷ"), ("Bộ trưởng", "Bộ truởng"), ("Huyện ủy", "Huyện ủy ủy")) if right in mention.issuer]
    if not ways:
        return False
    mention.issuer = mention.issuer.replace(*chance.choice(ways), 1)
    return True


def ocr_marks(mention, chance):
    """Row 24: marks misread in the kind word."""
    ways = {"Quyết định": ("Quyêt định", "Quyết đinh", "Quyềt định"), "Kế hoạch": ("Kê hoạch", "Kể hoạch", "Kế hoach"), "Nghị quyết": ("Nghi quyết", "Nghị quyêt"), "Chỉ thị": ("Chi thị", "Chỉ thi"),
            "Nghị định": ("Nghi định", "Nghị đinh"), "Thông tư": ("Thông tu", "Thộng tư"), "Kết luận": ("Kêt luận", "Kết luân"), "Hướng dẫn": ("Huớng dẫn", "Hướng dân")}.get(mention.head)
    if not ways:
        return False
    mention.head = chance.choice(ways)
    return True


def quotes(mention, chance):
    """Row 20: a quotation mark that is opened and not closed, or the reverse."""
    if "“" not in mention.title:
        return False
    mention.title = mention.title.replace("”", "") if chance.random() < 0.6 else mention.title.replace("“", "")
    return True


def starred(mention, chance):
    """Row 21: "*về …*"."""
    if "“" not in mention.title:
        return False
    mention.title = mention.title.replace("“", "“*").replace("”", "*”")
    return True


def url_line(mention, chance):
    """Row 5: the address of a web page as a line in mid-sentence."""
    if not mention.date or mention.inside:
        return False
    slug = re.sub("-+", "-", re.sub(r"\W", "-", unicodedata.normalize("NFD", mention.work.number.lower().replace("đ", "d")))).strip("-")
    site = chance.choice(("thuvienphapluat.vn/van-ban", "vanban.chinhphu.vn/vb", "luatvietnam.vn/van-ban"))
    mention.gap = mention.gap.rstrip(" ") + LINE + f"https://{site}/{slug}-{mention.work.issued.year}-{chance.randint(10000, 99999)}.aspx" + LINE
    return True


CLASSES = {
    "line-break": line_break, "line-break-around": line_break_around, "spaces": spaces, "lost-separator": lost_separator, "wrong-separator": wrong_separator, "lost-type": lost_type, "struck": struck,
    "barred-d": barred_d, "cyrillic": cyrillic, "look-alike": look_alike, "strange-characters": strange_characters, "decomposed": decomposed, "footnote": footnote, "tone-place": tone_place,
    "issuer-typo": issuer_typo, "quotes": quotes, "starred": starred, "bold": bold, "added-year": added_year, "lost-year": lost_year, "mistyped-year": mistyped_year, "glued": glued, "ocr-marks": ocr_marks,
    "url-line": url_line}
SYMBOL_CLASSES = {"line-break", "spaces", "lost-separator", "wrong-separator", "lost-type", "barred-d", "cyrillic", "look-alike", "strange-characters", "footnote", "added-year", "lost-year", "mistyped-year"}
# Rows 3 and 4 and lines that are simply wrapped; row 11, numbers left blank; row 22, titles in capitals.
LAYOUTS = {"wrapped": 0.5, "blank-lines": 0.15, "page-break": 0.3, "page-number": 0.15, "blank-number": 0.15, "capitals": 0.15}
USUAL = {**{name: 0.012 for name in CLASSES}, **LAYOUTS}


def read_rates(text):
    """"line-break=0.1,all=0": what is not named keeps its usual rate; `all` is of every class and layout that is not named."""
    given = dict(part.split("=") for part in text.split(",") if part)
    unknown = set(given) - set(USUAL) - {"all"}
    if unknown:
        raise SystemExit(f"generate: there is no damage {', '.join(sorted(unknown))}; there are: all, {', '.join(USUAL)}")
    return {name: float(given.get(name, given.get("all", rate))) for name, rate in USUAL.items()}


def hurt(mention, rates, chance):
    for name, do in CLASSES.items():
        if chance.random() >= rates[name]:
            continue
        if name in SYMBOL_CLASSES and (mention.name or not mention.symbol):
            continue
        if mention.name and name not in ("tone-place", "decomposed"):
            continue
        if len(mention.damage) < 2 and do(mention, chance):
            mention.damage.append(name)

"""What a place issues: its bodies, the codes they sign with, and how often each kind of paper is cited."""
import dataclasses

from .central import AGENCIES
from .words import TOPICS
from .works import HEADS, Body, local_term

# weight, who, code, the highest number of a year
ROWS = {
    "province": ((22, "ubnd", "KH", 320), (10, "ubnd", "QĐ", 3000), (4, "ubnd", "CT", 22), (5, "ubnd", "", 6000), (5, "ubnd-norm", "QĐ", 60), (5, "hdnd-norm", "NQ", 40), (3, "hdnd", "NQ", 90),
                 (9, "party", "NQ", 12), (7, "party", "CT", 12), (6, "party", "KH", 60), (5, "party", "CTr", 9), (3, "party", "KL", 60), (5, "bcd138", "KH", 90), (5, "bcd", "KH", 60),
                 (4, "police", "KH", 400), (3, "department", "KH", 90), (3, "department", "HD", 40), (2, "department", "", 3000), (3, "front", "KH", 90), (3, "joint", "KH", 40), (2, "joint", "QCPH", 9),
                 (3, "organ", "HD", 60)),
    "district": ((26, "ubnd", "KH", 260), (10, "ubnd", "QĐ", 3200), (4, "ubnd", "CT", 12), (4, "ubnd", "", 2500), (2, "hdnd", "NQ", 40), (9, "party", "NQ", 9), (6, "party", "CT", 9), (7, "party", "KH", 60),
                 (4, "party", "CTr", 9), (6, "bcd138", "KH", 40), (4, "bcd", "KH", 40), (4, "police", "KH", 120), (3, "front", "KH", 50)),
    "commune": ((30, "ubnd", "KH", 150), (8, "ubnd", "QĐ", 260), (7, "party", "NQ", 12), (6, "party", "KH", 30), (5, "bcd138", "KH", 20), (3, "front", "KH", 30)),
}
UBND = Body(("Ủy ban nhân dân", "UBND", "Chủ tịch UBND"), "full")
HDND = Body(("Hội đồng nhân dân", "HĐND"), "full")
MTTQ = Body(("Ban Thường trực Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"), "full")
BCD138 = Body(("Ban Chỉ đạo 138", "BCĐ 138", "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc"), "full")
COMMITTEES = {"cchc": "Ban Chỉ đạo cải cách hành chính", "cds": "Ban Chỉ đạo chuyển đổi số", "389": "Ban Chỉ đạo 389", "ntm": "Ban Chỉ đạo xây dựng nông thôn mới",
              "dctt": "Ban Chỉ đạo phòng, chống dịch bệnh", "attp": "Ban Chỉ đạo liên ngành về an toàn thực phẩm"}
POLICE_UNITS = ("PV01", "PV05", "PC04", "PC06", "PX03", "PA03")


def party_body(unit):
    """Code and body of the Party committee of a place."""
    if unit.level == "province":
        names = ("Thành ủy", "Ban Thường vụ Thành ủy") if unit.kind == "thành phố" else ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy")
        return "TU", Body(names, "name", True)
    if unit.level == "district":
        code, name = {"huyện": ("HU", "Huyện ủy"), "quận": ("QU", "Quận ủy"), "thị xã": ("ThU", "Thị ủy")}.get(unit.kind, ("ThU", "Thành ủy"))
        return code, Body((name, "Ban Thường vụ " + name), "name", True)
    return "ĐU", Body(("Đảng ủy", "Ban Chấp hành Đảng bộ"), "full")


def issue_one(universe, unit, issued, row, chance, topic=None, inner=None, ordinal=None, collision=""):
    _, who, code, top = row
    topic, year = topic or chance.choice(TOPICS), issued.year
    ordinal = ordinal or max(1, top * issued.timetuple().tm_yday // 366 - chance.randint(0, 2))
    series, term, norm = code, year, 0
    if inner is None and chance.random() < 0.35:
        inner = universe.central[chance.choice(("party", "state", "norms"))].pick(chance, issued, topic)
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
    return universe.make(who, period, plain, head, ordinal, symbol, body, unit, issued, inner=inner, topic=topic, year=norm, series=series, collision=collision, chance=chance)

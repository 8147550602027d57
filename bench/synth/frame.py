"""What stands above and below a plan: who issues it, number, place and date; recipients and signature. Notes in the draft what is printed there."""


def head_lines(draft):
    own, unit, chance = draft.own, draft.unit, draft.chance
    party = own.symbol[0][0] == "-"
    letters = own.symbol[-1][1]
    if unit is None:
        above = ["ĐẢNG CỘNG SẢN VIỆT NAM"] if party else []
        issuer = own.body.names[0].replace("Bộ trưởng ", "").replace("Thủ tướng Chính phủ", "Thủ tướng Chính phủ").upper()
    elif party and own.body.place == "name":
        above = [f"ĐẢNG BỘ {unit.full.upper()}"] if chance.random() < 0.3 else []
        issuer = f"{own.body.names[0]} {unit.name}".upper()
    elif party:
        above, issuer = [f"ĐẢNG BỘ {unit.parent.full.upper()}"], f"ĐẢNG ỦY {unit.full}".upper()
        draft.printed.add(unit.parent)
    elif own.body.names[0] in ("Ủy ban nhân dân", "Hội đồng nhân dân"):
        above, issuer = [], own.body.names[0].upper() + ("\n" if chance.random() < 0.6 else " ") + unit.full.upper()
    elif letters == "BTT":
        above, issuer = ["ỦY BAN MTTQ VIỆT NAM", unit.full.upper()], "BAN THƯỜNG TRỰC"
    elif letters.startswith("BCĐ"):
        above, issuer = [f"ỦY BAN NHÂN DÂN\n{unit.full.upper()}"], own.body.names[0].upper()
    elif own.body.names[0] == "Công an":
        above, issuer = ["BỘ CÔNG AN" if unit.level == "province" else f"CÔNG AN {unit.province.full.upper()}"], f"CÔNG AN {unit.full.upper()}"
        draft.printed.add(unit.province)
    else:
        above, issuer = [f"ỦY BAN NHÂN DÂN\n{unit.full.upper()}"], own.body.names[0].upper()
    blank = chance.random() < draft.rates["blank-number"]
    draft.numbered = not blank
    number = own.number
    if blank:
        number = chance.choice(("      ", "……", "...", "   ")) + "".join(separator + atom for separator, atom in own.symbol)
    line = f"Số {number}" if party else f"Số: {number}"
    motto = ["ĐẢNG CỘNG SẢN VIỆT NAM"] if party and unit else [] if party else ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    day = own.issued
    seat = "Hà Nội" if unit is None else unit.name if not unit.name.isdigit() else unit.full.capitalize()
    dated = f"{seat}, ngày {day.day:02} tháng {day.month:02} năm {day.year}" if chance.random() < 0.8 else f"{seat}, ngày {day.day} tháng {day.month} năm {day.year}"
    if blank and chance.random() < 0.4:
        dated, draft.dated = f"{seat}, ngày      tháng {day.month} năm {day.year}", False
    return [*above, issuer, *(["*"] if party else []), line, *motto, dated]


def foot_lines(draft):
    chance, unit, own = draft.chance, draft.unit, draft.own
    body = own.body.names[0]
    lines = ["Nơi nhận:", "- Như trên;" if own.head == "Công văn" else "- Các cơ quan, đơn vị liên quan (để thực hiện);"]
    if unit:
        lines += chance.sample((f"- Thường trực {'Tỉnh ủy' if unit.province.kind == 'tỉnh' else 'Thành ủy'} (b/c);", f"- UBND {unit.full};", "- Ủy ban MTTQ và các tổ chức chính trị - xã hội;", "- Các phòng, ban, ngành;",
                                "- Cổng Thông tin điện tử;", f"- Công an {unit.kind};", "- Trưởng thôn, tổ trưởng tổ dân phố;"), 3)
        for up, often in ((unit.parent, 0.8), (unit.province, 0.3)):
            if up and up is not unit and up not in draft.printed and chance.random() < often:
                lines.insert(1, f"- UBND {up.full} (b/c);")
                draft.printed.add(up)
    lines.append(chance.choice(("- Lưu: VT.", "- Lưu: VT, NV.", "- Lưu VT, TH (05b).", "- Lưu: VT, KGVX.")))
    if own.symbol[0][0] == "-":
        sign = ["T/M BAN THƯỜNG VỤ" if body != "Đảng ủy" else "T/M ĐẢNG ỦY", chance.choice(("BÍ THƯ", "PHÓ BÍ THƯ"))]
    elif body == "Ủy ban nhân dân":
        sign = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] if chance.random() < 0.5 else ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    elif body.startswith(("Ban Chỉ đạo", "BCĐ")):
        sign = ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"]
    elif body.startswith(("Sở", "Công an")):
        sign = chance.choice((["GIÁM ĐỐC"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]))
    else:
        sign = chance.choice((["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"], ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], ["BỘ TRƯỞNG"]))
    return lines, sign + chance.choice((["(Đã ký)"], [""], ["(đã ký và đóng dấu)"])) + [draft.phrases.person()]

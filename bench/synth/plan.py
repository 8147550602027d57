"""One synthetic plan: its text as a file would hold it, and what is true of it.

    text, truth = Composer(universe, rates).compose(own, chance)
"""
import re

from . import mention as mentions_of
from .damage import hurt
from .frame import foot_lines, head_lines
from .layout import lay_out, strip_marks
from .mention import LINE, SPAN_BEGIN, determine, must_print_place, own_facts, printed_issuer, spelling
from .words import Phrases
from .works import in_congress_months

OPENINGS = (
    "Thực hiện {m}, {who} {makes} {own} như sau:", "Thực hiện {m}; {m2}, {who} {makes} {own}, cụ thể như sau:", "Triển khai thực hiện {m}, {who} {makes} {own} với các nội dung sau:",
    "Căn cứ {m}; trên cơ sở {m2}, {who} {makes} {own} như sau:", "Thực hiện chỉ đạo của cấp trên tại {m} và {m2}, {who} {makes} {own} như sau:", "Để triển khai có hiệu quả {m}, {who} {makes} {own} như sau:",
    "Tiếp tục thực hiện {m}, {who} {makes} {own} như sau:", "Thực hiện {m} và tình hình thực tế của địa phương, {who} {makes} {own} như sau:", "Thực hiện ý kiến chỉ đạo tại {m}, {who} {makes} {own} như sau:")
BASES = ("Căn cứ {m};", "Căn cứ {m};", "Căn cứ {m};", "Căn cứ {m} và {m2};", "Căn cứ {m}; {m2};", "Theo {m};")
CITING = (
    "Tiếp tục quán triệt, triển khai thực hiện nghiêm túc, có hiệu quả {m}.", "Tổ chức thực hiện đồng bộ các nhiệm vụ, giải pháp nêu tại {m}; {m2}.", "Công tác {topic} thực hiện theo {m}.",
    "Đẩy mạnh tuyên truyền, phổ biến nội dung {m} đến {people}.", "Nội dung và mức chi thực hiện theo quy định tại {m}.", "Chế độ thông tin, báo cáo thực hiện theo {m}.",
    "Gắn việc thực hiện Kế hoạch này với {m}; các phong trào thi đua yêu nước.", "Đánh giá kết quả 05 năm thực hiện {m}; đề ra nhiệm vụ, giải pháp cho những năm tiếp theo.",
    "Phấn đấu hoàn thành các chỉ tiêu của {m} trong năm {year}.", "Thực hiện tốt {m} và {m2}.", "Rà soát, sửa đổi, bổ sung các quy định không còn phù hợp với {m}.",
    "Khắc phục những tồn tại đã nêu trong {m}.", "{who} đã chỉ đạo tại {m}; các đơn vị khẩn trương tổ chức thực hiện.", "Phân công nhiệm vụ cụ thể theo {m}, bảo đảm {manner}.",
    "Trình tự, thủ tục, hồ sơ thực hiện theo hướng dẫn tại {m}.", "Kiểm tra việc thực hiện {m} tại {n1} đơn vị, địa phương.", "Sơ kết 03 năm thực hiện {m}.",
    "Lồng ghép với {m} để tiết kiệm nguồn lực, tránh trùng lắp.", "Duy trì nghiêm các quy định của {m} về {topic}.", "Trong đó, tập trung thực hiện {m}; đồng thời triển khai {m2} bảo đảm {manner}.",
    "Tham mưu tổng kết {m}.", "Việc khen thưởng thực hiện theo {m}.", "Kế hoạch này thay thế {m}.", "Kịp thời báo cáo vướng mắc trong quá trình thực hiện {m}.", "Đối chiếu với {m}, còn {n1} chỉ tiêu đạt thấp.",
    "Chuẩn bị nội dung, chương trình hội nghị triển khai {m} trước ngày {day}.", "Ngoài ra, thực hiện các nội dung liên quan tại {m}, {m2}.")
PINPOINTS = ("Điều {n1} ", "khoản 2 Điều {n1} ", "điểm b khoản 1 Điều {n2} ", "Mục III Phần II ", "khoản 1, khoản 3 Điều {n1} của ", "Điều {n1}, ")
LISTS = ("Quán triệt, thực hiện nghiêm {list}.", "Căn cứ {list}.", "Nghiên cứu, vận dụng {list} trong công tác {topic}.", "Tuyên truyền {list} đến {people}.")
STEPS = ("I", "II", "III", "IV", "V")
SECTIONS = (("MỤC ĐÍCH, YÊU CẦU", "MỤC TIÊU, YÊU CẦU", "MỤC ĐÍCH - YÊU CẦU"), ("NỘI DUNG, NHIỆM VỤ", "NHIỆM VỤ TRỌNG TÂM", "NỘI DUNG THỰC HIỆN", "NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", "NỘI DUNG VÀ GIẢI PHÁP"),
            ("TIẾN ĐỘ THỰC HIỆN", "THỜI GIAN, TIẾN ĐỘ", "KINH PHÍ THỰC HIỆN", "NGUỒN LỰC THỰC HIỆN"), ("TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG TRÁCH NHIỆM", "PHÂN CÔNG TỔ CHỨC THỰC HIỆN"))
# How often each source of works is cited by a plan of a place, and by one of the centre.
SOURCES = {True: (("party", 20), ("norms", 22), ("state", 18), ("province", 18), ("near", 13), ("laws", 6), ("masses", 2), ("old", 1), ("elsewhere", 2), ("held", 2)),
           False: (("party", 28), ("norms", 28), ("state", 30), ("laws", 8), ("masses", 3), ("old", 1), ("elsewhere", 1), ("held", 4))}
FIRST_STYLES, FIRST_WEIGHTS = ("full", "dated", "undated", "short", "term", "abbreviated"), (66, 16, 5, 5, 5, 3)
LATER_STYLES, LATER_WEIGHTS = ("short", "dated", "bare", "abbreviated", "full", "undated"), (56, 14, 9, 8, 8, 5)
# Standards: numbers of another kind, neither right nor wrong to find.
STANDARDS = ("TCVN 6909:2001", "QCVN 06:2022/BXD", "TCVN ISO 9001:2015", "QCVN 01-1:2018/BYT")


class Composer:
    def __init__(self, universe, rates):
        self.universe, self.rates = universe, rates

    def compose(self, own, chance):
        return Draft(self.universe, self.rates, own, chance).write()


class Draft:
    def __init__(self, universe, rates, own, chance):
        self.universe, self.rates, self.own, self.chance = universe, rates, own, chance
        self.phrases = Phrases(chance)
        self.mentions, self.cited, self.spellings = [], {}, {}
        self.numbers = []  # of each mention, before anything happens to it
        self.printed = {own.unit} if own.unit else set()  # places that it says it lies in
        self.year, self.topic, self.unit = own.issued.year, own.topic, own.unit
        self.known = {"year": self.year, "year2": self.year + 5, "topic": self.topic}
        self.who = self.name_of_issuer()
        self.queue, self.said = [], set()
        if chance.random() < 0.3:
            self.plan_collision()

    def name_of_issuer(self):
        text = printed_issuer(self.chance, self.own, self.unit, self.chance.random() < 0.7).split(" ", 2)[2]
        return text[0].upper() + text[1:]

    def plan_collision(self):
        """One member of a planted group, or two of them, are cited somewhere."""
        near = self.universe.groups_of.get(self.unit.province.name) if self.unit else None
        for _ in range(8):
            groups = near if near and self.chance.random() < 0.7 else self.universe.groups_of[None]
            works = [work for work in self.chance.choice(groups) if work.issued < self.own.issued]
            if works:
                self.queue = self.chance.sample(works, min(len(works), 2 if self.chance.random() < 0.4 else 1))
                return

    # --- which works ---------------------------------------------------------------------------------------------------------

    def pick(self, sources=None):
        if self.queue and self.chance.random() < 0.4:
            return self.queue.pop()
        rows = sources or SOURCES[self.unit is not None]
        topic = self.topic if self.chance.random() < 0.6 else None
        for _ in range(20):
            source = self.chance.choices([row[0] for row in rows], [row[1] for row in rows])[0]
            work = self.pick_from(source, topic)
            if work and work is not self.own and work.issued < self.own.issued:
                return work
        return self.universe.central["party"].works[0]

    def pick_from(self, source, topic):
        if source in self.universe.central:
            return self.universe.central[source].pick(self.chance, self.own.issued, topic)
        year = self.year - int(self.chance.random() ** 2 * 4)
        if source == "held":
            held = self.universe.held_central
            return self.chance.choice(held[-200:]) if held else None
        if source == "elsewhere":
            unit = self.chance.choice(self.universe.places.of("province", year < 2025))
        elif source == "province":
            unit = self.unit.province
        else:
            unit = self.unit if self.unit.level == "district" or not self.unit.parent else self.chance.choice((self.unit, self.unit.parent))
        if year < 2025 and not unit.before:  # what a merged place issued before: that of one of its old namesakes
            unit = next((old for old in self.universe.places.of(unit.level, True) if old.name == unit.name and (unit.level == "province")), None)
        works = unit and self.universe.local(unit, year)
        if not works:
            return None
        fit = [work for work in works if work.topic is topic] if topic else None
        works = fit or works
        return works[int(len(works) ** self.chance.random()) - 1]

    # --- mentions ------------------------------------------------------------------------------------------------------------

    def choose(self, sources=None):
        """A work that was cited before, or another one."""
        if self.cited and self.chance.random() < 0.38 and not self.queue:
            return self.chance.choice(list(self.cited))
        work = self.pick(sources)
        return work if self.can_cite(work) else next(iter(self.cited))

    def can_cite(self, work):
        """Who cites two documents of one number says of both which they are."""
        others = [other for other in self.spellings.get(spelling(work), ()) if other is not work]
        return all({"kind", "period", "place"} <= own_facts(self.mentions[self.spellings[spelling(work)][other]], {other.unit}, self.unit) for other in others)

    def is_ambiguous(self, work):
        return any(other is not work for other in self.spellings.get(spelling(work), ()))

    def cite(self, work, style=None):
        """The text of a mention; of a work cited before in its short form mostly."""
        chance = self.chance
        if style is None:
            styles, weights = (LATER_STYLES, LATER_WEIGHTS) if work in self.cited else (FIRST_STYLES, FIRST_WEIGHTS)
            style = chance.choices(styles, weights)[0]
            if work.head == "Nghị định" and work.year and chance.random() < 0.06:
                style = "decree"
            if work.head in ("Luật", "Bộ luật"):
                style = chance.choice(("law", "law-year", "law-number"))
            if style == "term" and not work.term:
                style = "full"
            if style in ("short", "abbreviated", "undated") and work not in self.cited and work.unit and must_print_place(self.unit, work):
                style = "full"
            if style == "bare" and (work.symbol[0][1].startswith(("QH", "UBTVQH")) or any(other is not work and (other.head, other.ordinal) == (work.head, work.ordinal) for other in self.cited)):
                style = "short"
            if self.is_ambiguous(work) and chance.random() < 0.9 and style[:3] != "law":
                style = "full"
        mention = self.add(work, style)
        if style == "full" and work.title and work.head not in ("Luật", "Bộ luật") and chance.random() < 0.72 and (not work.inner or not self.is_ambiguous(work.inner) and self.can_cite(work.inner)):
            mention.title = self.printed_title(work, mention)
            mention.prints.add("title")
        hurt(mention, self.rates, chance)
        return mention.text()

    def add(self, work, style):
        same = self.spellings.setdefault(spelling(work), {})
        mention = mentions_of.make(self.chance, work, len(self.mentions), style, self.unit, whole=len(same.keys() - {work}) > 0)
        same.setdefault(work, len(self.mentions))
        self.mentions.append(mention)
        self.numbers.append(mention.number())
        self.cited[work] = True
        return mention

    def printed_title(self, work, outer):
        title, chance = work.title, self.chance
        if "{inner}" in title:
            inner = self.add(work.inner, ("dated", "undated", "term" if work.inner.term else "short", "dated")[len(title) % 4])
            inner.inside = outer
            if inner.issuer == "" and inner.work.unit:
                inner.issuer = printed_issuer(chance, inner.work, self.unit, True)
                inner.prints |= {"issuer", "place"}
            hurt(inner, self.rates, chance)
            title = title.replace("{inner}", inner.text())
        elif chance.random() < 0.2 and title.startswith("về "):
            rest = title[3:]
            return " " + chance.choice(("về “{}”", "“Về {}”")).format(rest[0].upper() + rest[1:] if chance.random() < 0.7 else rest)
        elif chance.random() < 0.15:
            return f" “{title}”" if chance.random() < 0.5 else f' "{title}"'
        return " " + title

    def shared_head(self):
        """"Quyết định số A, số B và số C": the kind is said once."""
        heads = {}
        for work in [self.pick((("norms", 6), ("party", 2), ("state", 4), ("province", 2)) if self.unit else None) for _ in range(5)]:
            if not self.is_ambiguous(work) and self.can_cite(work):
                heads.setdefault(work.head, []).append(work)
        if not heads:
            return None
        head, works = max(heads.items(), key=lambda item: len(item[1]))
        works = list(dict.fromkeys(works))
        if len(works) < 2 or head in ("Luật", "Bộ luật"):
            return None
        parts = []
        for i, work in enumerate(works):
            mention = self.add(work, "full")
            if i:
                mention.head = mention.before_so = ""
                mention.so = mention.so or "số "
            hurt(mention, self.rates, self.chance)
            parts.append(mention.text())
        first = self.chance.choice(("các ", "")) if not self.mentions[-1].damage else ""
        return first + (", ".join(parts[:-1]) + " và " + parts[-1] if len(parts) > 1 else parts[0])

    def shared_tail(self):
        """"các Kết luận số 21, 61 và 65-KL/TW của Bộ Chính trị khóa XIII": the symbol is said once."""
        party = self.universe.central["party"]
        first = party.pick(self.chance, self.own.issued)
        if not first:
            return None
        works = [first]
        for _ in range(12):
            work = party.pick(self.chance, self.own.issued)
            if work and len(works) < 3 and work not in works and work.head == first.head and work.term == first.term and work.symbol == first.symbol:
                works.append(work)
        works = [work for work in works if spelling(work) not in self.spellings]
        if len(works) < 2:
            return None
        made = [self.add(work, "term") for work in works]
        for i, mention in enumerate(made):
            if i:
                mention.head = mention.before_so = ""
                mention.so = ""
            if i < len(made) - 1:
                mention.symbol, mention.issuer, mention.term = [], "", ""
        last = made[-1]
        if not last.term:
            last.term = f" khóa {mentions_of.ROMAN[last.work.term]}"
        for mention in made:
            mention.prints |= {"head", "number", "symbol", "issuer", "term"}
            mention.damage.append("shared-tail")
        texts = [mention.text() for mention in made]
        return "các " + ", ".join(texts[:-1]) + " và " + texts[-1]

    # --- sentences ------------------------------------------------------------------------------------------------------------

    def say(self, phrase, sources=None):
        """A sentence with {m}, {m2} as citations."""
        here = set()

        def citation(slot):
            pin = ""
            for _ in range(4):  # not the same one twice in a sentence
                work = self.choose(sources)
                if work not in here:
                    break
            here.add(work)
            text = self.cite(work)
            mention = self.mentions[ord(text[0]) - SPAN_BEGIN]
            if mention.work.year and mention.head == mention.work.head and self.chance.random() < 0.2:
                pin = self.phrases.say(self.chance.choice(PINPOINTS))
            return pin + text

        phrase = re.sub(r"\{m2?\}", citation, phrase)
        return self.phrases.say(phrase, who=self.who, topic=self.topic.short, makes=self.chance.choice(("xây dựng", "ban hành")), own=self.own_title(),
                                **{name: value for name, value in self.known.items() if name != "topic"}) if "{" in phrase else phrase

    def own_title(self):
        return (self.own.head if self.own.head != "Công văn" else "nội dung") + " " + (self.own.title if "{inner}" not in self.own.title else f"về {self.topic.short}")

    def row(self, name):
        """A sentence that the document has not said yet."""
        for _ in range(9):
            text = self.phrases.row(name, who=self.who, **self.known) + "."
            if text not in self.said:
                break
        self.said.add(text)
        return text

    def cite_sentence(self):
        way = self.chance.random()
        listed = self.shared_head() if way < 0.05 else self.shared_tail() if way < 0.07 else None
        if listed:
            return self.say(self.chance.choice(LISTS).replace("{list}", listed))
        return self.say(self.chance.choice(CITING))

    def extra_collision(self):
        rest = [self.queue.pop() for _ in list(self.queue)]
        return [f"- Thực hiện {self.cite(work, 'full')}." for work in rest if self.can_cite(work)]

    # --- the document ----------------------------------------------------------------------------------------------------------

    def title_lines(self):
        own, chance = self.own, self.chance
        title = own.title
        if "{inner}" in title:
            mention = self.add(own.inner, ("dated", "undated", "term" if own.inner.term else "dated")[len(title) % 3])
            if mention.issuer == "" and own.inner.unit:
                mention.issuer = printed_issuer(chance, own.inner, self.unit, True)
                mention.prints |= {"issuer", "place"}
            hurt(mention, self.rates, chance)
            title = title.replace("{inner}", mention.text())
        if own.head == "Công văn":
            return [title if title.startswith("V/v") else "V/v " + re.sub("^về việc |^về ", "", title), "Kính gửi: Các cơ quan, đơn vị, địa phương."]
        title = title[0].upper() + title[1:]
        if chance.random() < self.rates["capitals"]:
            title = LINE.join(part if part.startswith("https:") else part.upper() for part in title.replace("**", "").split(LINE))
            for mention in self.mentions:
                mention.damage.append("capitals")
        return [own.head.upper(), title] + (["-----"] if chance.random() < 0.3 else [])

    def body_lines(self):
        chance, lines = self.chance, []
        norms = (("norms", 50), ("laws", 15), ("state", 18), ("province", 10), ("near", 6)) if self.unit else (("norms", 50), ("laws", 15), ("state", 18))
        if self.own.symbol[0][0] != "-" and chance.random() < 0.5:
            lines += [self.say(chance.choice(BASES), norms) for _ in range(chance.randint(1, 4))]
        upper = (("near", 30), ("province", 30), ("party", 12), ("state", 18), ("norms", 6), ("held", 4)) if self.unit else (("party", 30), ("state", 30), ("norms", 10), ("held", 10))
        lines.append(self.say(chance.choice(OPENINGS), upper))
        for i, names in enumerate(SECTIONS):
            lines.append(f"{STEPS[i]}. {chance.choice(names)}")
            lines += (self.aims, self.tasks, self.means, self.chores)[i]()
        lines.append(self.say(chance.choice(("Trên đây là {own}; đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.", "Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này./.",
                                            "Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về {who} để xem xét, giải quyết./.", "Kế hoạch này có hiệu lực kể từ ngày ký./."))))
        return lines

    def aims(self):
        lines = ["1. Mục đích"] + ["- " + self.row("aim") for _ in range(self.chance.randint(1, 3))] + ["2. Yêu cầu"] + ["- " + self.row("need") for _ in range(self.chance.randint(1, 3))]
        if self.chance.random() < 0.3:
            lines.insert(2, "- " + self.cite_sentence())
        return lines

    def tasks(self):
        chance, lines = self.chance, []
        for i, task in enumerate(chance.sample(self.topic.tasks, min(len(self.topic.tasks), chance.randint(2, 5)))):
            lines.append(f"{i + 1}. " + self.phrases.say(task, **self.known) + ".")
            for _ in range(chance.randint(0, 2)):
                lines.append(chance.choice(("- ", "+ ", "")) + self.row("task"))
            for _ in range(chance.choice((0, 1, 1, 1, 2))):
                lines.append(chance.choice(("- ", "- ", "")) + self.cite_sentence())
        lines += self.extra_collision()
        if chance.random() < 0.3:
            lines.append("- " + self.row("noise"))
        if chance.random() < 0.04:
            lines.append(f"- Áp dụng {chance.choice(STANDARDS)} đối với các công trình liên quan.")
        return lines

    def means(self):
        lines = ["1. " + self.row("money")]
        if self.chance.random() < 0.4:
            lines.append("2. " + self.say(self.chance.choice(("Mức chi áp dụng theo {m}.", "Việc lập, quản lý, sử dụng và quyết toán kinh phí theo {m}.", "Nguồn kinh phí thực hiện {m}.")), (("norms", 70), ("province", 20)) if self.unit else None))
        if self.chance.random() < 0.4:
            lines.append("- " + self.row("noise"))
        return lines

    def chores(self):
        chance = self.chance
        lead = self.topic.agency if not self.unit or self.unit.level == "province" else self.topic.office if self.unit.level == "district" else "Công chức chuyên môn"
        lines = [f"1. {lead}: " + self.row("chore")]
        for i, who in enumerate(chance.sample(("Các cơ quan, đơn vị liên quan", "Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội", "Đài Phát thanh", "Văn phòng", "Lực lượng Công an, Quân sự", "Các trường học"), chance.randint(1, 3))):
            lines.append(f"{i + 2}. {who}: " + self.row("chore"))
        if chance.random() < 0.35:
            lines.append("- " + self.cite_sentence())
        return lines

    def write(self):
        self.dated = True
        head = head_lines(self)
        title = self.title_lines()
        body = self.body_lines()
        foot, sign = foot_lines(self)
        text = lay_out(head, title, body, foot + sign if self.chance.random() < 0.7 else sign + foot, self.rates, self.chance)
        return self.truth(text)

    # --- the truth -------------------------------------------------------------------------------------------------------------

    def truth(self, marked):
        text, spans = strip_marks(marked)
        known = self.universe.places.known(self.unit, self.printed)
        ways = determine(self.mentions, known, self.unit)
        rows = []
        for index, (begin, end) in sorted(spans.items(), key=lambda item: item[1]):
            mention, surface = self.mentions[index], text[begin:end]
            damage = mention.damage + ["wrapped" for _ in "\n" if "\n" in surface and "line-break" not in mention.damage]
            damage += ["blank-lines" for _ in "\n" if "\n\n" in surface] + ["page-break" for _ in "\n" if "\n " in surface] + ["page-number" for _ in "\n" if re.search(r"\n\s*\d+\s*\n", surface)]
            work = mention.work
            rows.append({"start": begin, "end": end, "work": None if ways[index] == "law" else work.id, "kind": work.head, "number": self.numbers[index], "prints": sorted(mention.prints),
                         "by": "" if ways[index] == "law" else ways[index], "damage": damage, "collision": work.collision, "inside": mention.inside is not None})
        own, unit = self.own, self.unit
        return text, {"own": {"work": own.id, "number": own.number if self.numbered else None, "issued": str(own.issued), "told": self.numbered and not (own.symbol[0][0] == "-" and own.unit and in_congress_months(own.issued)) and (unit is None or unit in known),
                              "place": "" if unit is None else unit.full, "province": "" if unit is None else unit.province.name}, "mentions": rows}

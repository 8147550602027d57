"""A document as last year's and this year's plan: known edits to its paragraphs, two ways of printing it, and what is true of them.

    pair = Pair(["KẾ HOẠCH", "I. MỤC ĐÍCH", "- Tổ chức …", …, "Nơi nhận:"], ["another paragraph", …], chance, (1, 40))
    pair.a.text, pair.b.text          # as two files hold them: wrapped at other widths, pages broken elsewhere
    pair.links                        # {(3, 5): "moved"}: paragraph 3 of a is paragraph 5 of b; one to two is a split, two to one a join
    pair.a.spans[3]                   # the code points that paragraph 3 stands on
    pair.a.dirty                      # code points of what was planted; whatever else is reported as a change is none

What is true must be plain to a reader: what is put in is like nothing in the document (else it would be a rewording), and what is said to have moved is
the lesser part of what changed places.
"""
import re
import unicodedata

LABEL = re.compile(r"(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-+*])\s+")
SENTENCE = re.compile(r"(?<=[.;])\s+")
OLD_TONES = {"óa": "oá", "òa": "oà", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ", "óe": "oé", "òe": "oè"}
OTHER_WORDS = "các cấp ủy chính quyền địa phương tích cực kịp thời đồng bộ thường xuyên nâng cao chất lượng hiệu quả chủ động phối hợp hướng dẫn kiểm tra giám sát đôn đốc tổng kết đánh giá kết quả rút kinh nghiệm nhân rộng".split()


class Paragraph:
    """Its label, its words, which of them are planted, and the paragraphs of a that it comes from."""

    def __init__(self, text, origins=()):
        found = LABEL.match(text)
        self.label = found.group() if found else ""
        self.words = text[len(self.label) :].split()
        self.planted = [False] * len(self.words)
        self.origins, self.how = list(origins), ""

    def copy(self, begin=0, end=None):
        other = Paragraph("", self.origins)
        other.label, other.words, other.planted, other.how = self.label if begin == 0 else "", self.words[begin:end], self.planted[begin:end], self.how
        return other

    def bag(self):
        return frozenset(word.strip(".,;:()“”\"").lower() for word in self.words)

    def is_heading(self):
        return self.label[:1] in tuple("IVX") or len(self.words) < 8


class Printed:
    """Paragraphs as a file holds them."""

    def __init__(self, paragraphs, chance, wrapped):
        self.spans, self.dirty, out, at = [], set(), [], 0
        width, length = chance.randint(66, 96), chance.randint(30, 46)
        blank, lines = chance.random() < 0.4, 0

        def put(text):
            nonlocal at
            out.append(text)
            at += len(text)

        for paragraph in paragraphs:
            begin, column = at, len(paragraph.label)
            put(paragraph.label)
            for i, word in enumerate(paragraph.words):
                if i and wrapped and column + 1 + len(word) > width:
                    lines += 1
                    put(" \n\n" if blank else "\n")
                    if lines % length == 0:
                        put("\f")
                    column = 0
                elif i:
                    put(" ")
                    column += 1
                if paragraph.planted[i]:
                    self.dirty.update(range(at, at + len(word)))
                put(word)
                column += len(word)
            self.spans.append((begin, at))
            put("\n\n" if blank else "\n")
        self.text = "".join(out)


class Pair:
    def __init__(self, lines, strangers, chance, body=None):
        """`body`: the lines that are edited, from and to; head and foot are only printed anew."""
        self.chance, (first, last) = chance, body or (0, len(lines))
        self.strangers = [line for line in strangers if len(line.split()) >= 12]
        was = [Paragraph(line, [i]) for i, line in enumerate(lines)]
        self.was = was
        copies = [paragraph.copy() for paragraph in was]
        head, now, foot = copies[:first], copies[first:last], copies[last:]
        for edit, often in (("move", 0.05), ("drop", 0.05), ("split", 0.05), ("join", 0.04), ("reword", 0.15), ("insert", 0.06)):
            for _ in range(max(1, round(often * (last - first)))):
                getattr(self, edit)(now)
        self.renumber(now)
        now = head + now + foot
        self.remark(now)
        wrapped = chance.random() < 0.8
        self.a, self.b = Printed(was, chance, wrapped), Printed(now, chance, wrapped and chance.random() < 0.9)
        self.links = {(origin, j): now[j].how for j in range(len(now)) for origin in now[j].origins}

    def choose(self, now, fits):
        places = [i for i, paragraph in enumerate(now) if not paragraph.how and paragraph.origins and fits(paragraph)]
        return self.chance.choice(places) if places else None

    # --- edits -------------------------------------------------------------------------------------------------------------------

    def move(self, now):
        """One to three paragraphs, at least four places away, over more words than they have."""
        at = self.choose(now, lambda p: not p.is_heading())
        if at is None:
            return
        count = 1
        while count < 3 and at + count < len(now) and not now[at + count].is_heading() and not now[at + count].how and now[at + count].origins and self.chance.random() < 0.4:
            count += 1
        block = now[at : at + count]
        del now[at : at + count]
        ends = [0]
        for paragraph in now:
            ends.append(ends[-1] + len(paragraph.words))
        own = sum(len(paragraph.words) for paragraph in block)
        places = [i for i in range(1, len(now)) if abs(i - at) >= 4 + count and abs(ends[i] - ends[at]) > 1.5 * own]
        if not places:
            now[at:at] = block
            return
        to = self.chance.choice(places)
        now[to:to] = block
        for paragraph in block:
            paragraph.how = "moved"

    def drop(self, now):
        at = self.choose(now, lambda p: True)
        if at is None:
            return
        gone = self.was[now[at].origins[0]]
        gone.planted = [True] * len(gone.words)
        del now[at]

    def insert(self, now):
        stranger = next((p for p in (Paragraph(self.chance.choice(self.strangers)) for _ in range(200)) if not self.is_known(p, now)), None)
        if stranger is None:
            return
        stranger.planted = [True] * len(stranger.words)
        now.insert(self.chance.randint(1, len(now)), stranger)

    def is_known(self, stranger, now):
        """Whether the document has a paragraph with half of its words, or did."""
        words = stranger.bag()
        return any(len(words & bag) * 4 >= len(words) + len(bag) for bag in (p.bag() for p in (*self.was, *now)))

    def split(self, now):
        at = self.choose(now, lambda p: len(p.words) >= 24)
        if at is None:
            return
        paragraph = now[at]
        ends = [i + 1 for i, word in enumerate(paragraph.words) if word[-1] in ".;" and 7 <= i + 1 <= len(paragraph.words) - 7]
        cut = self.chance.choice(ends or [len(paragraph.words) // 2])
        first, second = paragraph.copy(0, cut), paragraph.copy(cut)
        first.words[-1] = first.words[-1].rstrip(".,;") + "."
        second.words[0] = second.words[0][0].upper() + second.words[0][1:]
        second.label = self.chance.choice(("- ", "+ ", first.label if first.label[:1] in "-+" else "- "))
        first.how = second.how = "split"
        now[at : at + 1] = [first, second]

    def join(self, now):
        fits = lambda p: not p.is_heading() and not p.how and p.origins and len(p.words) <= 60
        places = [i for i in range(len(now) - 1) if fits(now[i]) and fits(now[i + 1]) and not any(now[i].planted)]
        if not places:
            return
        at = self.chance.choice(places)
        first, second = now[at], now[at + 1]
        first.words[-1] = first.words[-1].rstrip(".,;") + ";"
        first.words += second.words
        first.planted += second.planted
        first.origins += second.origins
        first.how = "joined"
        del now[at + 1]

    def reword(self, now):
        """Runs of words that are others, too many or gone: up to a third of the paragraph."""
        chance = self.chance
        places = [i for i, p in enumerate(now) if p.origins and len(p.origins) == 1 and p.how in ("", "moved") and len(p.words) >= 8 and not any(p.planted)]
        if not places:
            return
        paragraph = now[chance.choice(places)]
        source = self.was[paragraph.origins[0]]
        left = max(1, int(len(paragraph.words) * chance.uniform(0.03, 0.33)))
        at = chance.randint(0, 3)
        while left > 0 and at < len(paragraph.words):
            run = min(left, chance.randint(1, 5), len(paragraph.words) - at)
            words = [chance.choice(OTHER_WORDS) for _ in range(run)]
            way = chance.random()
            if way < 0.25:
                words = []
            if way > 0.7:
                paragraph.words[at:at], paragraph.planted[at:at] = words, [True] * len(words)
            else:
                for word in paragraph.words[at : at + run]:
                    for i, old in enumerate(source.words):
                        if old == word:
                            source.planted[i] = True
                paragraph.words[at : at + run], paragraph.planted[at : at + run] = words, [True] * len(words)
            left -= run
            at += len(words) + chance.randint(3, 14)
        paragraph.words[0] = paragraph.words[0][0].upper() + paragraph.words[0][1:]
        paragraph.how = paragraph.how or "reworded"

    # --- what is no change -------------------------------------------------------------------------------------------------------

    def renumber(self, now):
        """Other numerals and bullets; those of a run go on."""
        shift = self.chance.randint(1, 3)
        other = {"- ": "+ ", "+ ": "- "}
        for paragraph in now:
            label = paragraph.label
            if re.fullmatch(r"\d+\.\s+", label) and self.chance.random() < 0.5:
                paragraph.label = f"{int(re.match(r'[0-9]+', label).group()) + shift}. "
            elif label in other and self.chance.random() < 0.15:
                paragraph.label = other[label]

    def remark(self, now):
        """Lost marks, old places of tones, another normal form, other quotes, headings in capitals."""
        chance = self.chance
        for paragraph in now:
            if paragraph.is_heading() and chance.random() < 0.2:
                paragraph.words = [word.upper() for word in paragraph.words]
            for i, word in enumerate(paragraph.words):
                way = chance.random()
                if way < 0.004:
                    word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
                elif way < 0.05:
                    for new, old in OLD_TONES.items():
                        word = word.replace(new, old)
                elif way < 0.06:
                    word = word.replace("“", '"').replace("”", '"').replace("–", "-")
                paragraph.words[i] = word
        if chance.random() < 0.05:
            for paragraph in now:
                paragraph.words = [unicodedata.normalize("NFD", word) for word in paragraph.words]

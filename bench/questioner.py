"""Makes questions out of texts (bench/questions, bench/peers)."""
import collections
import random
import re

import accuracy

NUMBER = re.compile(r"\b\d{1,4}/(?:20\d\d/)?[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})+\b")
PROVINCES = ("Cao Bằng", "Hà Nội", "Kon Tum", "Nghệ An", "Đà Nẵng", "Cần Thơ")
EVERYTHING = ("", "năm:2010..2026", "kế hoạch", "ke hoach", "loại:\"Kế hoạch\"", "của", "thực hiện", "quy định", "-xyzxyz")
SHARES = {"words": 50, "scattered": 8, "phrase": 12, "number": 8, "field": 10, "or": 4, "not": 3, "prefix": 3, "everything": 2}


class Maker:
    """Of the same texts and seed the same questions."""

    def __init__(self, texts, seed):
        self.chance = random.Random(seed)
        self.words = [words for words in (re.findall(r"[^\W\d_]+", text) for text in texts) if len(words) > 40]
        self.numbers = [number for text in texts for number in NUMBER.findall(text)]
        self.common = [word for word, _ in collections.Counter(word.lower() for words in self.words for word in words).most_common(200)]

    def run(self, least=1, most=6):
        words = self.chance.choice(self.words)
        length = self.chance.randint(least, most)
        at = self.chance.randrange(len(words) - length)
        return self.typed(" ".join(words[at : at + length]).lower())

    def typed(self, words):
        return accuracy.fold(words) if self.chance.random() < 0.5 else words

    def question(self, kind):
        chance = self.chance
        if kind == "words":
            return self.run()
        if kind == "scattered":
            return self.typed(" ".join(chance.sample(chance.choice(self.words), chance.randint(2, 5))).lower())
        if kind == "phrase":
            return f'"{self.run(2, 6)}"'
        if kind == "number":
            return chance.choice(self.numbers)
        if kind == "field":
            year = chance.randint(2010, 2022)
            field = chance.choice((f"năm:{year}..{year + chance.randint(0, 6)}", f'tỉnh:"{chance.choice(PROVINCES)}"', "cấp:tỉnh", "loại:\"Kế hoạch\""))
            return f"{self.run(1, 4)} {field}"
        if kind == "or":
            return f"{self.run(1, 2)} OR {self.run(1, 2)}"
        if kind == "not":
            return f"{self.run(1, 3)} -{self.run(1, 1)}"
        if kind == "prefix":
            return f"{self.run(1, 2)} {self.run(1, 1)[:3]}*"
        return chance.choice(EVERYTHING)

    def hostile(self):
        common, chance = self.common, self.chance
        yield "hundred parts", " ".join((common * 2)[:100])
        yield "hundred excluded", common[0] + "".join(" -" + word for word in (common * 2)[:99])
        yield "fifty ORs", " OR ".join(common[:50])
        for length in (2, 3, 5, 10, 30):
            yield f"phrase of {length} common words", '"' + " ".join(common[:length]) + '"'
        yield "phrase of one word thirty times", '"' + " ".join([common[0]] * 30) + '"'
        yield "phrase of thirty words of a text", f'"{self.run(30, 30)}"'
        yield "twenty phrases", " ".join(f'"{a} {b}"' for a, b in zip(common[:20], common[1:21]))
        yield "twenty phrases, any", " OR ".join(f'"{a} {b}"' for a, b in zip(common[:20], common[1:21]))
        for begin in ("a", "t", "n", "th"):
            yield f"prefix {begin}*", begin + "*"
        yield "twenty prefixes", " ".join(letter + "*" for letter in "abcdghiklmnopqrstuvx")
        yield "forty near words", "(" + " GẦN ".join(common[:8]) + ")"
        yield "everything, excluded but one", "-" + common[0]
        yield "ten fields", " ".join(f"năm:{year}..{year + 5}" for year in range(2010, 2020)) + " " + common[0]
        yield "one letter", chance.choice("abcde")


def maker_of(folder, seed):
    """From at most a thousand of the texts in a folder."""
    files = sorted(folder.rglob("*.txt"))
    chosen = random.Random(seed).sample(files, min(1000, len(files)))
    return Maker([path.read_text(encoding="utf-8") for path in chosen], seed)

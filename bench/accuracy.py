"""How much of what is true of some documents `danchieu read --json` reads in them: the rules of counting; bench/accuracy is the program.

A found mention is right when its span overlaps a true one and its number is equal; without a number the overlap alone counts. A true mention that is
`borderline` is neither right nor wrong to find; a value that the truth is unsure of is not scored. Of `pinpoint` and `inside`, mostly null, the F1 over
those that are not is counted apart. `issuer` is compared loosely, one containing the other.
"""
import collections
import json
import pathlib
import re
import subprocess
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[1]
MENTION_FIELDS = ("kind", "issued", "pinpoint", "relation", "work")
NOT_SCORED = ("evidence", "note", "symbol", "title", "issuer")  # of a plan: what is written about it, or read in many right ways


def fold(value):
    """Letters and digits without marks and case: "Kế  hoạch" and "KẾ HOẠCH" are the same."""
    plain = unicodedata.normalize("NFD", (value or "").lower().replace("đ", "d"))
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def bare(number):
    return fold(number).replace(" ", "").lstrip("0") if number else None


def overlap(one, other):
    return min(one["end"], other["end"]) > max(one["start"], other["start"])


def loosely(one, other):
    one, other = fold(one), fold(other)
    return one == other or bool(one) and bool(other) and (one in other or other in one)


NUMBERED_CLASSES, NAMED_CLASSES = ("party", "norm", "joint", "administrative"), ("law", "congress", "other")


def class_of(mention):
    """What kind of document a mention is of: by the form of its number, or, without one, by what it is called."""
    number, kind, surface = mention.get("number"), fold(mention.get("kind")), fold(mention.get("surface"))
    if not number:
        if kind in ("luat", "bo luat", "hien phap", "phap lenh") or surface.startswith(("luat", "bo luat", "hien phap", "phap lenh")):
            return "law"
        return "congress" if "dai hoi" in surface else "other"
    if re.search(r"/(1[89]|20)\d\d/|/\d{4,}[/-]", number):
        return "norm"
    if any(word in kind for word in ("phoi hop", "lien tich", "lien nganh")):
        return "joint"
    return "party" if re.match(r"\d+[a-zđ]?-[^/-]*/[^/]+$", number, re.IGNORECASE) else "administrative"


class Count:
    """True ones, found ones, and those of the found that are right. One found name may cover two true ones: both count as right, and `surely`, no more
    than were found, is what precision and F1 are made of."""

    def __init__(self):
        self.true = self.found = self.right = 0

    @property
    def surely(self):
        return min(self.right, self.found)

    def rates(self):
        precision = self.surely / self.found if self.found else 0.0
        recall = self.surely / self.true if self.true else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Score:
    """Counts over all documents."""

    def __init__(self):
        self.documents = 0
        self.counts = collections.defaultdict(Count)  # "numbered", "numbered.party", "named.law", "pinpoint" …
        self.fields = collections.defaultdict(lambda: [0, 0])  # right, all
        self.wrong = []

    def document(self, gold, read):
        self.documents += 1
        self.plan(gold, read["plan"])
        pairs = self.numbered(gold["file"], gold["mentions"], read["mentions"])
        for true, found in pairs:
            self.mention(f'{gold["file"]}: {true["number"]} at {true["start"]}', true, found, gold["mentions"], read["mentions"])
        self.named(gold["mentions"], read["mentions"])

    def field(self, where, name, right, expected, read):
        self.fields[name][0] += bool(right)
        self.fields[name][1] += 1
        if not right:
            self.wrong.append(f"{where}: {name} is {expected!r}, read {read!r}")

    def plan(self, gold, read):
        for name, expected in gold.get("plan", {}).items():
            if name in NOT_SCORED or name in gold.get("plan_unsure", ()):
                continue
            got = read.get(name)
            if name == "number":
                right = bare(got) == bare(expected)
            else:
                right = bool(got) and fold(got) == fold(expected) if isinstance(expected, str) else got == expected
            self.field(gold["file"], f"plan.{name}", right, expected, got)

    def add(self, what, mention, name):
        for key in (what, f"{what}.{class_of(mention)}"):
            count = self.counts[key]
            setattr(count, name, getattr(count, name) + 1)

    def numbered(self, file, true, found):
        """Each numbered true mention that was found, with what was found."""
        pairs, taken = [], set()
        for mention in true:
            if mention.get("named_only"):
                continue
            fits = [i for i, one in enumerate(found) if i not in taken and overlap(mention, one) and bare(one.get("number")) == bare(mention["number"])]
            if fits:
                taken.add(fits[0])
                pairs.append((mention, found[fits[0]]))
                self.add("numbered", mention, "right")
            elif not mention.get("borderline"):
                self.wrong.append(f'{file}: missed {mention["number"]} at {mention["start"]}')
            if fits or not mention.get("borderline"):
                self.add("numbered", mention, "true")
        matched = {id(read): mention for mention, read in pairs}
        for i, one in enumerate(found):
            if one.get("named_only") or not one.get("number"):
                continue
            if i in taken:
                self.add("numbered", matched[id(one)], "found")  # of the class that it is truly of
            elif not any(overlap(one, mention) and mention.get("borderline") for mention in true):
                self.add("numbered", one, "found")
                self.wrong.append(f'{file}: false {one["number"]} at {one["start"]} {one["surface"]!r}')
        return pairs

    def named(self, true, found):
        for mention in true:
            if mention.get("named_only") and not mention.get("borderline"):
                self.add("named", {**mention, "number": None}, "true")
                if any(overlap(mention, one) and not one.get("number") for one in found):
                    self.add("named", {**mention, "number": None}, "right")
        for one in found:
            if not one.get("number") and not any(overlap(mention, one) and mention.get("borderline") for mention in true):
                same = next((mention for mention in true if mention.get("named_only") and overlap(mention, one)), one)
                self.add("named", {**same, "number": None}, "found")

    def mention(self, where, true, found, all_true, all_found):
        for name in ("pinpoint", "inside"):
            expected, got, count = true.get(name), found.get(name), self.counts[name]
            count.true += expected is not None
            count.found += got is not None
            if expected is not None and got is not None:
                count.right += overlap(all_true[expected], all_found[got]) if name == "inside" else fold(str(expected)) == fold(str(got))
        for name in MENTION_FIELDS:
            if name in true:
                got = found.get(name)
                right = (got or "").split(";")[0] == true[name] if name == "work" else fold(str(got)) == fold(str(true[name]))
                self.field(where, name, right, true[name], got)
        if true.get("issuer"):
            self.field(where, "issuer", loosely(true["issuer"], found.get("issuer")), true["issuer"], found.get("issuer"))
        if "inside" in true:
            outer, read = true["inside"], found.get("inside")
            right = outer is None and read is None or outer is not None and read is not None and overlap(all_true[outer], all_found[read])
            self.field(where, "inside", right, outer, read)

    def report(self):
        for what in ("numbered", *("numbered." + name for name in NUMBERED_CLASSES), "named", *("named." + name for name in NAMED_CLASSES), "pinpoint", "inside"):
            count = self.counts[what]
            if count.true or count.found:
                precision, recall, f1 = count.rates()
                yield f"{what:24} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}   ({count.right} right of {count.found} found, {count.true} true)"
        for name, (right, all_of_them) in sorted(self.fields.items()):
            yield f"{name:24} {right:4} of {all_of_them:4}   {right / all_of_them:.4f}"
        for one in self.wrong:
            yield "  - " + one

    def figures(self):
        """As data, for docs/accuracy.json."""
        return {"documents": self.documents,
                "mentions": {name: {"true": count.true, "found": count.found, "right": count.surely} for name, count in sorted(self.counts.items()) if count.true or count.found},
                "fields": {name: {"right": right, "all": of} for name, (right, of) in sorted(self.fields.items())}}


def measure(program, gold_folder, files_folder):
    score = Score()
    for path in sorted(pathlib.Path(gold_folder).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        file = pathlib.Path(files_folder, gold["file"])
        if not file.exists():
            continue
        done = subprocess.run([program, "read", file, "--json"], capture_output=True, text=True, check=False)
        if done.returncode not in (0, 3):
            score.wrong.append(f'{gold["file"]}: exit {done.returncode} {done.stderr.strip()[:200]}')
        score.document(gold, json.loads(done.stdout) if done.returncode in (0, 3) else {"plan": {}, "mentions": []})
    return score

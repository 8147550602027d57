#!/usr/bin/env python3
"""How much of what is true of some documents `danchieu read --json` reads in them.

    accuracy.py build/release/danchieu [GOLD_DIR FILES_DIR]        without folders: corpus/gold and corpus/plans

Prints precision, recall and F1 of mentions with a number and of those named without one, the share of right values of each field, and every
miss. A found mention is right when its span overlaps a true one and its number is equal; without a number the overlap alone counts. A true
mention that is `borderline` is neither right nor wrong to find; a value that the truth is unsure of is not scored.
"""
import collections
import json
import pathlib
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).parents[1]
MENTION_FIELDS = ("kind", "issued", "pinpoint", "relation", "work")
PLAN_FIELDS = ("kind", "number", "year", "issued", "level", "province", "province_today", "district", "commune", "signer")


def fold(value):
    """Letters and digits without marks and case: "Kế  hoạch" and "KẾ HOẠCH" are the same."""
    plain = unicodedata.normalize("NFD", str(value).lower().replace("đ", "d"))
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def same(one, other):
    return one is other if one is None or other is None else fold(one) == fold(other)


def same_number(one, other):
    bare = lambda number: fold(number or "").replace(" ", "").lstrip("0")
    return bare(one) == bare(other)


def overlap(one, other):
    return min(one["end"], other["end"]) > max(one["start"], other["start"])


class Score:
    """Counts over all documents."""

    def __init__(self):
        self.true = collections.Counter()  # of "numbered" and "named" mentions
        self.found = collections.Counter()
        self.hit = collections.Counter()
        self.fields = collections.defaultdict(lambda: [0, 0])  # right, all
        self.wrong = []

    def field(self, where, name, right, expected, read):
        self.fields[name][0] += bool(right)
        self.fields[name][1] += 1
        if not right:
            self.wrong.append(f"{where}: {name} is {expected!r}, read {read!r}")

    def document(self, gold, read):
        self.plan(gold, read["plan"])
        pairs = self.numbered(gold["file"], gold["mentions"], read["mentions"])
        self.named(gold["mentions"], read["mentions"])
        for true, found in pairs:
            self.mention(f'{gold["file"]} {true["number"]} at {true["start"]}', true, found, gold["mentions"], read["mentions"])

    def plan(self, gold, read):
        for name in PLAN_FIELDS:
            if name not in gold["plan"] or name in gold.get("plan_unsure", ()):
                continue
            expected, got = gold["plan"][name], read.get(name)
            right = same_number(expected, got) if name == "number" else same(expected, got)
            self.field(gold["file"], f"plan.{name}", right, expected, got)

    def numbered(self, file, true, found):
        """Each numbered true mention that was found, with what was found."""
        pairs, taken = [], set()
        for mention in true:
            if mention.get("named_only"):
                continue
            fits = [i for i, one in enumerate(found) if i not in taken and overlap(mention, one) and same_number(mention["number"], one["number"])]
            if fits:
                taken.add(fits[0])
                pairs.append((mention, found[fits[0]]))
            elif not mention.get("borderline"):
                self.wrong.append(f'{file}: missed {mention["number"]} at {mention["start"]}')
            self.true["numbered"] += bool(fits) or not mention.get("borderline")
        self.hit["numbered"] += len(pairs)
        for i, one in enumerate(found):
            if not one["number"] or (i not in taken and any(m.get("borderline") and overlap(m, one) for m in true)):
                continue
            self.found["numbered"] += 1
            if i not in taken:
                self.wrong.append(f'{file}: false {one["number"]} at {one["start"]}')
        return pairs

    def named(self, true, found):
        found = [one for one in found if not one["number"] and not any(m.get("borderline") and overlap(m, one) for m in true)]
        wanted = [m for m in true if m.get("named_only") and not m.get("borderline")]
        self.found["named"] += len(found)
        self.true["named"] += len(wanted)
        for mention in wanted:
            fits = [one for one in found if overlap(mention, one)]
            self.hit["named"] += bool(fits)
            found = [one for one in found if one is not (fits or [None])[0]]

    def mention(self, where, true, found, all_true, all_found):
        for name in MENTION_FIELDS:
            if name in true:
                got = (found[name] or "").split(";")[0] or None if name == "work" else found[name]  # attributes follow a semicolon
                self.field(where, name, same(true[name], got), true[name], found[name])
        if "inside" in true:
            outer, read = true["inside"], found["inside"]
            right = outer is read if outer is None or read is None else overlap(all_true[outer], all_found[read])
            self.field(where, "inside", right, outer, read)

    def precision(self, what):
        return self.hit[what] / self.found[what] if self.found[what] else 1.0

    def recall(self, what):
        return self.hit[what] / self.true[what] if self.true[what] else 1.0

    def report(self):
        for what in ("numbered", "named"):
            p, r = self.precision(what), self.recall(what)
            f1 = 2 * p * r / (p + r) if p + r else 0
            yield f"{what:12} precision {p:.4f}  recall {r:.4f}  F1 {f1:.4f}   ({self.hit[what]} right of {self.found[what]} found, {self.true[what]} true)"
        for name, (right, all_of_them) in sorted(self.fields.items()):
            yield f"{name:20} {right:4} of {all_of_them:4}   {right / all_of_them:.4f}"
        for one in self.wrong:
            yield "  - " + one


def measure(program, gold_folder, files_folder):
    score = Score()
    for path in sorted(pathlib.Path(gold_folder).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        done = subprocess.run([program, "read", pathlib.Path(files_folder, gold["file"]), "--json"], capture_output=True, text=True, check=False)
        read = json.loads(done.stdout) if done.returncode == 0 else {"plan": {}, "mentions": []}
        if done.returncode != 0:
            score.wrong.append(f'{gold["file"]}: {done.stderr.strip()}')
        score.document(gold, read)
    return score


def main():
    program, *folders = sys.argv[1:]
    for line in measure(program, *(folders or (ROOT / "corpus" / "gold", ROOT / "corpus" / "plans"))).report():
        print(line)


if __name__ == "__main__":
    main()

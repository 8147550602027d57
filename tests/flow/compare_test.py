#!/usr/bin/env python3
"""What changed between two plans of the corpus is what a person reads there: corpus/changes.tsv, nothing more and nothing less."""
import collections
import csv
import functools
import json
import re
import unittest

from program import CORPUS, ROOT, run

WORDS_OF_TASK = 3


@functools.cache
def plan(number):
    return next(CORPUS.glob(f"{number}_*.txt"))


@functools.cache
def truth():
    lists = collections.defaultdict(set)
    with (ROOT / "corpus" / "changes.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            lists[row["before"], row["after"], row["list"]].add((row["change"], short(row["list"], row["from"]), short(row["list"], row["to"])))
    return lists


def short(name, text):
    """Of a task its first words; agencies are printed with or without a capital."""
    if name != "agencies" or not text:
        return text
    agency, task = text.split(": ", 1)
    words = re.findall(r"\w+", task)
    return f"{agency}: {' '.join(words[:WORDS_OF_TASK])}".lower()


def told(answer, name):
    """The list as rows of the table."""
    if name == "agencies":
        tasks = [(change, one["agency"], row["task"]) for one in answer[name] for change, side in (("+", "gained"), ("-", "lost")) for row in one[side]]
        return {(change, "" if change == "+" else of(agency, task), of(agency, task) if change == "+" else "") for change, agency, task in tasks}
    say = {"citations": lambda fact: re.sub(r" \([\d/]+\)$", "", fact["text"]), "times": lambda fact: fact["value"]}.get(name, lambda fact: fact["text"])
    change = lambda row: "year" if row.get("next_year") else {"new": "+", "gone": "-", "changed": "~"}[row["change"]]
    return {(change(row), say(row["a"]) if row["a"] else "", say(row["b"]) if row["b"] else "") for row in answer[name]}


def of(agency, task):
    return short("agencies", f"{agency}: {task}")


class CompareTest(unittest.TestCase):
    maxDiff = None

    def test_what_changed_is_what_is_read(self):
        pairs = sorted({key[:2] for key in truth()})
        self.assertEqual(6, len(pairs))
        for before, after in pairs:
            answer = json.loads(run("compare", plan(before), plan(after), "--json").stdout)
            for name in ("citations", "times", "figures", "places", "agencies"):
                with self.subTest(before=before, after=after, list=name):
                    self.assertEqual(sorted(truth()[before, after, name]), sorted(told(answer, name)))

    def test_the_other_way_round_new_is_gone(self):
        turned = {"+": "-", "-": "+"}
        for name in ("citations", "places"):
            answer = json.loads(run("compare", plan("003"), plan("000"), "--json").stdout)
            expected = {(turned.get(change, change), second, first) for change, first, second in truth()["000", "003", name]}
            self.assertEqual(expected, told(answer, name))

    def test_a_plan_has_not_changed_against_itself(self):
        answer = json.loads(run("compare", plan("002"), plan("002"), "--json").stdout)
        self.assertEqual([], answer["changes"])
        self.assertEqual(0, answer["suppressed"]["total"])
        for name in ("citations", "times", "figures", "places", "agencies"):
            self.assertEqual([], answer[name], name)


if __name__ == "__main__":
    unittest.main()

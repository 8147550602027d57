#!/usr/bin/env python3
"""The synthetic plans and the measure of joins: the same seed makes the same files, the truth stands where it says, and the counting is right."""
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from importlib.machinery import SourceFileLoader

from program import PROGRAM, ROOT


def load(name):
    """A program of bench/ as a module."""
    loader = SourceFileLoader(name, str(ROOT / "bench" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


def generate(folder, *arguments):
    subprocess.run([sys.executable, ROOT / "bench" / "generate", folder, *map(str, arguments)], check=True)
    return [json.loads(line) for line in pathlib.Path(folder, "truth.jsonl").read_text(encoding="utf-8").splitlines()]


class GeneratorTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_the_same_seed_makes_the_same_plans_and_another_one_others(self):
        once, twice, other = (generate(self.folder / name, "--plans", 30, "--seed", seed) for name, seed in (("a", 5), ("b", 5), ("c", 6)))
        self.assertEqual(once, twice)
        self.assertEqual([path.read_bytes() for path in sorted((self.folder / "a" / "plans").iterdir())], [path.read_bytes() for path in sorted((self.folder / "b" / "plans").iterdir())])
        self.assertNotEqual(once, other)

    def test_undamaged_spans_hold_the_number_that_the_truth_says(self):
        truth = generate(self.folder, "--plans", 60, "--damage", "all=0")
        self.assertGreater(sum(len(plan["mentions"]) for plan in truth), 300)
        for plan in truth:
            text = (self.folder / "plans" / plan["file"]).read_text(encoding="utf-8")
            self.assertIsNone(re.search("[\U000f0000-\U000fffff\ue000-\uf8ff]", text), plan["file"])
            for mention in plan["mentions"]:
                surface = text[mention["start"] : mention["end"]]
                if mention["number"] and not mention["damage"]:
                    self.assertTrue(surface.endswith(mention["number"]), f'{plan["file"]} {surface!r} {mention["number"]}')

    def test_a_rate_of_damage_is_kept(self):
        truth = generate(self.folder, "--plans", 60, "--damage", "all=0,struck=1")
        damage = [mention["damage"] for plan in truth for mention in plan["mentions"] if mention["number"]]
        self.assertGreater(sum(one == ["struck"] or one == ["struck", "shared-tail"] for one in damage) / len(damage), 0.9)

    def test_an_unknown_class_is_named(self):
        done = subprocess.run([sys.executable, ROOT / "bench" / "generate", self.folder, "--damage", "fire=1"], capture_output=True, text=True, check=False)
        self.assertNotEqual(0, done.returncode)
        self.assertIn("fire", done.stderr)


class CountingTest(unittest.TestCase):
    """Tables small enough to be counted by hand: {(true work, work read): mentions}."""

    ROWS = (
        ("all right", {("A", "a"): 3, ("B", "b"): 2}, (4, 0), (4, 0)),
        ("two works under one key: 3·2 of 10 pairs", {("A", "x"): 3, ("B", "x"): 2}, (10, 6), (4, 0)),
        ("one work under two keys: 3·2 of 10 pairs", {("A", "x"): 3, ("A", "y"): 2}, (4, 0), (10, 6)),
        ("what was given no work is joined with nothing, not even with one another", {("A", "a"): 2, ("A", None): 2}, (1, 0), (6, 5)),
    )

    def test_pairs(self):
        identity = load("identity")
        for sentence, cells, wrong, missed in self.ROWS:
            with self.subTest(sentence):
                table = identity.Table()
                for (true, read), count in cells.items():
                    for _ in range(count):
                        table.add(true, read)
                self.assertEqual(wrong, table.wrong()[:2])
                self.assertEqual(missed, table.missed()[:2])

    def test_mentions_are_matched_by_place_and_an_equal_number_first(self):
        identity = load("identity")
        true = [{"start": 0, "end": 20, "number": "44-KL/TW"}, {"start": 15, "end": 40, "number": "09-CT/TW"}]
        found = [{"start": 16, "end": 40, "number": "9-CT/TW"}, {"start": 0, "end": 20, "number": "44/KL/TW"}, {"start": 50, "end": 60, "number": "1/KH-UBND"}]
        self.assertEqual(([1, 0], {0, 1}), identity.match(true, found))


class IdentityTest(unittest.TestCase):
    def test_plans_without_damage_are_found_and_kept_apart(self):
        with tempfile.TemporaryDirectory() as name:
            generate(name, "--plans", 80, "--damage", "all=0")
            figures = pathlib.Path(name, "figures.json")
            done = subprocess.run([sys.executable, ROOT / "bench" / "identity", name, "--program", PROGRAM, "--json", figures], capture_output=True, text=True, check=False)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            read = json.loads(figures.read_text(encoding="utf-8"))
        self.assertGreaterEqual(read["found"] / read["mentions"], 0.99, done.stdout)
        self.assertLessEqual(read["wrong_per_mention"], 0.01, done.stdout)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""What is true of the five plans of the corpus is read in them: the figures that may not get worse."""
import sys
import unittest

from program import PROGRAM, ROOT

sys.path.insert(0, str(ROOT / "bench"))
import accuracy  # noqa: E402

# field: how many of the 40 numbered mentions must have it right
LEAST = {"kind": 40, "issued": 40, "pinpoint": 40, "inside": 40, "work": 38, "relation": 36}


class AccuracyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.score = accuracy.measure(PROGRAM, ROOT / "corpus" / "gold", ROOT / "corpus" / "plans")
        cls.report = "\n".join(cls.score.report())

    def test_every_numbered_mention_is_found_and_none_is_invented(self):
        counts = {name: getattr(self.score.counts["numbered"], name) for name in ("true", "found", "right")}
        self.assertEqual({"true": 40, "found": 40, "right": 40}, counts, self.report)

    def test_classes_add_up(self):
        for whole, classes in (("numbered", accuracy.NUMBERED_CLASSES), ("named", accuracy.NAMED_CLASSES)):
            for name in ("true", "found", "right"):
                parts = sum(getattr(self.score.counts[f"{whole}.{part}"], name) for part in classes)
                self.assertEqual(getattr(self.score.counts[whole], name), parts, f"{whole} {name}\n{self.report}")

    def test_fields_of_mentions(self):
        for name, least in LEAST.items():
            with self.subTest(name):
                self.assertGreaterEqual(self.score.fields[name][0], least, self.report)

    def test_fields_of_plans(self):
        wrong = sum(all_of_them - right for name, (right, all_of_them) in self.score.fields.items() if name.startswith("plan."))
        self.assertLessEqual(wrong, 2, self.report)

    def test_one_found_name_that_covers_two_true_ones_is_no_more_than_one_right(self):
        """A row from a bug: precision was above 1."""
        score = accuracy.Score()
        law = {"number": None, "named_only": True, "kind": "Luật", "surface": "Luật"}
        score.document({"file": "x", "mentions": [{**law, "start": 0, "end": 10}, {**law, "start": 12, "end": 20}]},
                       {"plan": {}, "mentions": [{**law, "start": 0, "end": 20}]})
        self.assertEqual((1.0, 0.5), score.counts["named"].rates()[:2])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""What the archive holds comes out of it whole, in both formats."""
import collections
import csv
import io
import json
import unittest

from program import CORPUS, ArchiveTest, run


class ExportTest(ArchiveTest):
    def export(self, what, exit_code=0):
        """The rows of both formats, as text; they must be the same."""
        objects = json.loads(self.danchieu("export", what, "--format", "json", exit_code=exit_code))
        table = list(csv.DictReader(io.StringIO(self.danchieu("export", what, "--format", "csv"), newline="")))
        plain = lambda value: "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)  # noqa: E731
        self.assertEqual([{name: plain(value) for name, value in row.items()} for row in objects], table)
        return objects

    def test_every_mention_that_is_read_in_a_file_is_a_row(self):
        self.danchieu("index", CORPUS)
        rows = collections.defaultdict(list)
        for row in self.export("citations"):
            rows[row["file"]].append(row)
        self.assertEqual(5, len(rows))
        for path in CORPUS.iterdir():
            read = json.loads(run("read", path, "--json").stdout)["mentions"]
            same = [name for name in rows[str(path)][0] if name not in ("plan", "file", "mention")]
            self.assertEqual([{name: mention[name] for name in same} for mention in read], [{name: row[name] for name in same} for row in rows[str(path)]])
            self.assertEqual(list(range(len(read))), [row["mention"] for row in rows[str(path)]])

    def test_inside_names_the_mention_whose_title_holds_it(self):
        self.danchieu("index", CORPUS)
        rows = {(row["plan"], row["mention"]): row for row in self.export("citations")}
        inner = [row for row in rows.values() if row["inside"] is not None]
        self.assertEqual(7, len([row for row in inner if row["number"]]))
        for row in inner:
            self.assertLess(rows[row["plan"], row["inside"]]["start"], row["start"])

    def test_plans_and_works(self):
        self.danchieu("index", CORPUS)
        plans = {row["plan"]: row for row in self.export("plans")}
        self.assertEqual({"Kế hoạch"}, {row["kind"] for row in plans.values()})
        self.assertEqual(5, len(plans))
        self.assertEqual(sum(row["mentions"] for row in plans.values()), len(self.export("citations")))
        works = {row["work"]: row for row in self.export("works")}
        self.assertEqual((4, "44-KL/TW"), (works["vn:dang/kl/tw/k12/44"]["plans"], works["vn:dang/kl/tw/k12/44"]["number"]))

    def test_a_removed_plan_is_not_exported(self):
        self.danchieu("index", CORPUS)
        removed = self.export("plans")[0]["plan"]
        self.danchieu("remove", removed, "--reason", "thử")
        self.assertNotIn(removed, {row["plan"] for row in self.export("plans")} | {row["plan"] for row in self.export("citations")})

    def test_wrong_use_and_no_archive(self):
        self.danchieu("export", "plans", exit_code=1)  # there is no archive yet
        self.danchieu("index", CORPUS)
        self.danchieu("export", "people", exit_code=2)
        self.assertIn("people", self.said)
        self.danchieu("export", "plans", "--format", "xml", exit_code=2)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""A folder of files that are made to break a reader: each is a plan or a problem with a reason, and the others go on."""
import os
import unittest

import hostile
from program import ArchiveTest, run


class HostileTest(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.files = self.folder / "files"
        hostile.write(self.files)

    def reasons(self):
        return {os.path.basename(problem["file"]): problem["reason"] for problem in self.answer("problems")["problems"]}

    def test_each_is_a_plan_or_a_problem(self):
        first = self.counts(self.files, exit_code=3)
        reasons = self.reasons()
        for name, (_, words) in hostile.FILES.items():
            with self.subTest(name):
                if words is None:
                    self.assertNotIn(name, reasons)
                else:
                    self.assertIn(words, reasons.get(name, "no problem at all"))
        self.assertIn("lớn hơn 256 MB", reasons["too_large.pdf"])
        self.assertIn("không có ở đó", reasons["link.txt"])
        self.assertNotIn("pipe.txt", reasons, "who puts a pipe into a folder did not mean a document")
        self.assertEqual(len(hostile.FILES) + 2, first["added"] + first["unchanged"] + first["problems"])

        again = self.counts(self.files, exit_code=3)
        self.assertEqual((0, first["problems"]), (again["added"], again["problems"]))
        self.assertIn("--retry", self.said, "what could not be read is not tried in vain")

    def test_what_is_named_and_never_ends_is_no_file(self):
        for name in ("pipe.txt", "endless.txt"):
            with self.subTest(name):
                done = run("read", self.files / name)
                self.assertEqual(3, done.returncode)
                self.assertIn("không phải là tệp văn bản", done.stderr)

    def test_only_problems_are_tried_again(self):
        plans = self.folder / "plans"
        plans.mkdir()
        (plans / "a.txt").write_text(hostile.PLAN)
        (plans / "b.pdf").write_bytes(b"")
        (plans / "c.pdf").write_bytes(b"")
        self.counts(plans, exit_code=3)
        (plans / "b.pdf").write_text(hostile.PLAN + "II. YÊU CẦU")
        (plans / "c.pdf").unlink()
        (plans / "d.txt").write_text(hostile.PLAN + "III. THỜI GIAN")
        self.assertIn("Không có tệp nào có vấn đề", self.danchieu("problems", "--retry"))
        self.assertIn("(readable) 1", self.said)
        self.assertIn("(gone) 1", self.said)
        self.assertEqual(2, self.answer("status")["plans"], "d.txt is no problem and was left alone")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""danchieu index --watch: what appears in a folder is taken in once it is complete, until Ctrl-C."""
import os
import signal
import subprocess
import unittest

from hostile import PLAN
from program import PROGRAM, ArchiveTest, environment


class WatchTest(ArchiveTest):
    def test_what_appears_is_taken_in(self):
        plans = self.folder / "plans"
        plans.mkdir()
        (plans / "a.txt").write_text(PLAN)
        os.utime(plans / "a.txt", (1, 1))
        watching = subprocess.Popen([PROGRAM, "index", "--watch", plans, "--archive", self.archive], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                    text=True, env=environment(), start_new_session=True)
        self.addCleanup(watching.stdout.close)
        self.addCleanup(watching.stderr.close)
        self.addCleanup(watching.kill)
        self.assertIn("(added) 1", watching.stdout.readline(), "what is there already comes first")
        while "Đang theo dõi" not in watching.stderr.readline():
            pass
        (plans / "2022").mkdir()
        (plans / "2022" / "b.txt").write_text(PLAN + "I. MỤC ĐÍCH")
        self.assertRegex(watching.stdout.readline(), r"thêm: .*2022/b\.txt")
        self.danchieu("correct", self.answer("search", "hội nghị")["hits"][0]["plan"], "year=2021", "--by", "test")  # others may write meanwhile
        (plans / "c.pdf").write_bytes(b"")
        self.assertIn("là tệp rỗng", watching.stderr.readline())
        (plans / "c.pdf").write_text(PLAN + "II. YÊU CẦU")
        self.assertRegex(watching.stdout.readline(), r"thêm: .*c\.pdf")
        os.killpg(watching.pid, signal.SIGINT)
        self.assertEqual(0, watching.wait(timeout=60))
        self.assertEqual((3, 0), tuple(self.answer("status")[name] for name in ("plans", "problems")))

    def test_only_folders_are_watched(self):
        file = self.folder / "a.txt"
        file.write_text(PLAN)
        self.danchieu("index", "--watch", file, exit_code=2)
        self.assertIn("không phải thư mục", self.said)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""Ctrl-C and kill -9 while plans are taken in: what was committed stays, and going on ends where an undisturbed run ends."""
import json
import os
import random
import shutil
import signal
import subprocess
import unittest

import synthetic
from program import PROGRAM, ArchiveTest, environment, run

FILES = 300


class IndexingTest(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.plans = self.folder / "plans"
        synthetic.write_plans(self.plans, FILES)

    def start(self):
        """danchieu index, in a process group of its own as a terminal makes it."""
        return subprocess.Popen([PROGRAM, "index", self.plans, "--archive", self.archive], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                text=True, env=environment(), start_new_session=True)


class InterruptTest(IndexingTest):
    def test_ctrl_c_keeps_what_was_done(self):
        for sent in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(sent.name):
                shutil.rmtree(self.archive, ignore_errors=True)
                indexing = self.start()
                indexing.stderr.readline()  # the first file is done
                os.killpg(indexing.pid, sent)
                _, said = indexing.communicate(timeout=60)
                self.assertEqual(1, indexing.returncode, said)
                self.assertIn("Đã dừng", said)
                status = self.answer("status")
                self.assertEqual(0, status["problems"], self.danchieu("problems"))
                self.assertGreater(status["plans"], 0)
                self.assertLess(status["plans"], FILES)
                again = self.counts(self.plans)
                self.assertEqual((FILES - status["plans"], status["plans"]), (again["added"], again["unchanged"]))


class CrashTest(IndexingTest):
    """DANCHIEU_CRASHES says how often the writer is killed; three times in the quick tests."""

    def answers(self):
        """Answers that do not depend on when and in which order plans came in."""
        cited = self.answer("cited-by", "44-KL/TW")
        found = self.answer("search", "ngay hoi toan dan", "--limit", 1000)
        return sorted(plan["plan"] for plan in cited["plans"]), sorted(hit["plan"] for hit in found["hits"]), self.answer("status")["plans"]

    def test_a_killed_writer_loses_nothing_that_was_committed(self):
        self.counts(self.plans)
        undisturbed = self.answers()
        shutil.rmtree(self.archive)
        chance = random.Random(os.environ.get("DANCHIEU_SEED"))
        kept = 0
        for crash in range(int(os.environ.get("DANCHIEU_CRASHES", "3"))):
            indexing = self.start()
            try:
                indexing.wait(timeout=chance.uniform(0.02, 2))
            except subprocess.TimeoutExpired:
                os.killpg(indexing.pid, signal.SIGKILL)
            indexing.communicate()
            done = run("status", "--json", "--archive", self.archive)
            plans = json.loads(done.stdout)["plans"] if done.returncode == 0 else 0  # killed before there was an archive
            self.assertGreaterEqual(plans, kept, f"after crash {crash}: {done.stderr}")
            kept = plans
            if kept == FILES:
                shutil.rmtree(self.archive)
                kept = 0
        self.counts(self.plans)
        self.assertEqual(undisturbed, self.answers())


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""The unit of systemd is one that systemd understands, and its fences stand."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

UNIT = pathlib.Path(__file__).parents[2] / "systemd/danchieu.service"


@unittest.skipUnless(shutil.which("systemd-analyze"), "there is no systemd-analyze here")
class UnitTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        # The program is not installed on the machine that tests.
        self.copy = pathlib.Path(folder.name, "danchieu.service")
        self.copy.write_text(UNIT.read_text(encoding="utf-8").replace("/usr/local/bin/danchieu", "/bin/true"), encoding="utf-8")

    def run_analyze(self, *arguments):
        return subprocess.run(["systemd-analyze", *arguments, self.copy], capture_output=True, text=True)

    def test_systemd_has_nothing_to_say(self):
        done = self.run_analyze("verify")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_its_exposure_is_low(self):
        done = self.run_analyze("security", "--offline=yes", "--no-pager")
        level = re.search(r"exposure level for danchieu.service: ([\d.]+)", done.stdout)
        self.assertIsNotNone(level, done.stdout + done.stderr)
        self.assertLessEqual(float(level.group(1)), 1.5)


if __name__ == "__main__":
    unittest.main()

"""Runs the real programs of a build (environment variable DANCHIEU_BUILD) as a person would."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]
CORPUS = ROOT / "corpus" / "plans"
PROGRAM = pathlib.Path(os.environ.get("DANCHIEU_BUILD", ROOT / "build" / "dev")) / "danchieu"


def environment(**changes):
    """That of the test, without what would change the answers."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DANCHIEU_ARCHIVE", "DANCHIEU_LANG", "NO_COLOR")}
    return kept | changes


def run(*arguments, stdin=b"", **changes):
    """The finished program: returncode, stdout, stderr."""
    command = [PROGRAM, *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, env=environment(**changes), timeout=300, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


class ArchiveTest(unittest.TestCase):
    """A test with a folder of its own; `archive` in it is not made yet."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.archive = self.folder / "archive"

    def danchieu(self, *arguments, exit_code=0):
        """Standard output of a command on the archive; what it says on standard error is kept in self.said."""
        done = run(*arguments, "--archive", self.archive)
        self.assertEqual(exit_code, done.returncode, f"{arguments}\n{done.stdout}{done.stderr}")
        self.said = done.stderr
        return done.stdout

    def answer(self, *arguments):
        return json.loads(self.danchieu(*arguments, "--json"))

    def counts(self, *paths, exit_code=0):
        """added, unchanged, updated, problems of an indexing run."""
        words = self.danchieu("index", *paths, exit_code=exit_code).split()
        return {name: int(words[words.index(f"({name})") + 1]) for name in ("added", "unchanged", "updated", "problems")}

#!/usr/bin/env python3
"""What the pages in Markdown say of the tree is true of it."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def table(file, pattern):
    rows = re.findall(pattern, (ROOT / file).read_text(encoding="utf-8"))
    assert rows, f"{file} holds no such table any more"
    return rows


class DocsTest(unittest.TestCase):
    def test_paths_that_are_named_are_there(self):
        for page in PAGES:
            for path in re.findall(r"`([a-z.]+/[\w./-]*)`|\]\(((?!http)[\w./-]+)\)", page.read_text(encoding="utf-8")):
                path = "".join(path)
                if path.split("/")[0] in ("originals", "index"):
                    continue  # entries of an archive's folder
                with self.subTest(path):
                    base = page.parent if path.startswith("pictures/") else ROOT
                    self.assertTrue((base / path).exists(), f"{page.name} names {path}")

    def test_every_field_can_be_looked_up(self):
        page = (ROOT / "docs" / "query-language.md").read_text(encoding="utf-8")
        for name, vietnamese in table("archive/fields.cpp", r'\{"(\w+)", "([^"]+)", "[^"]*", "[^"]*", FieldKind'):
            self.assertIn(f"`{vietnamese}:", page, name)

    def test_every_command_is_told_of(self):
        pages = "".join(page.read_text(encoding="utf-8") for page in [*PAGES, ROOT / "CHANGES.md"])
        for name in table("cli/commands.cpp", r'\{"([\w-]+)", texts::'):
            self.assertIn(name, pages)


if __name__ == "__main__":
    unittest.main()

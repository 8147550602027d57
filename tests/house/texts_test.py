#!/usr/bin/env python3
"""web/texts.tsv is whole: every text that a page asks for stands there in both languages, and none that nobody asks for."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parents[2]
LINES = (ROOT / "web/texts.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]
TEXTS = {row[0]: row[1:] for row in ROWS}
TEMPLATES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "web/templates").iterdir())}
CODE = "\n".join(path.read_text(encoding="utf-8") for room in ("web", "cli", "search", "compare", "archive", "citations", "places")
                 for path in sorted((ROOT / room).glob("*.cpp")) + sorted((ROOT / room).glob("*.h")))
# Texts that lower floors hold in Vietnamese: web/labels.h, translated().
BELOW = {"query.": (ROOT / "search/sentences.h").read_text(encoding="utf-8"), "field.": (ROOT / "archive/fields.cpp").read_text(encoding="utf-8")}
MARKED = re.compile("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
NAMES = {"danchieu", "JSON", "CSV", "Atom", "BibTeX", "GraphML", "DOT", "SHA", "index", "nbsp"}  # of no language


def named_in_templates():
    return {key for text in TEMPLATES.values() for key in re.findall(r"\[\[([^\]]*)\]\]", text)}


def made_of_literals(text):
    """"from.implements" of "from" + '.' + "implements"; "no_page.title" of "no_page" + ".title"."""
    return f'"{text}"' in CODE or any(f'"{text[:at]}"' in CODE and (f'"{text[at:]}"' in CODE or made_of_literals(text[at + 1:]))
                                      for at in range(len(text)) if text[at] == ".")


def asked_by_code(key):
    """"a.b.c" as a whole, or put together: "a." + … "b.c"."""
    return f'"{key}"' in CODE or any(f'"{key[:at + 1]}"' in CODE and made_of_literals(key[at + 1:]) for at in range(len(key)) if key[at] == ".")


class TextsTest(unittest.TestCase):
    def test_every_line_is_a_key_and_two_texts(self):
        for line, row in zip([line for line in LINES if not line.startswith("#")], ROWS):
            with self.subTest(line):
                self.assertEqual(len(row), 3)
                self.assertTrue(all(cell.strip() for cell in row), "no text may be empty")

    def test_keys_are_sorted_and_stand_once(self):
        keys = [row[0] for row in ROWS]
        self.assertEqual(keys, sorted(set(keys)))

    def test_both_languages_put_in_the_same(self):
        for key, (vietnamese, english) in TEXTS.items():
            with self.subTest(key):
                self.assertEqual(set(re.findall(r"\{\{[#^/]?\w+\}\}", vietnamese)), set(re.findall(r"\{\{[#^/]?\w+\}\}", english)))
                self.assertEqual(vietnamese.count("{}"), english.count("{}"))

    def test_elements_are_closed(self):
        for key, row in TEXTS.items():
            for text in row:
                with self.subTest(key, text=text):
                    self.assertEqual(sorted(re.findall(r"<(\w+)", text)), sorted(re.findall(r"</(\w+)", text)))

    def test_every_text_that_a_template_names_is_there(self):
        self.assertEqual(named_in_templates() - TEXTS.keys(), set())

    def test_templates_hold_no_words_of_their_own(self):
        for name, text in TEMPLATES.items():
            bare = re.sub(r"<(?:code|kbd)[^>]*>.*?</(?:code|kbd)>|\[\[.*?\]\]|\{\{.*?\}\}", "", text, flags=re.S)
            words = set(re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>", " ", bare)))
            with self.subTest(name):
                self.assertIsNone(MARKED.search(bare))
                if name.endswith(".html"):
                    self.assertEqual(words - NAMES, set())

    def test_every_text_is_asked_for(self):
        named = named_in_templates()
        for key, (vietnamese, _) in TEXTS.items():
            source = next((text for prefix, text in BELOW.items() if key.startswith(prefix)), None)
            with self.subTest(key):
                self.assertTrue(key in named or (f'"{vietnamese}"' in source if source else asked_by_code(key)), "nobody asks for it")

    def test_what_lower_floors_say_is_translated(self):
        sentences = re.findall(r'\w+ =\s*"((?:[^"\\]|\\.)*)"', BELOW["query."])
        labels = re.findall(r'\{"\w+", "[^"]+", "([^"]*)", "[^"]*", FieldKind', BELOW["field."])
        self.assertGreater(len(sentences), 20)
        self.assertGreater(len(labels), 10)
        self.assertEqual(set(sentences + labels) - {vietnamese for vietnamese, _ in TEXTS.values()}, set())


if __name__ == "__main__":
    unittest.main()

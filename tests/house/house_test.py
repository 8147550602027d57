#!/usr/bin/env python3
"""The tree keeps the house rules, and each rule can be broken: a planted violation is found."""
import pathlib
import tempfile
import unittest

import house

ROOT = pathlib.Path(__file__).parents[2]

# what is planted, in which file, and a part of the sentence that must come of it; None: it is allowed
PLANTED = [
    ("an arrow down one floor", "places/a.h", '#pragma once\n#include "text/words.h"\n', None),
    ("an arrow down many floors", "cli/a.cpp", '#include "text/words.h"\n#include "indexer/ingest.h"\n', None),
    ("a room's own header", "web/a.cpp", '#include "web/server.h"\n', None),
    ("the standard library", "text/a.cpp", "#include <string>\n#include <sys/stat.h>\n", None),
    ("each library through its door", "archive/a.cpp", "#include <sqlite3.h>\n#include <xapian.h>\n", None),
    ("an arrow up one floor", "text/a.cpp", '#include "places/places.h"\n', "upward: text includes places"),
    ("an arrow up from a sub-folder", "archive/deep/a.h", '#pragma once\n#include "web/json.h"\n', "upward: archive includes web"),
    ("an arrow up, oddly spaced", "archive/a.cpp", '  #  include "search/search.h"\n', "upward: archive includes search"),
    ("search sees compare", "search/a.cpp", '#include "compare/align.h"\n', "neighbours"),
    ("compare sees indexer", "compare/a.cpp", '#include "indexer/reader.h"\n', "neighbours"),
    ("indexer sees search", "indexer/a.cpp", '#include "search/search.h"\n', "neighbours"),
    ("web sees indexer", "web/a.cpp", '#include "indexer/reader.h"\n', "web must not include indexer"),
    ("ICU outside text", "citations/a.cpp", "#include <unicode/uchar.h>\n", "second door to ICU"),
    ("SQLite outside archive", "web/a.cpp", "#include <sqlite3.h>\n", "second door to SQLite"),
    ("Xapian outside archive", "search/a.cpp", "#include <xapian.h>\n", "second door to Xapian"),
    ("zstd outside archive", "web/a.cpp", "#include <zstd.h>\n", "second door to zstd"),
    ("Xapian in quotes", "search/a.cpp", '#include "xapian/query.h"\n', "second door to Xapian"),
    ("Poppler outside indexer", "web/a.cpp", "#include <poppler/cpp/poppler-document.h>\n", "second door to Poppler"),
    ("Poppler without its folder", "text/a.cpp", "#include <poppler-page.h>\n", "second door to Poppler"),
    ("Tesseract outside indexer", "text/a.cpp", "#include <tesseract/baseapi.h>\n", "second door to Tesseract"),
    ("libzip outside indexer", "archive/a.cpp", "#include <zip.h>\n", "second door to libzip"),
    ("pugixml outside indexer", "web/a.cpp", "#include <pugixml.hpp>\n", "second door to pugixml"),
    ("Gumbo outside indexer", "web/a.cpp", "#include <gumbo.h>\n", "second door to Gumbo"),
    ("libgsf outside indexer", "web/a.cpp", "#include <gsf/gsf-input.h>\n", "second door to libgsf"),
    ("HTTP outside web", "cli/a.cpp", "#include <microhttpd.h>\n", "second door to HTTP"),
    ("the parser outside cli", "web/a.cpp", "#include <CLI/CLI.hpp>\n", "second door to the command line"),
    ("an include from beside", "text/a.cpp", '#include "words.h"\n', "no room"),
    ("an include with dots", "text/a.cpp", '#include "../text/words.h"\n', "no room"),
    ("a room in angle brackets", "places/a.cpp", "#include <text/words.h>\n", "with quotes"),
    ("using namespace in a header", "text/a.h", "#pragma once\nusing namespace std;\n", "using namespace"),
    ("using namespace in a source", "text/a.cpp", "using namespace std;\n", None),
    ("a header without pragma once", "text/a.h", "#ifndef A_H\n#define A_H\n#endif\n", "pragma once"),
]


class HouseTest(unittest.TestCase):
    def test_the_tree_keeps_the_rules(self):
        found = house.problems(ROOT)
        self.assertEqual([], [f"{path}:{line}: {sentence}" for path, line, sentence in found])

    def test_the_tree_was_read(self):
        rooms = {room for room, _ in house.sources(ROOT)}
        self.assertLessEqual({"text", "places", "citations", "archive", "search", "indexer", "web", "cli"}, rooms)

    def test_a_planted_violation_is_found(self):
        for what, file, content, expected in PLANTED:
            with self.subTest(what), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, file)
                path.parent.mkdir(parents=True)
                path.write_text(content, encoding="utf-8")
                sentences = [sentence for _, _, sentence in house.problems(pathlib.Path(folder))]
                if expected is None:
                    self.assertEqual([], sentences)
                else:
                    self.assertEqual(1, len(sentences), sentences)
                    self.assertIn(expected, sentences[0])


if __name__ == "__main__":
    unittest.main()

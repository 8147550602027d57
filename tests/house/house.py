#!/usr/bin/env python3
"""The house rules that an include line can break (docs/architecture.md).

    house.py [ROOT]      prints every broken rule as "file:line: sentence"; exit status 1 where there is one

A folder is a room; an include line tells its floor. An include may only go down, never up and never to a neighbour; a library has one door.
"""
import pathlib
import re
import sys

FLOORS = [["text"], ["places"], ["citations"], ["archive"], ["search", "compare", "indexer"], ["web"], ["cli"]]
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# Arrows that would run down and are still none: web starts the reader as a process.
FORBIDDEN = {("web", "indexer")}

# library, what its headers look like, the only room that may include them
DOORS = [
    ("ICU", r"unicode/", "text"),
    ("SQLite", r"sqlite3", "archive"),
    ("Xapian", r"xapian", "archive"),
    ("zstd", r"zstd", "archive"),
    ("Poppler", r"poppler", "indexer"),
    ("Tesseract", r"tesseract/|leptonica/|allheaders\.h", "indexer"),
    ("libseccomp", r"seccomp\.h", "indexer"),
    ("libzip", r"zip\.h|zipconf", "indexer"),
    ("pugixml", r"pugi", "indexer"),
    ("Gumbo", r"gumbo", "indexer"),
    ("libgsf", r"gsf/|glib", "indexer"),
    ("HTTP", r"microhttpd|httplib|civetweb|boost/beast|curl/", "web"),
    ("zlib", r"zlib\.h", "web"),
    ("the command line's parser", r"CLI/", "cli"),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
HEADERS = {".h", ".hpp", ".hh"}
SOURCES = HEADERS | {".cpp", ".cc", ".inc"}


def arrow_problem(room, target):
    """Why a file of `room` may not include "target/…", or None."""
    if target not in FLOOR:
        return f'"{target}/" is no room: includes go from the root, as in "text/words.h"'
    if target == room:
        return None
    if FLOOR[target] > FLOOR[room]:
        return f"an arrow runs upward: {room} includes {target}"
    if FLOOR[target] == FLOOR[room]:
        return f"neighbours must not see each other: {room} includes {target}"
    if (room, target) in FORBIDDEN:
        return f"{room} must not include {target}"
    return None


def include_problem(room, bracket, included):
    for library, pattern, door in DOORS:
        if re.match(pattern, included) and room != door:
            return f"a second door to {library}: only {door}/ includes <{included}>"
    if bracket == '"':
        return arrow_problem(room, included.split("/")[0] if "/" in included else included)
    if included.split("/")[0] in FLOOR:
        return f'a room is included with quotes: "{included}"'
    return None


def file_problems(room, path):
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if found := INCLUDE.match(line):
            if problem := include_problem(room, *found.groups()):
                yield number, problem
        if path.suffix in HEADERS and re.match(r"\s*using\s+namespace\b", line):
            yield number, "a header must not say `using namespace`"
    if path.suffix in HEADERS and "#pragma once" not in lines:
        yield 1, "a header begins with #pragma once"


def sources(root):
    for room in FLOOR:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in SOURCES and path.is_file():
                yield room, path


def problems(root):
    """All broken rules below `root`, as (path, line, sentence)."""
    return [(path.relative_to(root), line, sentence) for room, path in sources(root) for line, sentence in file_problems(room, path)]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    found = problems(root)
    for path, line, sentence in found:
        print(f"{path}:{line}: {sentence}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""SQLite FTS5 with external content: words without marks (but đ stays), bm25, snippet()."""
import sqlite3

from peer.peer import Peer


class Fts5(Peer):
    name, features = f"SQLite {sqlite3.sqlite_version} FTS5", "snippets"

    def ingest(self, texts):
        with sqlite3.connect(self.folder / "fts5.db", isolation_level=None) as database:
            database.executescript(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                "CREATE TABLE plan (id INTEGER PRIMARY KEY, path TEXT, text TEXT);"
                "CREATE VIRTUAL TABLE word USING fts5(text, content = 'plan', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')")
            files = sorted(texts.rglob("*.txt"))
            for start in range(0, len(files), 1000):
                rows = [(start + i + 1, str(path), path.read_text(encoding="utf-8")) for i, path in enumerate(files[start : start + 1000])]
                database.execute("BEGIN")
                database.executemany("INSERT INTO plan VALUES (?, ?, ?)", rows)
                database.executemany("INSERT INTO word (rowid, text) VALUES (?, ?)", ((row[0], row[2]) for row in rows))
                database.execute("COMMIT")
            database.execute("INSERT INTO word (word) VALUES ('optimize')")
        database.close()

    def index_bytes(self):
        return self.database.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'word%'").fetchone()[0]

    def open(self):
        self.database = sqlite3.connect(self.folder / "fts5.db")

    def close(self):
        self.database.close()

    @staticmethod
    def match(question):
        return f'"{question.words}"' if question.phrase else " ".join(f'"{word}"' for word in question.words.split())

    def ask(self, question):
        self.database.execute(
            "SELECT path, snippet(word, 0, '[', ']', '…', 24) FROM word JOIN plan ON plan.id = word.rowid WHERE word MATCH ? ORDER BY rank LIMIT 10",
            (self.match(question),)).fetchall()

    def hits(self, question):
        return self.database.execute("SELECT count(*) FROM word WHERE word MATCH ?", (self.match(question),)).fetchone()[0]

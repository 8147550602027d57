"""PostgreSQL 15 in a cluster of its own: simple + unaccent, a GIN index, ts_rank over all hits, ts_headline of ten."""
import os
import pwd
import shutil
import subprocess

from peer.peer import Peer

PROGRAMS = "/usr/lib/postgresql/15/bin/"


class Postgres(Peer):
    name, features = "PostgreSQL 15", "headlines"

    def command(self, *arguments):
        """As another user where this one is root: PostgreSQL refuses to be run by root."""
        as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*as_other, PROGRAMS + arguments[0], *arguments[1:]], check=True, stdout=subprocess.DEVNULL, cwd="/")

    def start(self):
        options = f"-k {self.folder} -c listen_addresses= -c jit=off"
        self.command("pg_ctl", "-D", str(self.folder / "data"), "-w", "-s", "-l", str(self.folder / "log"), "-o", options, "start")

    def connect(self):
        import psycopg2

        user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        self.connection = psycopg2.connect(host=str(self.folder), dbname="postgres", user=user)
        self.connection.autocommit = True
        self.cursor = self.connection.cursor()

    def ingest(self, texts):
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.command("initdb", "-D", str(self.folder / "data"), "-E", "UTF8", "--locale", "C.UTF-8", "-A", "trust")
        self.start()
        self.connect()
        run = self.cursor.execute
        run("CREATE EXTENSION unaccent; CREATE TEXT SEARCH CONFIGURATION vietnamese (COPY = simple);"
            "ALTER TEXT SEARCH CONFIGURATION vietnamese ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, simple;"
            "CREATE TABLE plan (path text, body text, words tsvector)")
        files = sorted(texts.rglob("*.txt"))
        for start in range(0, len(files), 1000):
            run("BEGIN")
            self.cursor.executemany("INSERT INTO plan SELECT %s, body, to_tsvector('vietnamese', body) FROM (VALUES (%s)) AS text (body)",
                                    [(str(path), path.read_text(encoding="utf-8")) for path in files[start : start + 1000]])
            run("COMMIT")
        run("CREATE INDEX plan_words ON plan USING gin (words)")
        run("VACUUM ANALYZE plan")
        self.close()

    def index_bytes(self):
        """The words with their places stand in the row: without them there is neither rank nor phrase."""
        self.cursor.execute("SELECT pg_relation_size('plan_words') + (SELECT sum(pg_column_size(words)) FROM plan)")
        return int(self.cursor.fetchone()[0])

    def open(self):
        self.start()
        self.connect()

    def close(self):
        self.connection.close()
        self.command("pg_ctl", "-D", str(self.folder / "data"), "-w", "-s", "-m", "fast", "stop")

    @staticmethod
    def query(question):
        return "phraseto_tsquery" if question.phrase else "plainto_tsquery"

    def ask(self, question):
        self.cursor.execute(
            "SELECT path, ts_headline('vietnamese', body, query) FROM (SELECT path, body, query FROM plan,"
            f" {self.query(question)}('vietnamese', %s) AS query WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 10) AS best", (question.words,))
        self.cursor.fetchall()

    def hits(self, question):
        self.cursor.execute(f"SELECT count(*) FROM plan WHERE words @@ {self.query(question)}('vietnamese', %s)", (question.words,))
        return self.cursor.fetchone()[0]

"""Omega on an index by omindex: its CGI program, a process a question as a web server runs it; and the same index by Xapian's own query parser and
snippets in process, which is what remains of it without the process."""
import os
import subprocess
import urllib.parse

from peer.peer import Peer, folder_size


class Omega(Peer):
    name, features = "Omega, CGI", "samples, total"

    def ingest(self, texts):
        (self.folder / "omega.conf").write_text(
            f"database_dir {self.folder}\ntemplate_dir /usr/share/xapian-omega/templates\nlog_dir {self.folder}\ncdb_dir {self.folder}\n", encoding="utf-8")
        subprocess.run(["omindex", "--db", self.folder / "plans", "--url", "/", "--stemmer", "none", texts], check=True, capture_output=True)

    def index_bytes(self):
        return folder_size(self.folder / "plans")

    def open(self):
        import xapian

        self.xapian = xapian
        self.database = xapian.Database(str(self.folder / "plans"))
        self.parser = xapian.QueryParser()
        self.parser.set_database(self.database)
        self.parser.set_default_op(xapian.Query.OP_AND)

    @staticmethod
    def typed(question):
        return f'"{question.words}"' if question.phrase else question.words

    def ask(self, question):
        asked = urllib.parse.urlencode({"P": self.typed(question), "DB": "plans", "DEFAULTOP": "and", "HITSPERPAGE": "10"})
        environment = {**os.environ, "OMEGA_CONFIG_FILE": str(self.folder / "omega.conf"), "REQUEST_METHOD": "GET", "QUERY_STRING": asked}
        subprocess.run(["/usr/lib/cgi-bin/omega/omega"], env=environment, check=True, capture_output=True)

    def matches(self, question, least=0):
        enquire = self.xapian.Enquire(self.database)
        enquire.set_query(self.parser.parse_query(self.typed(question)))
        return enquire.get_mset(0, 10, least)

    def hits(self, question):
        return self.matches(question, self.database.get_doccount()).get_matches_estimated()


class QueryParser(Omega):
    name, features = "Xapian's QueryParser on Omega's index", "snippets of samples, total"

    def __init__(self, folder, omega):
        super().__init__(folder)
        self.folder = omega.folder

    def ingest(self, texts):
        """Omega's index."""

    def ask(self, question):
        matches = self.matches(question)
        for match in matches:
            data = match.document.get_data().decode()
            sample = next((line[7:] for line in data.split("\n") if line.startswith("sample=")), "")
            matches.snippet(sample, 200)

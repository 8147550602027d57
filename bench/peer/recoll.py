"""Recoll, by its own Python module, with abstracts that show the words where they stand."""
import subprocess

from peer.peer import Peer, folder_size


class Recoll(Peer):
    name, features = "Recoll", "abstracts, total"

    def ingest(self, texts):
        (self.folder / "recoll.conf").write_text(f"topdirs = {texts}\nindexstemminglanguages =\nloglevel = 1\n", encoding="utf-8")
        subprocess.run(["recollindex", "-c", self.folder, "-z"], check=True, capture_output=True)

    def index_bytes(self):
        return folder_size(self.folder / "xapiandb")

    def open(self):
        from recoll import recoll

        self.database = recoll.connect(confdir=str(self.folder))
        self.database.setAbstractParams(maxchars=600, contextwords=6)

    def close(self):
        self.database.close()

    def query(self, question):
        query = self.database.query()
        query.execute(f'"{question.words}"' if question.phrase else question.words, stemming=0)
        return query

    def ask(self, question):
        query = self.query(question)
        for document in query.fetchmany(10):
            query.makedocabstract(document)

    def hits(self, question):
        return self.query(question).rowcount

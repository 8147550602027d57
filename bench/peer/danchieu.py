"""danchieu itself: parsed, ten best with excerpts, total, six facets over all hits, copies folded; in process (bench_search)."""
import pathlib
import subprocess

from peer.peer import Answered, Peer, folder_size

BUILD = pathlib.Path(__file__).parents[2] / "build" / "release"


class Danchieu(Peer):
    name, features = "danchieu", "excerpts, total, 6 facets, copies folded"

    def ingest(self, texts):
        subprocess.run([BUILD / "danchieu", "index", texts, "--archive", self.folder], check=True, capture_output=True)

    def index_bytes(self):
        return folder_size(self.folder / "index")

    rows = "--rows"

    def run(self, questions):
        lines = [f'\t"{question.words}"' if question.phrase else f"\t{question.words}" for question in questions]
        done = subprocess.run([BUILD / "bench_search", self.folder, self.rows], input="\n".join(lines), capture_output=True, text=True, check=True)
        rows = [line.split("\t") for line in done.stdout.splitlines()]
        return [Answered(float(answer), int(hits)) for _, answer, _, hits, _ in rows]


class Plain(Danchieu):
    """The same archive asked for no more than the others give: no facets, no copies folded."""
    name, features, rows = "danchieu, without facets", "excerpts, total", "--rows-plain"

    def __init__(self, folder, whole):
        super().__init__(folder)
        self.whole = whole

    def open(self):
        self.folder = self.whole.folder

    def ingest(self, texts):
        """The archive is there."""

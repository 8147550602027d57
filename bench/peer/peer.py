"""What bench/peers asks of each program."""
import dataclasses
import time


@dataclasses.dataclass(frozen=True)
class Question:
    """Words that must all be there, or stand side by side."""

    words: str
    phrase: bool


@dataclasses.dataclass(frozen=True)
class Answered:
    milliseconds: float
    hits: int  # in all


def folder_size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class Peer:
    """`folder` is its own, and empty before ingest()."""

    name = ""
    features = ""  # what an answer holds beside the ten best

    def __init__(self, folder):
        self.folder = folder

    def ingest(self, texts):
        """From a folder of texts to an index that answers."""
        raise NotImplementedError

    def index_bytes(self):
        """What the search needs, without a copy of the texts where the peer keeps one apart."""
        raise NotImplementedError

    def kept_bytes(self):
        return folder_size(self.folder)

    def open(self):
        """Before questions are asked; not timed."""

    def ask(self, question):
        """The ten best, with excerpts; this is timed."""
        raise NotImplementedError

    def hits(self, question):
        """How many there are in all; not timed."""
        raise NotImplementedError

    def close(self):
        pass

    def run(self, questions):
        """Each question once before it is timed."""
        answers = []
        for question in questions:
            self.ask(question)
            begin = time.perf_counter()
            self.ask(question)
            answers.append(Answered(1000 * (time.perf_counter() - begin), self.hits(question)))
        return answers

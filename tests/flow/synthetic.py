"""Many plans from the five of the corpus: other places, years and numbers, sentences in another order; the same for the same seed."""
import random
import re

from program import CORPUS

PROVINCES = ["Cao Bằng", "Lai Châu", "Tuyên Quang", "Kon Tum", "Hải Dương", "Nghệ An", "Bến Tre", "Phú Thọ", "Gia Lai", "Cà Mau"]


def plan(chance, texts):
    text = chance.choice(texts)
    text = re.sub(r"năm 20\d\d", f"năm {chance.randint(2012, 2025)}", text, count=1)
    for province in PROVINCES[:5]:
        text = text.replace(province, chance.choice(PROVINCES))
    lines = text.split("\n")
    middle = lines[len(lines) // 3 : -len(lines) // 3]
    chance.shuffle(middle)
    return "\n".join(lines[: len(lines) // 3] + middle + lines[-len(lines) // 3 :]) + f"\nMã số {chance.randrange(10**9)}.\n"


def write_plans(folder, count, seed=1):
    """`count` files in `folder`, which is made."""
    chance = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.iterdir())]
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(plan(chance, texts), encoding="utf-8")

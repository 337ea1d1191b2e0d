# SPDX-License-Identifier: GPL-2.0-or-later
# Articles made of a seed.
import os
import random

WORDS = ("storm river flood harbour council minister strike night shift vote price bridge road "
         "school doctor fire police court market train ferry island coast village budget union "
         "worker plan report winter summer church museum").split()


def article(number, edition):
    rng = random.Random(f"{number} {edition}")

    def sentence():
        words = [rng.choice(WORDS) for _ in range(rng.randint(6, 14))]
        return "The " + " ".join(words) + " " + rng.choice(("closed", "opened", "grew")) + "."

    paragraphs = [f"{rng.choice(WORDS).title()} {rng.choice(WORDS)} in town {number}",
                  f"LONDON, Jan. {number % 28 + 1} - The harbour saw edition {edition}. "
                  + sentence()]
    paragraphs += [" ".join(sentence() for _ in range(3)) for _ in range(rng.randint(2, 5))]
    return "\n\n".join(paragraphs) + "\n"


def write_news(folder, editions, word="edition"):
    """One file an article, with a time long ago: what was written just now is read again."""
    folder.mkdir(parents=True)
    for number, edition in editions.items():
        path = folder / f"{number:04}.txt"
        path.write_text(article(number, edition).replace("edition", word))
        os.utime(path, (1_600_000_000 + edition, 1_600_000_000 + edition))

# SPDX-License-Identifier: GPL-2.0-or-later
# The log of queries: read from a file, or made of a collection's passages, in twelve classes.
"""A query is words (any of them, ranked), words with AND between them (all), or a "phrase". No other
syntax is used, so that every peer can be asked the same."""
import random
import re
from collections import Counter
from typing import NamedTuple

from .measure import Failure

SIZES = {"1term-hi": 60, "1term-med": 80, "1term-lo": 60, "and2": 150, "and2-hi": 60, "and3": 100,
         "or2": 150, "or3": 100, "or3-hi": 60, "phrase": 200, "name": 120, "long": 200}
# Shares of passages that a word of a class is in: at least, below.
SHARES = {"hi": (0.01, 0.10), "med": (0.0005, 0.005), "lo": (0, 0.0002), "any": (0.0005, 0.10)}
SAMPLE = 60_000       # passages that frequencies are counted in
ATTEMPTS = 200        # passages tried for each query
STOP_WORDS = frozenset("such that their then there these they this will with into have been".split())
WORD = re.compile(r"[a-z]{4,}$")


class Query(NamedTuple):
    """A line of the log."""
    kind: str
    text: str

    def is_and(self):
        return " AND " in self.text

    def parts(self):
        """The words and phrases asked for; a phrase without its quotation marks."""
        found = re.findall(r'"([^"]+)"|(\S+)', self.text)
        return [phrase or word for phrase, word in found if word != "AND"]


def read(path):
    """The lines `class<TAB>query` of a file."""
    queries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        kind, tab, text = line.partition("\t")
        if not tab or not kind.strip() or not text.strip():
            raise Failure(f"{path}, line {number}: a line is a class, a tab and a query")
        queries.append(Query(kind, text))
    if not queries:
        raise Failure(f"{path}: there is no query in it")
    return queries


def plain_words(text):
    return [word for word in re.findall(r"[^\W_]+", text.lower()) if usable(word)]


def usable(word):
    return WORD.match(word) is not None and word not in STOP_WORDS


class Maker:
    """Draws queries from passages."""

    def __init__(self, passages, seed):
        step = max(1, len(passages) // SAMPLE)
        self.texts = passages[::step]
        self.random = random.Random(seed)
        self.frequency = Counter()
        for text in self.texts:
            self.frequency.update(set(plain_words(text)))

    def is_in(self, word, share):
        least, below = SHARES[share]
        count = self.frequency[word]
        return max(2, least * len(self.texts)) <= count < max(3, below * len(self.texts))

    def words_of(self, text, share):
        return sorted({word for word in plain_words(text) if self.is_in(word, share)})

    def together(self, count, share):
        """Words of one passage."""
        found = self.words_of(self.random.choice(self.texts), share)
        return self.random.sample(found, count) if len(found) >= count else None

    def apart(self, count, share):
        """Words of as many passages."""
        drawn = [self.together(1, share) for _ in range(count)]
        return [words[0] for words in drawn] if None not in drawn else None

    def run_of(self, pattern, least, most):
        """Neighbouring words that all match, lower-cased; not at the beginning of a sentence."""
        text = self.random.choice(self.texts)
        size = self.random.randint(least, most)
        found = re.findall(rf"(?<=[\w,] )(?=({pattern}(?: {pattern}){{{size - 1}}})\b)", text)
        return self.random.choice(found).lower().split() if found else None

    def phrase(self):
        run = self.run_of("[A-Za-z]{4,}", 2, 3)
        return run and all(self.is_in(word, "any") for word in run) and f'"{" ".join(run)}"'

    def name(self):
        run = self.run_of("[A-Z][a-z]{2,}", 2, 2)
        return run and all(usable(word) for word in run) and " ".join(run)

    def long(self):
        run = self.run_of("[A-Za-z]{1,}", 8, 12)
        return run and " ".join(run)

    def one(self, kind):
        """A query of a class, or nothing if the passage drawn gives none."""
        name, _, share = kind.partition("-")
        if name in ("phrase", "name", "long"):
            return getattr(self, name)()
        count, share = int(re.search(r"\d", name)[0]), share or "any"
        drawn = self.apart(count, share) if name.startswith("or") else self.together(count, share)
        return drawn and (" AND " if name.startswith("and") else " ").join(drawn)


def collect(maker, kind, wanted):
    found = {}
    for _ in range(wanted * ATTEMPTS):
        text = maker.one(kind)
        if text:
            found[Query(kind, text)] = None
        if len(found) == wanted:
            break
    return list(found)


def make(passages, seed, part=1.0):
    """Queries of every class, the same for the same passages and seed; `part` of the usual number.
    A class may have fewer where the passages do not give them."""
    maker = Maker(passages, seed)
    queries = []
    for kind, size in SIZES.items():
        wanted = max(5, round(size * part))
        queries += collect(maker, kind, wanted)
    if not queries:
        raise Failure("no query can be made of this collection: it has too few passages")
    return queries


def shuffled(queries, seed):
    """The log in the order in which it is asked."""
    return random.Random(seed).sample(queries, len(queries))


def write(path, lines):
    """Writes pairs of class and query, in a peer's own language, as `class<TAB>query`."""
    path.write_text("".join(f"{kind}\t{text}\n" for kind, text in lines), encoding="utf-8")

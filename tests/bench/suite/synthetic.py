# SPDX-License-Identifier: GPL-2.0-or-later
# Invented news of any size: the same for the same seed, a larger collection beginning as a smaller.
"""Words come by frequency as in news. Some four in ten are function words; of the others most are of
a core vocabulary with Zipf's frequencies, and a few of a tail without end (Pareto), so that new
words keep coming as the collection grows. An article has a topic, whose words and names return in
it; pairs of words that belong together make phrases."""
import random
from typing import NamedTuple

FUNCTION_WORDS = """the of to a in and on for that is with was by at it as from be has his an are
he not will have but its were said this which would who had or been they their more one after also
about than up we out over into last when i there two new against could other if all no some first
while before years because so what can her she them only most under during between do told did
where such him many made may our through any since three until very still much week being should
like time now just those even our then down off""".split()
FUNCTION_SHARE = 0.42
CORE = 20_000           # ranks of the core vocabulary
OFFSET = 2.7            # of Zipf's law: frequency is 1 / (rank + OFFSET)
TAIL_SHARE = 0.045
TAIL_POWER = 1.25       # a tail word's rank is CORE * u ** -TAIL_POWER
LAST_RANK = 1 << 30
TOPIC_SHARE = 0.25
PAIR_SHARE = 0.06
NAME_SHARE = 0.05
NUMBER_SHARE = 0.02
ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "cl",
          "st", "tr", "sh"]
RHYMES = ["a", "e", "i", "o", "u", "an", "el", "in", "or", "un", "ar", "est"]
SUFFIXES = ["", "s", "ed", "ing"]
STEMS = CORE // len(SUFFIXES)  # of the core vocabulary
SOURCES = ["Meridian Wire", "Tide News", "Harbour Post", "The Quay", "Upland Times"]


def syllables(number, count):
    """A word of `count` syllables; another for each `number`, and alike ones far apart."""
    radix = len(ONSETS) * len(RHYMES)
    number = number * 7919 % radix ** count
    word = ""
    for _ in range(count):
        number, digit = divmod(number, radix)
        word += ONSETS[digit % len(ONSETS)] + RHYMES[digit // len(ONSETS)]
    return word


class Topic(NamedTuple):
    """What returns within an article."""
    words: list
    names: list


class Writer:
    """Draws words, sentences, paragraphs and articles from one stream of random numbers."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.known = {}
        weights = [1 / (rank + 1) for rank in range(len(FUNCTION_WORDS))]
        total, self.function_weights = 0, []
        for weight in weights:
            total += weight
            self.function_weights.append(total)
        fixed = random.Random("pairs and names")
        self.pairs = [(self.spelled(self.core_rank(fixed)), self.spelled(self.core_rank(fixed)))
                      for _ in range(4000)]
        self.names = [f"{syllables(fixed.randrange(400), 2).title()} "
                      f"{syllables(10_000 + fixed.randrange(9000), 2).title()}"
                      for _ in range(6000)]

    @staticmethod
    def core_rank(source, last=CORE):
        return int(OFFSET * ((last + OFFSET) / OFFSET) ** source.random() - OFFSET)

    def spelled(self, rank):
        """The word of a rank. Frequent stems are shorter; each has four forms, the bare one first."""
        word = self.known.get(rank)
        if word is None:
            form, stem = divmod(rank, STEMS) if rank < CORE else (rank % 4, rank // 4)
            count = 1 if stem < 12 else 2 if stem < 4000 else 3 if stem < 1_000_000 else 4
            word = self.known[rank] = syllables(stem + 1, count) + SUFFIXES[form]
        return word

    def content_word(self):
        if self.random.random() < TAIL_SHARE:
            rank = int(CORE * (1 - self.random.random()) ** -TAIL_POWER)
            return self.spelled(min(rank, LAST_RANK))
        return self.spelled(self.core_rank(self.random))

    def words(self, count, topic):
        """At least `count` words, of which a name or a pair is two."""
        draw = self.random.random
        out = []
        while len(out) < count:
            kind = draw()
            if kind < FUNCTION_SHARE:
                out += self.random.choices(FUNCTION_WORDS, cum_weights=self.function_weights)
                continue
            kind = draw()
            if kind < TOPIC_SHARE:
                out.append(self.random.choice(topic.words))
            elif kind < TOPIC_SHARE + PAIR_SHARE:
                out += self.pairs[self.core_rank(self.random, len(self.pairs))]
            elif kind < TOPIC_SHARE + PAIR_SHARE + NAME_SHARE:
                name = self.random.choice(topic.names)
                out += name.split() if draw() < 0.5 else name.split()[1:]
            elif kind < TOPIC_SHARE + PAIR_SHARE + NAME_SHARE + NUMBER_SHARE:
                out.append(f"{int(10 ** (1 + 4 * draw())):,}")
            else:
                out.append(self.content_word())
        return out

    def sentence(self, topic):
        words = self.words(self.random.randint(8, 30), topic)
        for at in range(6, len(words) - 4, 9):
            words[at] += ","
        words[0] = words[0][:1].upper() + words[0][1:]
        text = " ".join(words)
        if self.random.random() < 0.1:
            return f'"{text}," said {self.random.choice(topic.names)}.', len(words) + 3
        return text + ".", len(words)

    def paragraph(self, topic):
        wanted = self.random.randint(20, 105)
        sentences, count = [], 0
        while count < wanted:
            text, size = self.sentence(topic)
            sentences.append(text)
            count += size
        return " ".join(sentences)

    def article(self, number):
        topic = Topic([self.content_word() for _ in range(25)],
                      [self.names[self.core_rank(self.random, len(self.names))] for _ in range(5)])
        title = " ".join(self.words(self.random.randint(5, 10), topic))
        day = self.random.randrange(24 * 12 * 28)
        return {
            "id": f"synthetic-{number}",
            "title": title[:1].upper() + title[1:],
            "date": f"{2000 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}",
            "source": self.random.choice(SOURCES),
            "text": "\n\n".join(self.paragraph(topic) for _ in range(self.random.randint(3, 14))),
        }


def articles(megabytes, seed):
    """Articles, until their texts have so many megabytes."""
    writer = Writer(seed)
    size = number = 0
    while size < megabytes * 1e6:
        number += 1
        article = writer.article(number)
        size += len(article["text"])
        yield article

# SPDX-License-Identifier: GPL-2.0-or-later
# What is indexed: the collection, its passages as every peer gets them, and a sample as files.
import json
from pathlib import Path
from typing import NamedTuple

from . import synthetic
from .measure import Failure, run

# Enough for the start of a program to count little.
SAMPLE_ARTICLES = 5000
SAMPLE_PASSAGES = 20000


class Inputs(NamedTuple):
    """The same text in the forms that peers read."""
    name: str         # of the collection, for people
    collection: Path  # as given: for the run that also reads, zones and splits
    passages: Path    # `number<TAB>article's id<TAB>text`
    records: Path     # the passages as JSON lines, with the articles that they are of
    files: Path       # a folder of text files, an article each: a sample
    passage_files: Path  # a folder of text files, a passage each: another
    megabytes: dict   # of text: "passages" (also what "collection" gives), "files", "passage files"
    passage_count: int
    article_count: int
    file_count: int

    def samples(self):
        """The folders of files, by the source they are."""
        return {"files": self.files, "passage files": self.passage_files}


def lines_of(passages):
    """Triples of number, article's id and text."""
    with open(passages, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t", 2)


def synthetic_collection(work, megabytes, seed):
    """A file of invented news; made once."""
    path = work / f"synthetic-{megabytes:g}MB-{seed}.jsonl"
    if not path.is_file():
        part = path.with_suffix(".part")
        with open(part, "w", encoding="utf-8") as out:
            for article in synthetic.articles(megabytes, seed):
                out.write(json.dumps(article) + "\n")
        part.rename(path)
    return path


def dump_passages(program, collection, passages):
    """Has dateline-index cut the collection into passages. Some of it may be refused (status 5)."""
    run([program, "-q", "--dump-passages", passages, collection], allowed=(0, 5))
    if passages.stat().st_size == 0:
        raise Failure(f"{collection}: dateline-index finds no passage in it")


def write_records(passages, records, most=None):
    """Writes passages as JSON lines; returns their number and the bytes of their text."""
    count = size = 0
    with open(records, "w", encoding="utf-8") as out:
        for number, article, text in lines_of(passages):
            if most is not None and count >= most:
                break
            record = {"id": number, "article": article, "text": text}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
            size += len(text.encode())
    return count, size


def write_files(parts, folder, most):
    """Writes the first texts, given as pairs of a file's name and a part of its text, as text files;
    returns their number and the bytes of their text."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    texts = {}
    for name, text in parts:
        if name not in texts and len(texts) == most:
            break
        texts.setdefault(name, []).append(text)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text("\n\n".join(text) + "\n", encoding="utf-8")
    return len(texts), sum(len(part.encode()) for text in texts.values() for part in text)


def prepare(name, collection, work, program):
    """All forms of a collection, written below `work`."""
    passages, records = work / "passages.tsv", work / "passages.jsonl"
    files, passage_files = work / "files", work / "passage-files"
    dump_passages(program, collection, passages)
    passage_count, size = write_records(passages, records)
    file_count, file_size = write_files(((article, text) for _, article, text in lines_of(passages)),
                                        files, SAMPLE_ARTICLES)
    _, passage_size = write_files(((number, text) for number, _, text in lines_of(passages)),
                                  passage_files, SAMPLE_PASSAGES)
    article_count = len({article for _, article, _ in lines_of(passages)})
    megabytes = {"passages": size / 1e6, "collection": size / 1e6, "files": file_size / 1e6,
                 "passage files": passage_size / 1e6}
    return Inputs(name, collection, passages, records, files, passage_files, megabytes,
                  passage_count, article_count, file_count)

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# What people type: floors under nDCG@10 (gain 2^grade - 1) and under the number of queries whose
# first hit is good (grade 2 or 3), through the index and all automatic help.
#
# usage: everyday_test.py BIN COLLECTION    exit status 77 if there is no such collection
import collections
import gzip
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# Measured .671 and 51 of 60. The floors leave room for a trade between queries, not for a loss.
LEAST_NDCG = 0.65
LEAST_GOOD_FIRST = 48


def gain(grades):
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades[:10]))


def run_of(binaries, folder):
    with tempfile.TemporaryDirectory() as work:
        corpus = Path(work) / "corpus.jsonl"
        corpus.write_bytes(gzip.decompress((folder / "corpus.jsonl.gz").read_bytes()))
        index = ["--index", f"{work}/index"]
        subprocess.run([binaries / "dateline-index", "-q", "--passages", "records", *index, corpus],
                       check=True)
        return subprocess.run(
            [binaries / "dateline-search", *index, "--batch", folder / "queries.tsv", "-f", "trec",
             "--trec-id", "record", "--per-article", "0", "--top", "10"],
            check=True, capture_output=True, text=True).stdout


def main():
    binaries, folder = map(Path, sys.argv[1:])
    if not (folder / "qrels.txt").is_file():
        print(f"skipped: there is no {folder}")
        return 77
    if "ASAN_OPTIONS" in os.environ or "TSAN_OPTIONS" in os.environ:
        print("skipped: too slow under sanitizers")
        return 77
    judged = collections.defaultdict(dict)
    for line in (folder / "qrels.txt").read_text("utf-8").splitlines():
        query, _, passage, grade = line.split()
        judged[query][passage] = int(grade)
    found = collections.defaultdict(list)
    for line in run_of(binaries, folder).splitlines():
        query, _, passage = line.split()[:3]
        found[query].append(judged[query].get(passage, 0))
    ideal = {query: gain(sorted(grades.values(), reverse=True)) for query, grades in judged.items()}
    ndcg = sum(gain(found[query]) / ideal[query] for query in judged) / len(judged)
    good = sum(found[query][:1] >= [2] for query in judged)
    print(f"nDCG@10 {ndcg:.4f}, good first hit {good} of {len(judged)}")
    return 0 if ndcg >= LEAST_NDCG and good >= LEAST_GOOD_FIRST else 1


if __name__ == "__main__":
    sys.exit(main())

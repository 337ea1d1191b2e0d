#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# dateline-search --qrels and --baseline against other reckonings of the same runs. `ties`: runs full
# of equal scores, graded judgements, missing and unjudged queries, by hand and by the collections'
# evaluate.py where it is there. `collections`: every figure on small judged collections, which are
# below $DATELINE_COLLECTIONS or beside the checkout; without them it is skipped (status 77).
import math
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COLLECTIONS = Path(os.environ.get("DATELINE_COLLECTIONS") or ROOT.parent / "shared/collections")
REFERENCE = COLLECTIONS / "evaluate.py"
SKIPPED = 77
SMALL = 500_000  # bytes of a packed corpus that is indexed in a few seconds,
FEW = 10_000  # and of queries; all collections are for scripts/quality --check
FIGURES = re.compile(r"(.*?)((?:\s+[+-]?\d+\.\d{4}){5})$")

# Five records with one text score the same; so do s1 and s2.
RECORDS = [*((f"t{i}", "The ferry was late.") for i in range(1, 6)),
           ("s1", "A storm, a long storm."), ("s2", "A storm, a long storm."), ("u", "Nothing.")]
QUERIES = "tie\tferry\nstorm\tstorm\nnone\tzeppelin\nunjudged\tnothing\n"
QRELS = """tie 0 t1 2
tie 0 t5 1
tie 0 t3 0
tie 0 t4 -1
storm 0 s1 1
storm 0 gone 3
none 0 u 1
missing 0 u 1
hopeless 0 u 0
"""
# Ranked by hand: tie: b t5 t1 a; storm: gone s1; none and missing: nothing.
TIED_RUN = """tie Q0 a 1 2.5 hand
tie Q0 t1 2 3.000000 hand
tie Q0 t5 3 3 hand
storm Q0 s1 1 -1.0 hand
tie Q0 b 9 3.5 hand
storm Q0 gone 2 -1 hand
unjudged Q0 u 1 7 hand
"""


def discounted(*gains):
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


# nDCG@10, MAP, P@10, recall@100, MRR@10 of each judged query: equal scores rank by id, descending.
NOTHING = (0, 0, 0, 0, 0)
MINE = {  # t5 t4 t3 t2 t1; s2 s1
    "tie": (discounted(1, 0, 0, 0, 2) / discounted(2, 1), (1 + 2 / 5) / 2, 0.2, 1, 1),
    "storm": (discounted(0, 1) / discounted(3, 1), (1 / 2) / 2, 0.1, 0.5, 0.5),
    "none": NOTHING, "missing": NOTHING}
TIED = {
    "tie": (discounted(0, 1, 2) / discounted(2, 1), (1 / 2 + 2 / 3) / 2, 0.2, 1, 0.5),
    "storm": (discounted(1, 3) / discounted(3, 1), 1, 0.2, 1, 1),
    "none": NOTHING, "missing": NOTHING}


def mean(queries):
    return [sum(figures) / len(queries) for figures in zip(*queries.values())]


def p_of(differences):
    """The paired t-test of four differences: with 3 degrees of freedom it has a closed form."""
    assert len(differences) == 4
    average = sum(differences) / 4
    variance = sum((value - average) ** 2 for value in differences) / 3
    if variance == 0:
        return 1
    t = abs(average) / math.sqrt(variance / 4)
    return 1 - 2 / math.pi * (math.atan(t / math.sqrt(3)) + t / math.sqrt(3) / (1 + t * t / 3))


def table_of(text):
    return {match[1].strip(): list(map(float, match[2].split()))
            for match in map(FIGURES.match, text.splitlines()) if match}


def expect(name, found, exact, tolerance=5e-5):
    if len(found) != len(exact) or any(abs(a - b) > tolerance + 1e-9 for a, b in zip(found, exact)):
        sys.exit(f"judging_test: {name}: {found} should be {list(exact)}")


def ties(binaries):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name, content in (("q.tsv", QUERIES), ("qrels.txt", QRELS), ("tied.run", TIED_RUN)):
            (work / name).write_text(content)
        (work / "news.jsonl").write_text("".join(
            f'{{"id": "{name}", "title": "", "text": "{text}"}}\n' for name, text in RECORDS))
        subprocess.run([binaries / "dateline-index", "-q", "--index", "idx", "news.jsonl"],
                       check=True, cwd=work)
        done = subprocess.run(
            [binaries / "dateline-search", "--index", "idx", "--batch", "q.tsv", "-f", "trec",
             "--trec-id", "record", "--recipe", "bm25", "--qrels", "qrels.txt", "--per-query",
             "--baseline", "tied.run"], check=True, cwd=work, capture_output=True, text=True)
        (work / "mine.run").write_text(done.stdout)
        table = table_of(done.stderr)
        scores = {line.split()[4] for line in done.stdout.splitlines() if line.startswith("tie ")}
        assert len(scores) == 1, done.stdout
        for query, figures in MINE.items():
            expect(query, table[query], figures)
        assert "unjudged" not in table and "hopeless" not in table, table
        expect("mean", table["mean"], mean(MINE))
        expect("baseline", table["tied.run"], mean(TIED))
        differences = [[MINE[query][k] - TIED[query][k] for query in MINE] for k in range(5)]
        expect("difference", table["difference"], [sum(row) / 4 for row in differences])
        expect("p", table["p (paired t-test)"], [p_of(row) for row in differences])
        print("ties: equal to what is reckoned by hand")
        if not REFERENCE.is_file():
            print(f"ties: no {REFERENCE.name} to compare with")
            return
        done = subprocess.run(
            [sys.executable, REFERENCE, "qrels.txt", "tied.run", "mine.run", "--compare",
             "--per-query"], check=True, cwd=work, capture_output=True, text=True)
        rows = [line.split() for line in done.stdout.splitlines()]
        tied, mine = ([list(map(float, row[1:6])) for row in rows if row[0] == name]
                      for name in ("tied.run", "mine.run"))
        expect("evaluate.py, baseline", table["tied.run"], tied[0], 0)
        expect("evaluate.py, mean", table["mean"], mine[0], 0)
        p = [float(value[1:]) for value in next(row for row in rows if row[0] == "mine.run")[-5:]]
        expect("evaluate.py, p", table["p (paired t-test)"], p, 5.5e-4)
        for query in MINE:  # of two runs, the second
            second = [row for row in rows if row[0] == query][1]
            expect(f"evaluate.py, {query}", table[query], list(map(float, second[1:])), 0)
        print(f"ties: equal to {REFERENCE.name}")


def collections(binaries, cache):
    if not REFERENCE.is_file():
        print("collections: skipped, there are none (DATELINE_COLLECTIONS)")
        sys.exit(SKIPPED)
    small = [path.parent.name for path in sorted(COLLECTIONS.glob("*/corpus.jsonl.gz"))
             if path.stat().st_size < SMALL
             and path.with_name("queries.tsv").stat().st_size < FEW]
    only = [word for name in small for word in ("--only", name)]
    done = subprocess.run(
        [ROOT / "scripts/quality", COLLECTIONS, "--bin", binaries, "--index-cache", cache,
         "--no-lucene", "--recipes", "default,bm25", "--check", REFERENCE, *only], check=False)
    sys.exit(done.returncode)


if __name__ == "__main__":
    if sys.argv[1:2] == ["ties"] and len(sys.argv) == 3:
        ties(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["collections"] and len(sys.argv) == 4:
        collections(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit("usage: judging_test.py ties BIN | collections BIN CACHE")

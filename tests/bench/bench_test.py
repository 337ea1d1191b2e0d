#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# The parts of scripts/bench: queries and how peers are asked them, collections, ratios.
"""usage: bench_test.py BIN, the folder of the programs"""
import itertools
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from peers.fts5 import Fts5
from peers.ripgrep import Ripgrep
from suite import collection, queries, synthetic
from suite.measure import Failure, run, watched
from suite.queries import Query
from suite.report import Report, ratio

PROGRAM = Path(sys.argv[1]) / "dateline-index"


def passages_of(articles):
    return [part for article in articles for part in article["text"].split("\n\n")]


class Queries(unittest.TestCase):
    passages = passages_of(synthetic.articles(0.5, 7))

    def test_every_class_is_made_of_what_passages_hold(self):
        made = queries.make(self.passages, 3, 0.05)
        self.assertEqual({query.kind for query in made}, set(queries.SIZES))
        texts = [text.lower() for text in self.passages]
        for kind, text in made:
            if kind.startswith("and"):
                words = text.split(" AND ")
                self.assertTrue(any(all(word in passage for word in words) for passage in texts), text)
            elif kind in ("phrase", "name", "long"):
                run = text.strip('"')
                self.assertTrue(any(run in passage for passage in texts), text)

    def test_classes_have_their_shapes(self):
        shapes = {"1term-hi": r"\w+", "and2": r"\w+ AND \w+", "and3": r"\w+ AND \w+ AND \w+",
                  "or2": r"\w+ \w+", "or3-hi": r"\w+ \w+ \w+", "phrase": r'"\w+ \w+( \w+)?"',
                  "name": r"\w+ \w+", "long": r"\w+( \w+){7,11}"}
        for kind, text in queries.make(self.passages, 3, 0.1):
            if kind in shapes:
                self.assertRegex(text, f"^{shapes[kind]}$")

    def test_words_of_a_class_are_as_frequent_as_it_says(self):
        frequent, rare = [{query.text for query in queries.make(self.passages, 3, 0.1)
                           if query.kind == kind} for kind in ("1term-hi", "1term-lo")]
        def share(word):
            return sum(word in re.findall(r"\w+", text.lower())
                       for text in self.passages) / len(self.passages)
        self.assertTrue(all(0.01 <= share(word) < 0.1 for word in frequent), frequent)
        self.assertTrue(all(share(word) < 0.01 for word in rare), rare)

    def test_the_same_seed_makes_the_same_log(self):
        self.assertEqual(queries.make(self.passages, 5, 0.05), queries.make(self.passages, 5, 0.05))
        self.assertNotEqual(queries.make(self.passages, 5, 0.05), queries.make(self.passages, 6, 0.05))

    def test_a_log_is_read_as_written_and_a_line_without_class_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "log.tsv"
            lines = [Query("and2", "crane AND water"), Query("phrase", '"the crane"')]
            queries.write(path, lines)
            self.assertEqual(queries.read(path), lines)
            path.write_text("and2\tcrane AND water\ncrane\n")
            with self.assertRaisesRegex(Failure, "line 2"):
                queries.read(path)


class Translation(unittest.TestCase):
    asked = [Query("1term", "crane"), Query("and2", "crane AND water"), Query("or2", "crane water"),
             Query("phrase", '"old crane"'), Query("or", '"old crane" water')]

    def test_fts5_is_asked_for_quoted_words(self):
        peer = Fts5(Path())
        self.assertEqual([peer.translated(query) for query in self.asked],
                         ['"crane"', '"crane" AND "water"', '"crane" OR "water"', '"old crane"',
                          '"old crane" OR "water"'])

    def test_ripgrep_is_asked_for_each_word_or_phrase(self):
        class Inputs:
            passages = "passages.tsv"
        commands = [Ripgrep(Path()).cold_command(Inputs, query) for query in self.asked]
        patterns = [[after for before, after in itertools.pairwise(command) if before == "-e"]
                    for command in commands]
        self.assertEqual(patterns, [["crane"], ["crane", "water"], ["crane", "water"], ["old crane"],
                                    ["old crane", "water"]])


class Collections(unittest.TestCase):
    def test_a_larger_invention_begins_as_a_smaller(self):
        small = list(synthetic.articles(0.05, 1))
        large = list(synthetic.articles(0.2, 1))
        self.assertGreater(len(large), len(small))
        self.assertEqual(large[:len(small)], small)
        self.assertNotEqual(list(synthetic.articles(0.05, 2)), small)

    def test_new_words_keep_coming(self):
        def vocabulary(megabytes):
            return len({word for text in passages_of(synthetic.articles(megabytes, 1))
                        for word in re.findall(r"\w+", text.lower())})
        self.assertGreater(vocabulary(1), 1.25 * vocabulary(0.5))

    def test_dumped_passages_are_the_same_when_they_are_dumped_again(self):
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            source = work / "news.jsonl"
            source.write_text("".join(json.dumps(article) + "\n"
                                      for article in synthetic.articles(0.1, 4))
                              + json.dumps({"id": "x", "text": "One\ttab.\n\n\u2028Ünïcode \\ \"x\""}))
            inputs = collection.prepare("news", source, work, PROGRAM)
            def dumped(passages):
                """Texts, and for each the first passage of its article."""
                first = {}
                return [(text, first.setdefault(article, number))
                        for number, article, text in collection.lines_of(passages)]
            texts = dumped(inputs.passages)
            self.assertGreater(len(texts), 100)
            self.assertEqual(inputs.passage_count, len(texts))
            again = work / "again.tsv"
            subprocess.run([PROGRAM, "-q", "--passages", "given", "--dump-passages", again,
                            inputs.records], check=True)
            self.assertEqual(dumped(again), texts)
            self.assertEqual(len(list(inputs.files.glob("*.txt"))), inputs.article_count)
            self.assertEqual(len(list(inputs.passage_files.glob("*.txt"))), inputs.passage_count)
            self.assertEqual(inputs.megabytes["files"], inputs.megabytes["passages"])
            self.assertEqual(inputs.megabytes["passage files"], inputs.megabytes["passages"])


class Measuring(unittest.TestCase):
    def test_peak_memory_is_that_of_the_command_alone(self):
        held = bytearray(200_000_000)
        self.assertLess(run(["true"]).peak, 50)
        self.assertGreater(run([sys.executable, "-c", "len(bytearray(100_000_000))"]).peak, 90)
        del held

    def test_what_a_command_writes_is_kept_with_what_it_took(self):
        made = watched([sys.executable, "-c", "import sys; print('ä', len(bytearray(100_000_000)));"
                        "print('said', file=sys.stderr)"])
        self.assertEqual((made.stdout, made.stderr), ("ä 100000000\n", "said\n"))
        self.assertGreater(made.usage.peak, 90)
        with self.assertRaisesRegex(Failure, "sh ended with 3: no such quay"):
            watched(["sh", "-c", "echo no such quay >&2; exit 3"])

    def test_a_command_that_fails_is_named_with_what_it_said(self):
        with self.assertRaisesRegex(Failure, "sh ended with 3: no such dock"):
            run(["sh", "-c", "echo no such dock >&2; exit 3"])
        self.assertGreaterEqual(run(["sh", "-c", "exit 3"], allowed=(3,)).wall, 0)
        with self.assertRaisesRegex(Failure, "nonesuch cannot be run"):
            run(["/nonesuch"])


class Ratios(unittest.TestCase):
    def test_more_than_one_is_better(self):
        def row(peer, wall, size):
            return {"peer": peer, "label": peer, "source": "passages", "threads": 1, "tables": {},
                    "bytes": size, "runs": [{"wall": wall, "cpu": wall, "peak": 100}]}
        def rows(rate):
            return {"1": {"all": [{"rate": rate, "p50": 1, "p99": 2}]}}
        report = Report({
            "titles": {"dateline": "dateline", "fts5": "FTS5"},
            "collection": {"megabytes": {"passages": 10}, "classes": []},
            "index": {"a": row("dateline", 2, 30e6), "b": row("FTS5", 4, 15e6)},
            "cold": {"true": [1, 1], "dateline": [5, 5, 8], "fts5": [21, 21, 28.5]},
            "batch": {"dateline": rows(300), "fts5": rows(100)}})
        cells = {row.split(" | ")[0].strip("| "): row.split(" | ")[1].strip("| ")
                 for row in report.ratios() if row.startswith("| ")}
        self.assertEqual(cells["indexing the passages, MB/s, 1 thread"], "2.00")
        self.assertEqual(cells["indexing the passages, index size, 1 thread"], "0.50")
        self.assertEqual(cells["one query from the shell, median"], "5.00")
        self.assertEqual(cells["one query from the shell, mean"], "4.50")
        self.assertEqual(cells["whole log, 1 thread"], "3.00")

    def test_memory_that_is_not_told_from_that_of_starting_is_an_upper_bound(self):
        report = Report({"titles": {}, "cold MB": {"true": [11, 11.2], "a": [11.3, 11], "b": [11, 14]}})
        self.assertEqual([report.cold_megabytes(name) for name in "ab"], ["≤ 11.3", "14.0"])

    def test_memory_of_a_log_is_the_most_that_any_run_took(self):
        def runs(*peaks):
            return [{"rate": 1, "p50": 1, "p99": 2, "peak": peak} for peak in peaks]
        report = Report({"titles": {"dateline": "dateline", "lucene": "Lucene"},
                         "batch": {"dateline": {"1": {"all": runs(20, 41), "and2": runs(30)},
                                                "2": {"all": runs(50)}},
                                   "lucene": {"1": {"all": runs(300)}}}})
        self.assertIn("| dateline | 41.0 | 50.0 |", report.memory())
        self.assertIn("| Lucene | 300 | – |", report.memory())

    def test_passages_as_records_are_held_against_those_as_files_by_the_megabyte(self):
        def row(peer, source, cpu):
            return {"peer": peer, "label": peer, "source": source, "threads": 1, "tables": {},
                    "bytes": 1e6, "runs": [{"wall": cpu, "cpu": cpu, "peak": 100}]}
        report = Report({
            "titles": {"dateline": "dateline", "omindex": "omindex"},
            "collection": {"megabytes": {"passages": 60, "passage files": 10}, "classes": []},
            "index": {"a": row("dateline", "passages", 3), "b": row("dateline", "passage files", 1),
                      "c": row("omindex", "passage files", 12)},
            "cold": {}, "batch": {}})
        rows = dict(row.strip("| ").split(" | ") for row in report.ratios()
                    if row.startswith("| indexing"))
        self.assertEqual(rows["indexing a passage a file, CPU time, 1 thread"], "12.0")
        self.assertEqual(rows["indexing passages, theirs a file each, CPU time, 1 thread"], "24.0")
        self.assertEqual(rows["indexing passages, theirs a file each, MB/s, 1 thread"], "24.0")
        self.assertNotIn("indexing passages, theirs a file each, index size, 1 thread", rows)

    def test_what_was_not_measured_has_no_ratio(self):
        self.assertEqual(ratio(None, 3), "–")
        self.assertEqual(ratio(3, None), "–")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

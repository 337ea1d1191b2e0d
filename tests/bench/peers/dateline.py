# SPDX-License-Identifier: GPL-2.0-or-later
# dateline itself: what a peer does (one level of BM25, no other spellings, all zones), and the
# default as people get it.
import json
import re

from suite import queries as log
from suite.measure import Failure, output, watched

from .base import Indexing, Peer, Timing

LIKE_PEERS = ["--recipe", "bm25", "--no-variants", "--zones", "all"]
TIMING = re.compile(r"(\d+) queries in ([\d.]+) s: (\d+) a second; p50 ([\d.]+) ms, .*p99 ([\d.]+) ms")
MOST_REPEATS = 50


class Dateline(Peer):
    name, title = "dateline", "dateline"
    log_threads = (1, 2)
    options = LIKE_PEERS

    def __init__(self, work, binaries):
        super().__init__(work)
        self.indexer, self.searcher = binaries / "dateline-index", binaries / "dateline-search"
        self.index = work / "given-2"

    def version(self):
        return output([self.searcher, "--version"]).split()[1]

    def indexings(self, inputs):
        variants = [("dateline", "passages", ["--passages", "given"], inputs.records, "given"),
                    ("dateline, with reading and zones", "collection", [], inputs.collection, "zones"),
                    *(("dateline", source, [], folder, source.replace(" ", "-"))
                      for source, folder in inputs.samples().items())]
        return [self.indexing(threads, *variant) for variant in variants for threads in (1, 2)]

    def indexing(self, threads, label, source, options, path, folder):
        index = self.work / f"{folder}-{threads}"
        command = [self.indexer, "--no-config", "-q", "-j", threads, "-i", index, *options, path]
        return Indexing(label, source, threads, command, index)

    def search_command(self, *arguments):
        return [self.searcher, "--no-config", "-i", self.index, *self.options, *arguments]

    def cold_command(self, inputs, query):
        return self.search_command("--", query.text)

    def batch(self, queries, *arguments):
        path = self.work / f"{self.name}-queries.tsv"
        log.write(path, [(f"q{number}", query.text) for number, query in enumerate(queries)])
        return self.search_command("--batch", path, *arguments)

    def timed(self, queries, threads):
        said, used = watched(self.batch(queries, "--timing", "-f", "jsonl", "-j", threads),
                             allowed=(0, 1))[1:]
        found = TIMING.search(said)
        if not found:
            raise Failure(f"dateline-search --timing says nothing that the bench knows: {said[-200:]}")
        answered, shown, rate, p50, p99 = map(float, found.groups())
        seconds = answered / rate if rate >= 100 else shown  # the more exact of the two
        return Timing(int(answered), seconds, 1e3 * p50, 1e3 * p99, used.peak)

    def run_log(self, queries, threads, seconds):
        """A batch for each class, over and over for about `seconds`; one before it is the warm-up."""
        kinds = dict.fromkeys(query.kind for query in queries)
        timings = {}
        for kind in (*kinds, "all"):
            asked = [query for query in queries if kind in (query.kind, "all")]
            once = self.timed(asked, threads)
            repeats = min(MOST_REPEATS, max(1, round(seconds / max(once.seconds, 1e-3))))
            timings[kind] = self.timed(asked * repeats, threads)
        return timings

    def counts(self, queries):
        rows = output(self.batch(queries, "--exact-counts", "-n", "1", "-f", "jsonl"),
                      allowed=(0, 1)).splitlines()
        answers = (json.loads(row) for row in rows)
        return [answer["passages"] for answer in answers if "rank" not in answer]


class DatelineDefault(Dateline):
    """The same index, searched as the program is without options."""
    name, title = "default", "dateline, default ranking"
    options = []

    def __init__(self, work, binaries):
        super().__init__(work, binaries)
        self.index = work.parent / Dateline.name / "given-2"

    def indexings(self, inputs):
        return []

    def counts(self, queries):
        return []

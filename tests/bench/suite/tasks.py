# SPDX-License-Identifier: GPL-2.0-or-later
# The four measurements. Engines take turns within each round, so that what else the machine does
# meets all of them alike. Results are plain dicts and lists, as they are written to JSON.
import os
import shutil
import sys

from peers import Dateline

from . import collection as collections
from .measure import Failure, run, size_of, table_sizes

COLD_QUERIES = 30
GROWTH = (1, 2, 4, 8)
COUNTED = ("1term-hi", "1term-med", "1term-lo", "and2", "and2-hi", "and3")


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Round:
    """What the measurements share: engines, inputs, queries, and results so far."""

    def __init__(self, engines, inputs, queries, results):
        self.engines = engines
        self.inputs = inputs
        self.queries = queries
        self.results = results

    def give_up(self, engine, failure):
        """Leaves a peer out from now on; without dateline there is nothing to compare."""
        if isinstance(engine, Dateline):
            raise failure
        say(f"{engine.title} is left out: {failure}")
        self.results["left out"][engine.title] = str(failure)
        self.engines.remove(engine)

    def each(self, use):
        """Calls `use` with each engine; one that fails is left out of the rest."""
        for engine in list(self.engines):
            try:
                use(engine)
            except (Failure, OSError) as failure:
                self.give_up(engine, failure)


def make_index(indexing):
    """What was written before is on the disk first: else whoever comes next pays for it."""
    shutil.rmtree(indexing.index, ignore_errors=True)
    os.sync()
    return run(indexing.command)


def index(state, number):
    """Every way of indexing once; slow ones in the first round only."""
    def one(engine):
        for indexing in engine.indexings(state.inputs):
            if indexing.is_slow and number > 0:
                continue
            say(f"round {number + 1}: {indexing.label}, {indexing.source}, "
                f"{indexing.threads} thread{'s' * (indexing.threads > 1)}")
            used = make_index(indexing)
            row = state.results["index"].setdefault(
                f"{engine.name} {indexing.label} {indexing.source} {indexing.threads}",
                {"peer": engine.name, "label": indexing.label, "source": indexing.source,
                 "threads": indexing.threads, "runs": []})
            row["runs"].append(used._asdict())
            row["bytes"] = size_of(indexing.index)
            row["tables"] = table_sizes(indexing.index)
    state.each(one)


def index_for_searching(state):
    """The indexes that searches need, where indexing itself is not measured."""
    def one(engine):
        ways = [way for way in engine.indexings(state.inputs) if way.source == "passages"]
        for way in [way for way in ways if way.label == engine.title][-1:]:
            say(f"making the index of {engine.title}")
            make_index(way)
    state.each(one)


def cold(state, number):
    """One query a process, the engines in turn for each query."""
    asked = state.queries[:COLD_QUERIES]
    say(f"round {number + 1}: {len(asked)} cold queries")

    def once(engine):  # pages are in memory, as they are on a machine in use
        command = engine.cold_command(state.inputs, asked[0])
        if command:
            run(command, allowed=(0, 1))
    state.each(once)
    for query in asked:
        nothing = run(["true"])
        state.results["cold"].setdefault("true", []).append(1e3 * nothing.wall)
        state.results["cold MB"].setdefault("true", []).append(nothing.peak)

        def one(engine, query=query):
            command = engine.cold_command(state.inputs, query)
            if command:
                taken = run(command, allowed=(0, 1))  # 1: nothing is found
                state.results["cold"].setdefault(engine.name, []).append(1e3 * taken.wall)
                state.results["cold MB"].setdefault(engine.name, []).append(taken.peak)
        state.each(one)


def batch(state, number, seconds):
    """The whole log and each class of it, in one process an engine."""
    for threads in (1, 2):
        def one(engine, threads=threads):
            if threads not in engine.log_threads:
                return
            say(f"round {number + 1}: the log on {threads} thread{'s' * (threads > 1)}: {engine.title}")
            rows = state.results["batch"].setdefault(engine.name, {}).setdefault(str(threads), {})
            for kind, timing in engine.run_log(state.queries, threads, seconds).items():
                rows.setdefault(kind, []).append({**timing._asdict(), "rate": timing.rate()})
        state.each(one)


def count(state):
    """How many passages match single words and ANDs: engines that do the same work agree."""
    asked = [query for query in state.queries if query.kind in COUNTED]
    counts = {}

    def one(engine):
        found = engine.counts(asked)
        if found:
            counts[engine.name] = found
    state.each(one)
    ours = counts.pop("dateline", None)
    for name, theirs in counts.items() if ours else ():
        if len(theirs) != len(ours):
            raise Failure(f"{name} counts {len(theirs)} of {len(ours)} queries")
        state.results["counts"][name] = {
            "queries": len(ours), "equal": sum(a == b for a, b in zip(ours, theirs)),
            "ratio": (sum(theirs) + 1) / (sum(ours) + 1)}


def growth(dateline, inputs, queries, work, results, seconds):
    """An eighth, a quarter, half and all of the passages, indexed and searched by dateline."""
    records = work / "growth.jsonl"
    way = dateline.indexing(2, "growth", "passages", ["--passages", "given"], records, "growth")
    dateline.index = way.index
    for share in GROWTH:
        passages = inputs.passage_count * share // GROWTH[-1]
        say(f"growth: {passages} passages")
        _, size = collections.write_records(inputs.passages, records, passages)
        used = make_index(way)
        timing = dateline.run_log(queries, 1, seconds)["all"]
        results["growth"].append({"passages": passages, "megabytes": size / 1e6, **used._asdict(),
                                  "bytes": size_of(way.index), "p50": timing.p50})
    records.unlink()

# SPDX-License-Identifier: GPL-2.0-or-later
# What the bench asks of a peer, and the peers that are a program with the bench's own command line.
"""A program of the bench is called with
     index FOLDER PASSAGES.tsv THREADS
     search FOLDER QUERY               prints the ten best with excerpts
     log FOLDER QUERIES.tsv THREADS SECONDS   prints class, answered, seconds, p50 and p99 in us
     count FOLDER QUERIES.tsv          prints the number of passages that match, a line a query
     version"""
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from suite import queries as log
from suite.measure import Failure, output, watched

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent


class Unavailable(Exception):
    """A peer that cannot be had here; the text says what is missing."""


class Indexing(NamedTuple):
    """One way of making an index."""
    label: str     # what stands in the table
    source: str    # which input, by the keys of Inputs.megabytes; only the same are compared
    threads: int
    command: list
    index: Path    # what the command writes
    is_slow: bool = False  # done in the first round only


class Timing(NamedTuple):
    """Queries of a class, answered."""
    answered: int
    seconds: float
    p50: float  # microseconds
    p99: float
    peak: float  # MB of the process

    def rate(self):
        return self.answered / self.seconds if self.seconds else 0.0


class Peer:
    """A program to compare with. What it cannot do gives nothing."""
    name = ""
    title = ""
    log_threads = ()  # numbers of threads that it answers logs on

    def __init__(self, work):
        self.work = work  # a folder of its own

    def build(self):
        """Makes it ready; throws Unavailable."""

    def version(self):
        return ""

    def indexings(self, inputs):
        return []

    def cold_command(self, inputs, query):
        """A command that answers one query and ends."""
        return None

    def run_log(self, queries, threads, seconds):
        """Timings of each class and of `all`."""
        return {}

    def counts(self, queries):
        """How many passages match each query."""
        return []


class Program(Peer):
    """A peer whose program has the bench's command line."""
    index_threads = (1,)
    is_slow = False

    def command(self, *arguments):
        raise NotImplementedError

    def translated(self, query):
        """A query in the peer's own language."""
        return query.text

    def version(self):
        return output(self.command("version")).strip()

    def indexings(self, inputs):
        return [Indexing(self.title, "passages", threads,
                         self.command("index", self.work / "index", inputs.passages, threads),
                         self.work / "index", self.is_slow)
                for threads in self.index_threads]

    def cold_command(self, inputs, query):
        return self.command("search", self.work / "index", self.translated(query))

    def written(self, queries):
        path = self.work / "queries.tsv"
        log.write(path, [(query.kind, self.translated(query)) for query in queries])
        return path

    def run_log(self, queries, threads, seconds):
        log_run = watched(self.command("log", self.work / "index", self.written(queries), threads, seconds))
        rows = (row.split("\t") for row in log_run.stdout.splitlines())
        return {kind: Timing(int(answered), *map(float, figures), log_run.usage.peak)
                for kind, answered, *figures in rows}

    def counts(self, queries):
        rows = output(self.command("count", self.work / "index", self.written(queries))).split()
        return [int(row) for row in rows]


def need(program, package):
    if shutil.which(program) is None:
        raise Unavailable(f"{program} is missing (Debian package {package})")


def compile_cpp(source, program, library, package):
    """Compiles a helper against a library that pkg-config knows."""
    need("g++", "g++")
    need("pkg-config", "pkg-config")
    try:
        flags = output(["pkg-config", "--cflags", "--libs", library]).split()
    except Failure:
        raise Unavailable(f"the library {library} is missing (Debian package {package})") from None
    done = subprocess.run(["g++", "-std=c++20", "-O2", f"-I{ROOT}", HERE / source,
                           HERE / "query_log.cpp", "-o", program, *flags, "-pthread"],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise Unavailable(f"{source} does not compile: {done.stderr.strip()[-300:]}")

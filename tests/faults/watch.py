# SPDX-License-Identifier: GPL-2.0-or-later
# One writer beside eight readers.
import collections
import json
import re
import shutil
import threading
import time

from faults.news import write_news

READERS = 8


class Watch:
    """Each commit replaces all articles by their next edition, so an answer has one edition."""

    ARTICLES = 12

    def __init__(self, programs, work, seconds):
        self.programs, self.work, self.seconds = programs, work, seconds
        self.index, self.faults = work / "index", []
        self.answers = self.commits = 0
        self.done = threading.Event()
        self.lock = threading.Lock()

    def write(self, edition):
        news = self.work / "news"
        shutil.rmtree(news, ignore_errors=True)
        write_news(news, {number: edition for number in range(self.ARTICLES)})
        status, _, said = self.programs.run([self.programs.index, "--no-config", "-q", "-i",
                                             self.index, news, self.work / "print"])
        if status != 0:
            self.report("lost", f"the writer ends with {status}: {said[:200]!r}")
        self.commits += 1

    def report(self, column, what):
        with self.lock:
            self.faults.append((column, what))

    def read(self, lines):
        while not self.done.is_set():
            status, out, said = self.programs.run(
                [self.programs.search, "--no-config", "-i", self.index, "-f", "jsonl", "-n", 50,
                 "--batch", "-"], text=lines)
            if status != 0 or said:
                self.report("neither", f"a search ends with {status}: {said[:200]!r}")
            self.judge(out)

    def judge(self, out):
        editions, articles = collections.defaultdict(set), collections.defaultdict(set)
        for line in map(json.loads, out.splitlines()):
            query = line["query_id"]
            with self.lock:
                self.answers += "passages" in line
            if line.get("error"):
                self.report("neither", f"an error: {line['error']}")
            if "rank" in line:
                articles[query].add(line["article"]["path"])
                editions[query] |= set(re.findall("edition ([0-9]+)", line["text"]))
        for query in articles:
            if len(editions[query]) != 1 or len(articles[query]) != self.ARTICLES:
                self.report("neither", f"{len(articles[query])} articles, {editions[query]}")
        if not articles:
            self.report("neither", "an empty answer")

    def run(self):
        write_news(self.work / "print", {1000 + number: 1 for number in range(100)}, "print")
        self.write(1)
        lines = 'edition\n"harbour saw edition"\n' * 3
        readers = [threading.Thread(target=self.read, args=(lines,)) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        end = time.monotonic() + self.seconds
        edition = 1
        while time.monotonic() < end:
            edition += 1
            self.write(edition)
        self.done.set()
        for reader in readers:
            reader.join()
        return self.faults

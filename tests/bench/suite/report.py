# SPDX-License-Identifier: GPL-2.0-or-later
# Results as Markdown: tables of figures, and last the one of ratios.
import re
from statistics import mean, median

from .measure import Failure

BEGIN, END = "<!-- figures: scripts/bench --into -->\n", "<!-- end of figures -->\n"
SOURCES = {"passages": "the same passages", "collection": "the collection as it is",
           "files": "text files, an article each (a sample)",
           "passage files": "text files, a passage each (a sample)"}


def table(head, rows):
    """Rows of cells as a Markdown table, the first column to the left."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]


def figure(value):
    """Three significant digits, and no more after the point than serve."""
    if value is None:
        return "–"
    if value == 0 or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def middle(runs, key):
    return median(run[key] for run in runs)


def ratio(ours, theirs):
    return figure(ours / theirs) if ours is not None and theirs else "–"


def put_into(document, markdown):
    """The text of a document with the figures between its marks, their headings one level down."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise Failure(f"the document has no lines {BEGIN.strip()} and {END.strip()}")
    deeper = re.sub(r"(?m)^#", "##", markdown.split("\n", 2)[2])
    return f"{before}{BEGIN}\n{deeper.strip()}\n\n{END}{after}"


class Report:
    """Tables of one run."""

    def __init__(self, results):
        self.results = results
        self.titles = results["titles"]

    # indexing

    def megabytes(self, row):
        return self.results["collection"]["megabytes"][row["source"]]

    def index_figures(self, row):
        """Rate, CPU seconds, peak MB, index size by text size."""
        text = self.megabytes(row)
        return {"MB/s": text / middle(row["runs"], "wall"), "CPU s": middle(row["runs"], "cpu"),
                "peak MB": middle(row["runs"], "peak"), "index / text": row["bytes"] / 1e6 / text}

    def indexing(self):
        lines = ["## Indexing", ""]
        for source, title in SOURCES.items():
            rows = [row for row in self.results["index"].values() if row["source"] == source]
            if not rows:
                continue
            text = self.results["collection"]["megabytes"][source]
            lines += [f"From {title}: {figure(text)} MB of text.", ""]
            cells = []
            for row in rows:
                figures = self.index_figures(row)
                cells.append([row["label"], str(row["threads"]), figure(middle(row["runs"], "wall")),
                              *map(figure, figures.values())])
            lines += table(["", "threads", "wall s", "MB/s", "CPU s", "peak MB", "index / text"], cells)
        return lines + self.tables()

    def tables(self):
        rows = [row for row in self.results["index"].values()
                if row["tables"] and row["source"] == "passages"]
        rows = list({(row["peer"], row["label"]): row for row in rows}.values())
        names = sorted({name for row in rows for name in row["tables"]})
        if not rows:
            return []
        cells = [[row["label"], *(figure(row["tables"].get(name, 0) / 1e6 / self.megabytes(row))
                                  for name in names)] for row in rows]
        return ["Tables of Xapian's indexes, by the size of the text:", "", *table(["", *names], cells)]

    # searching

    def cold_ms(self, name, average=median):
        taken = self.results["cold"].get(name)
        return average(taken) - median(self.results["cold"]["true"]) if taken else None

    def cold_megabytes(self, name):
        """The most that a process took; what `true` is said to take is what starting a process does."""
        least, most = (max(self.results["cold MB"][each]) for each in ("true", name))
        return figure(most) if most > least + 0.5 else f"≤ {figure(most)}"

    def cold(self):
        count = len(self.results["cold"]["true"])
        rows = [[self.titles[name], figure(self.cold_ms(name)), figure(self.cold_ms(name, mean)),
                 self.cold_megabytes(name)]
                for name in self.results["cold"] if name != "true"]
        return ["## One query from the shell", "",
                f"From the start of the process to its end, the ten best with excerpts; of "
                f"{count}, in ms over `true`.", "", *table(["", "median", "mean", "peak MB"], rows)]

    def timing(self, name, threads, kind):
        """Medians of the rounds: rate, p50, p99; nothing where it was not measured."""
        runs = self.results["batch"].get(name, {}).get(str(threads), {}).get(kind)
        return {key: middle(runs, key) for key in ("rate", "p50", "p99")} if runs else None

    def kinds(self):
        return [*self.results["collection"]["classes"], "all"]

    def batch(self):
        lines = ["## Batch", "", "Queries a second (p50, p99 in ms), the ten best with excerpts.", ""]
        for threads in (1, 2):
            names = [name for name in self.results["batch"] if self.timing(name, threads, "all")]
            rows = []
            for kind in self.kinds():
                cells = [kind if kind != "all" else "whole log"]
                for name in names:
                    found = self.timing(name, threads, kind)
                    cells.append(f"{figure(found['rate'])} ({figure(found['p50'] / 1e3)}, "
                                 f"{figure(found['p99'] / 1e3)})")
                rows.append(cells)
            lines += [f"{threads} thread{'s' * (threads > 1)}:", ""]
            lines += table(["", *(self.titles[name] for name in names)], rows)
        return lines + self.memory() + self.counts()

    def memory(self):
        """The most that any process took which answered a log or a class of it."""
        rows = [[self.titles[name],
                 *(figure(max(run["peak"] for runs in logs[threads].values() for run in runs))
                   if threads in logs else "–" for threads in ("1", "2"))]
                for name, logs in self.results["batch"].items()]
        return ["Peak memory of these processes, in MB:", "", *table(["", "1 thread", "2 threads"], rows)]

    def counts(self):
        if not self.results["counts"]:
            return []
        rows = [[self.titles[name], str(row["queries"]), str(row["equal"]), f"{row['ratio']:.3f}"]
                for name, row in self.results["counts"].items()]
        return ["Passages that match single words and ANDs, compared with dateline's count:", "",
                *table(["", "queries", "equal counts", "sum / dateline's"], rows)]

    def growth(self):
        rows = [[f"{row['passages']:,}", figure(row["megabytes"]), figure(row["wall"]),
                 figure(row["peak"]), figure(row["bytes"] / 1e6 / row["megabytes"]),
                 figure(row["p50"] / 1e3)] for row in self.results["growth"]]
        return ["## Growth", "", "dateline on 2 threads, and the whole log on one.", "",
                *table(["passages", "MB", "wall s", "peak MB", "index / text", "p50 ms"], rows)]

    # ratios

    def index_row(self, label, source, threads):
        """A row's figures, the CPU seconds those for a MB; nothing where it was not measured."""
        for row in self.results["index"].values():
            if (row["label"], row["source"], row["threads"]) == (label, source, threads):
                figures = self.index_figures(row)
                return {**figures, "CPU s": figures["CPU s"] / self.megabytes(row)}
        return None

    def index_ratios(self, names):
        """Of rows of the same input and threads; but passages as records are held against passages
        as files, too, since some peers read nothing else."""
        inputs = [("dateline", "passages", "passages", "the passages"),
                  ("dateline", "files", "files", "files"),
                  ("dateline", "passage files", "passage files", "a passage a file"),
                  ("dateline", "passages", "passage files", "passages, theirs a file each")]
        for label, ours, theirs, title in inputs:
            for key, what in (("MB/s", "MB/s"), ("CPU s", "CPU time"), ("peak MB", "memory"),
                              ("index / text", "index size")):
                if ours != theirs and key in ("peak MB", "index / text"):
                    continue  # a sample's say nothing of the whole
                for threads in (1, 2):
                    mine = self.index_row(label, ours, threads)
                    rows = [self.index_row(self.titles[name], theirs, threads) for name in names]
                    pairs = [(mine[key], row[key]) if mine and row else (None, None) for row in rows]
                    yield [f"indexing {title}, {what}, {threads} thread{'s' * (threads > 1)}",
                           *(ratio(*(pair if key == "MB/s" else reversed(pair))) for pair in pairs)]

    def batch_ratios(self, names):
        systems = [("dateline", kind) for kind in self.kinds()] if self.results["batch"] else []
        systems += [("default", "all")] if "default" in self.results["batch"] else []
        for threads in (1, 2):
            for system, kind in systems:
                mine = self.timing(system, threads, kind)
                cells = []
                for name in names:
                    theirs = self.timing(name, threads, kind)
                    cells.append(ratio(mine["rate"], theirs["rate"]) if mine and theirs else "–")
                what = kind if kind != "all" else "whole log"
                what += ", default ranking" if system == "default" else ""
                yield [f"{what}, {threads} thread{'s' * (threads > 1)}", *cells]

    def ratios(self):
        names = [name for name in self.titles if name not in ("dateline", "default")]
        rows = list(self.index_ratios(names)) if self.results["index"] else []
        if self.results["cold"]:
            for average in (median, mean):
                ours = self.cold_ms("dateline", average)
                rows.append([f"one query from the shell, {average.__name__}",
                             *(ratio(self.cold_ms(name, average), ours) for name in names)])
        rows += self.batch_ratios(names)
        rows = [row for row in rows if any(cell != "–" for cell in row[1:])]
        if not rows:
            return []
        return ["## Ratios", "", "More than 1: dateline is better by this factor.", "",
                *table(["", *(self.titles[name] for name in names)], rows)]

    # all of it

    def head(self):
        machine, collection = self.results["machine"], self.results["collection"]
        lines = ["# dateline and its peers", "",
                 *(f"- {what}: {which}" for what, which in machine.items()),
                 f"- collection: {collection['name']}, {collection['articles']:,} articles, "
                 f"{collection['passages']:,} passages, {figure(collection['megabytes']['passages'])} "
                 f"MB of text; {collection['queries']:,} queries; rounds: {self.results['rounds']}",
                 "- versions: " + ", ".join(f"{self.titles[name]} {version}" for name, version
                                            in self.results["versions"].items())]
        for title, reason in self.results["left out"].items():
            lines.append(f"- left out: {title}: {reason}")
        return lines + [""]

    def markdown(self):
        lines = self.head()
        lines += self.indexing() if self.results["index"] else []
        lines += self.cold() if self.results["cold"] else []
        lines += self.batch() if self.results["batch"] else []
        lines += self.growth() if self.results["growth"] else []
        return "\n".join(lines + self.ratios())

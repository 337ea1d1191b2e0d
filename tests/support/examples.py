#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs the examples of documents: lines "$ command" of ```console blocks (Markdown) and of .EX blocks
# (manual pages), with what is shown below them. A document's examples run in one shell, in a folder
# with a copy of corpus/ and of what else they name (see `furnish`). What is shown, if anything is,
# must be standard output, or that and then standard error; the status must be 0, or what a last line
# "[1]" says. Times are not compared.
import argparse
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TIME = re.compile(r"\b\d+(\.\d+)? (ms|s)\b")
ROFF = {r"\-": "-", r"\e": "\\", r"\(aq": "'", r"\(ga": "`", r"\(dq": '"', r"\(ha": "^",
        r"\(ti": "~", r"\&": ""}
DROPPED_VARIABLES = ("NO_COLOR", "COLUMNS", "DATELINE_INDEX", "BASH_ENV", "ENV", "CDPATH")


def plain(line):
    """A line of roff as it is printed."""
    return re.sub(r"\\(\((aq|ga|dq|ha|ti)|[-e&])", lambda match: ROFF[match[0]], line)


def blocks_of(path):
    """(line number, line) of each block of examples."""
    manual = path.suffix != ".md"
    begin, end = (".EX", ".EE") if manual else ("```console", "```")
    block = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if block is not None and line == end:
            yield block
            block = None
        elif block is not None:
            block.append((number, plain(line) if manual else line))
        elif line == begin:
            block = []


def examples_of(path):
    """(line number, command, shown lines, status) of each example, in order."""
    examples = []
    for block in blocks_of(path):
        current = None
        for number, line in block:
            if line.startswith("$ "):
                current = [number, line[2:], [], 0]
                examples.append(current)
            elif current and re.fullmatch(r"\[\d+\]", line):
                current[3] = int(line[1:-1])
            elif current:
                current[2].append(line)
    return examples


def furnish(folder):
    """What the examples name."""
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    articles = ROOT / "corpus/articles"
    shutil.copytree(articles / "port-esker", folder / "news")
    shutil.copytree(articles / "korsa", folder / "b")
    shutil.copy(articles / "feeds/agg_dump_2.jsonl", folder / "a.jsonl")
    shutil.copy(ROOT / "corpus/qrels.txt", folder / "qrels.txt")
    shutil.copy(ROOT / "corpus/topics.tsv", folder / "queries.tsv")
    topics = (line.split("\t") for line in (folder / "queries.tsv").read_text().splitlines()
              if line and not line.startswith("#"))
    (folder / "queries.jsonl").write_text("".join(
        json.dumps({"id": topic[0], "query": topic[1]}) + "\n" for topic in topics))


def run_all(examples, binaries):
    """(standard output, the same with standard error, status) of each command."""
    salt = f"--example-{os.urandom(8).hex()}--"
    script = "".join(f"{{ {command}\n}} 2>.error\nstatus=$?; echo {salt}; cat .error; "
                     f"echo {salt} $status\n" for _, command, _, _ in examples)
    variables = {name: value for name, value in os.environ.items()
                 if name not in DROPPED_VARIABLES and not name.startswith(("LC_", "XDG_"))}
    with tempfile.TemporaryDirectory(prefix="examples-") as folder:
        furnish(Path(folder))
        variables.update(HOME=folder, PWD=folder, TERM="dumb", LANG="C.UTF-8",
                         PATH=f"{binaries}:{os.environ['PATH']}")
        result = subprocess.run(["bash", "--noprofile", "--norc", "-c", script], cwd=folder,
                                env=variables, stdin=subprocess.DEVNULL, capture_output=True,
                                timeout=300, check=False)
    sys.stderr.write(result.stderr.decode("utf-8", "replace") if result.returncode else "")
    pieces = re.findall(rf"(.*?){salt}\n(.*?){salt} (\d+)\n", result.stdout.decode("utf-8"), re.S)
    return [(comparable(out), comparable(out + errors), int(status))
            for out, errors, status in pieces]


def comparable(text):
    return TIME.sub("N", text).rstrip("\n").splitlines()


def check(path, binaries):
    examples = examples_of(path)
    findings = [] if examples else [f"{path}: there is no example"]
    results = run_all(examples, binaries)
    if len(results) != len(examples):
        findings.append(f"{path}: the shell ended early")
    for (number, command, shown, status), (printed, with_errors, reached) in zip(examples, results):
        place = f"{path}:{number}: {command}"
        if reached != status:
            findings.append(f"{place}\n  ended with status {reached}, not {status}")
        expected = comparable("\n".join(shown))
        if shown and expected not in (printed, with_errors):
            findings += [place, *difflib.unified_diff(expected, with_errors, "shown", "printed",
                                                      lineterm="")]
    print(f"{path}: {len(examples)} examples")
    return findings


def main():
    parser = argparse.ArgumentParser(description="Runs the examples of documents.",
                                     allow_abbrev=False)
    parser.add_argument("--bin", type=Path, required=True, help="the folder of the programs")
    parser.add_argument("documents", nargs="+", type=Path)
    arguments = parser.parse_args()
    findings = [finding for path in arguments.documents
                for finding in check(path, arguments.bin.resolve())]
    print("\n".join(findings), end="\n" if findings else "")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

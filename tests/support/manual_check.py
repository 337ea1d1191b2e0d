#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Checks manual pages: man and mandoc have nothing to say of them, they fit a terminal of 80 columns; dateline-json(5) names every key of
# the schemas, dateline-index-format(5) every prefix and metadata key of the index; what
# dateline-query(7) lists as examples finds something in corpus/articles; pages refer to pages.
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# They need what the corpus has not: credits of agencies, and the id of a passage.
NOT_IN_CORPUS = ("wire:ap", "like:ID")


def keys_of(schema):
    """The names of all properties."""
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    names = set(schema.get("properties", {}))
    return names.union(*map(keys_of, schema.values()))


def bold_words(page):
    """The words that a page sets in bold."""
    words = set()
    for line in page.splitlines():
        macro, _, rest = line.partition(" ")
        if macro in (".B", ".BR"):
            words.update(re.findall(r"[\w:]+", rest))
    return words


def rendering_findings(path):
    for command in (["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(path)],
                    ["mandoc", "-T", "lint", "-W", "warning", str(path)]):
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        said = result.stderr if command[0] == "man" else result.stdout + result.stderr
        if said.strip():
            yield f"{path}: {command[0]} says: {said.strip()}"


def width_findings(path):
    """Lines that a terminal of 80 columns breaks."""
    result = subprocess.run(["mandoc", "-T", "utf8", str(path)], capture_output=True, text=True,
                            check=False)
    for line in re.sub(r".\x08", "", result.stdout).splitlines():
        if len(line) > 80:
            yield f"{path}: wider than 80 columns: {line.strip()}"


def key_findings(pages):
    expected = set()
    for name in ("output", "variants"):
        expected |= keys_of(json.loads((ROOT / f"docs/{name}.schema.json").read_text("utf-8")))
    for key in sorted(expected - bold_words(pages["dateline-json.5"])):
        yield f"dateline-json.5 does not name the key {key}"
    schema = (ROOT / "common/index/schema.h").read_text(encoding="utf-8")
    stored = set(re.findall(r'inline constexpr (?:std::string_view|const char\*) k\w+ = "([^"]+)"',
                            schema))
    for key in sorted(stored - bold_words(pages["dateline-index-format.5"])):
        yield f"dateline-index-format.5 does not name {key}"


def example_findings(page, binaries):
    listed = page[page.index(".SS Operators"):page.index("The zones are")]
    examples = [re.sub(r"\\-", "-", example).replace(r"\(ha", "^")
                for example in re.findall(r"^\.TP\n\\fB(.*)\\fP$", listed, re.MULTILINE)]
    if len(examples) < 20:
        yield "dateline-query.7 lists no operators or no fields"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([binaries / "dateline-index", "-q", "--index", folder, "corpus/articles"],
                       cwd=ROOT, check=True)
        for example in examples:
            result = subprocess.run([binaries / "dateline-search", "--strict", "-i", folder, example],
                                    capture_output=True, text=True, check=False)
            if result.returncode != 0 and example not in NOT_IN_CORPUS:
                yield f"dateline-query.7: {example} ends with {result.returncode}: {result.stderr}"


def reference_findings(pages):
    for name, page in pages.items():
        for other, section in re.findall(r"\.BR (dateline\\-[a-z\\-]+) \((\d)\)", page):
            target = other.replace("\\-", "-") + "." + section
            if target not in pages:
                yield f"{name} refers to {target}, which there is not"


def main():
    parser = argparse.ArgumentParser(description="Checks manual pages.", allow_abbrev=False)
    parser.add_argument("--bin", type=Path, required=True, help="the folder of the programs")
    parser.add_argument("pages", nargs="+", type=Path)
    arguments = parser.parse_args()
    pages = {path.name: path.read_text(encoding="utf-8") for path in arguments.pages}
    findings = [finding for path in arguments.pages for finding in rendering_findings(path)]
    findings += [finding for path in arguments.pages for finding in width_findings(path)]
    findings += key_findings(pages)
    findings += example_findings(pages["dateline-query.7"], arguments.bin.resolve())
    findings += reference_findings(pages)
    print("\n".join([*findings, f"{len(pages)} pages, {len(findings)} findings"]))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

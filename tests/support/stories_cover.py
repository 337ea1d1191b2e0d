#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Every option, output format, operator and field has a golden story that uses it.
"""usage: stories_cover.py BIN

BIN is the folder of the programs. Names what no story uses; status 1 if there is any."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHORT = re.compile(r"^ +(?:-(\w), )?(--[a-z-]+)", re.MULTILINE)


def commands():
    """What the stories run, a text."""
    text = ""
    for story in sorted((ROOT / "tests/golden").glob("*.t")):
        lines = story.read_text(encoding="utf-8").split("\n")
        text += "\n".join(line[4:] for line in lines if line.startswith(("  $ ", "  > "))) + "\n"
    return text


def rows(header, pattern):
    """The names in a table of the sources."""
    return re.findall(pattern, (ROOT / header).read_text(encoding="utf-8"), re.MULTILINE)


def main():
    text = commands()
    missing = []
    for program in ("dateline-index", "dateline-search"):
        shown = subprocess.run([f"{sys.argv[1]}/{program}", "--help"], capture_output=True, text=True,
                               check=True).stdout
        for short, option in SHORT.findall(shown):
            used = re.search(rf"(?<![\w-]){option}(?![\w-])", text)
            used = used or (short and re.search(rf"(?<![\w-])-[0a-z]*{short}(?![\w-])", text))
            if not used:
                missing.append(f"{program} {option}")
    names = rows("searcher/query/fields.h", r'^ *\{"(\w+)", FieldKind') + ["date", "num", "like"]
    missing += [f"{name}:" for name in names if f"{name}:" not in text]
    names = rows("searcher/query/operators.h", r'^ *\{"([A-Z/]+)", *(?:\n *)?OperatorKind')
    assert len(names) > 8, names
    missing += [name for name in names if not re.search(rf"(?<![A-Z]){re.escape(name)}", text)]
    names = rows("searcher/printers/table.cpp", r'^ *\{"(\w+)",')
    assert "jsonl" in names, names
    missing += [f"--format {name}" for name in names if not re.search(rf"\b{name}\b", text)]
    for name in missing:
        print(f"no story uses {name}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()

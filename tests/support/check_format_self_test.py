#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Tests scripts/check-format in a small checkout: what is laid out passes, and each fault is found.
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "check-format"
WORDS = "word " * 30

# Case: (file, its text, what is printed of it; nothing if it passes).
CASES = {
    "narrow text": ("a.md", "word " * 20 + "\n", ""),
    "110 columns, more bytes": ("a.md", "é " * 55 + "\n", ""),
    "a wide table": ("docs/a.md", f"| {WORDS} |\n", ""),
    "a wide code block": ("a.md", f"```sh\n{WORDS}\n```\n", ""),
    "a link that cannot be broken": ("a.md", f"- [name](https://example.org/{'a' * 110})\n", ""),
    "a document of another folder": ("tests/data/a.md", WORDS + "\n", ""),
    "a wide line": ("a.md", f"# Title\n\n{WORDS}\n", "a.md:3: wider than 110 columns"),
    "a wide line of docs": ("docs/a.md", WORDS + "\n", "docs/a.md:1: wider"),
    "a wide last line without end": ("a.md", WORDS + "end", "a.md:1: wider"),
    "a wide line after code": ("a.md", f"```\ncode\n```\n{WORDS}\n", "a.md:4: wider"),
    "a wide item": ("a.md", f"- {WORDS}\n", "a.md:1: wider"),
    "code in another layout": ("a.cpp", "int  a;\n", "a.cpp:1"),
}


def printed_of(name, text):
    """The status and the output of the script in a checkout with one file."""
    with tempfile.TemporaryDirectory(prefix="check-format-") as folder:
        (Path(folder) / "scripts").mkdir()
        shutil.copy(SCRIPT, Path(folder) / "scripts")
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        subprocess.run("git init -q && git add .", shell=True, cwd=folder, check=True)
        result = subprocess.run(["scripts/check-format"], cwd=folder, capture_output=True, text=True,
                                check=False)
        return result.returncode, result.stdout + result.stderr


def main():
    findings = []
    for case, (name, text, expected) in CASES.items():
        status, printed = printed_of(name, text)
        if expected not in printed or bool(printed) != bool(expected) or (status != 0) != bool(expected):
            findings.append(f"{case}: status {status}, printed {printed!r}, not {expected!r}")
    print("\n".join([*findings, f"check-format: {len(CASES)} cases, {len(findings)} findings"]))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs `dateline-index --watch` on real files and asks dateline-search until it has the answer.
"""watching.py runs in an empty folder: starts `dateline-index --watch news`, changes files in all the
ways that there are, waits after each for the answers to be right, and sends SIGTERM. Prints each
step, what the program said of its first run, the sums of its lines about later ones (how changes are
gathered depends on the machine), and how it ended."""
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

SECONDS = 60  # far more than it takes, for machines that do other things
UPDATE = re.compile(r"\d\d:\d\d:\d\d  \d+ files? read(, \d+ gone)?: .*")
COUNT = re.compile(r"(\d+) (?:articles? )?(added|replaced|removed|gone)")
STORY = "{word} is reported from the old harbour\n\nThe news of {word} came on Monday evening.\n"


def write(path, word):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(STORY.format(word=word), encoding="utf-8")


def finds(word):
    asked = ["dateline-search", "-q", "-n", "1", f'"{word}"']
    return subprocess.run(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


def removes(path):
    # Locked for as long as an update takes: then it is tried again.
    asked = ["dateline-index", "-q", "--remove", path]
    return subprocess.run(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


def wait_until(step, is_right):
    begin = time.monotonic()
    while not is_right():
        if time.monotonic() - begin > SECONDS:
            sys.exit(f"{step}: not within {SECONDS} seconds")
        time.sleep(0.05)
    print(f"{step}: yes")


def replace(path, word):
    """As editors save: a new file is renamed over the old one."""
    beside = path.with_name(".new")
    write(beside, word)
    os.replace(beside, path)


def main():
    news = Path("news")
    write(news / "a.txt", "Avalanche")
    write(news / "b.txt", "Blizzard")
    write(news / "keep.txt", "Kidnapping")
    with open("said", "w", encoding="utf-8") as said:
        process = subprocess.Popen(["dateline-index", "--watch", "news"], stderr=said)
    try:
        wait_until("first run", lambda: "watching" in Path("said").read_text("utf-8"))
        write(news / "c.txt", "Cyclone")
        wait_until("new file", lambda: finds("Cyclone"))
        replace(news / "a.txt", "Arson")
        wait_until("replaced file", lambda: finds("Arson") and not finds("Avalanche"))
        write(news / "deep/er/d.txt", "Drought")
        wait_until("new folders", lambda: finds("Drought"))
        write(news / "deep/er/e.txt", "Earthquake")
        wait_until("file in a new folder", lambda: finds("Earthquake"))
        (news / "b.txt").unlink()
        wait_until("removed file", lambda: not finds("Blizzard"))
        wait_until("another writer", lambda: removes("news/keep.txt") and not finds("Kidnapping"))
    finally:
        process.send_signal(signal.SIGTERM)
        status = process.wait(timeout=SECONDS)
    report(Path("said").read_text("utf-8"))
    print(f"status {status}")


def report(said):
    sums = Counter()
    for line in said.splitlines():
        if UPDATE.fullmatch(line):
            for count, what in COUNT.findall(line):
                sums[what] += int(count)
        else:
            print(re.sub(r"\([0-9.]+ s\)", "(N s)", line))
    print(", ".join(f"{sums[what]} {what}" for what in ("added", "replaced", "removed", "gone")))


if __name__ == "__main__":
    main()

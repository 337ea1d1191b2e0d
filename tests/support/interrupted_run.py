#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Interrupts the real dateline-index where it waits for standard input: no timing decides anything.
"""interrupted_run.py once|twice ARGUMENTS... runs `dateline-index --progress json ARGUMENTS...`, of
which one must be `-`, waits until it tells of the first file that it has read, and sends SIGINT.
With `twice` it is stopped for SIGTERM to come in the same moment, as the second signal. Prints how
it ended and what it said, but for progress."""
import re
import signal
import subprocess
import sys

SECONDS = 60


def main():
    how, *arguments = sys.argv[1:]
    process = subprocess.Popen(["dateline-index", "--progress", "json", *arguments],
                               stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = [process.stderr.readline()]
    while said[-1] and not said[-1].startswith('{"bytes"'):
        said.append(process.stderr.readline())
    signals = [signal.SIGINT]
    if how == "twice":
        signals = [signal.SIGSTOP, signal.SIGINT, signal.SIGTERM, signal.SIGCONT]
    for each in signals:
        process.send_signal(each)
    process.wait(timeout=SECONDS)  # its input stays open: it does not end for want of that
    said += process.stderr.read().splitlines(keepends=True)
    print(f"status {process.returncode}")
    for line in said:
        if not line.startswith('{"bytes"'):
            print(re.sub(r"\([0-9.]+ s\)", "(N s)", line), end="")


if __name__ == "__main__":
    main()

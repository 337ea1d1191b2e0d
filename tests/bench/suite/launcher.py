# SPDX-License-Identifier: GPL-2.0-or-later
# Runs commands for the bench: reads lines of JSON with command, folder and files for standard output
# (none: it is thrown away) and standard error, writes one with status, wall and CPU seconds and MB. A process of its own, since the peak memory that
# the system counts for a command begins with that of the process which started it.
import json
import os
import subprocess
import sys
import time


def run(command, folder, output, errors):
    with open(output or os.devnull, "wb") as printed, open(errors, "wb") as said:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=printed, stderr=said, cwd=folder)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    return [child.returncode, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]


def answer(line):
    try:
        return run(*json.loads(line))
    except OSError as error:
        return str(error)


for asked in sys.stdin:
    print(json.dumps(answer(asked)), flush=True)

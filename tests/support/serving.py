#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Xapian's own servers for stories, on this machine alone.
"""serving.py start INDEX...
serving.py stop [NUMBER]

`start` serves both databases of each index on free ports and prints the lines of a cluster file for
them. `stop` ends all servers, or one of them: 0 is that of the first index's passages, 1 that of its
articles, and so on. What runs is kept in `servers` in the current folder. A server that is forgotten
ends by itself."""
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

LIFETIME = "300"  # seconds
FILE = Path("servers")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def serve(database):
    """Serves a database; its process and port."""
    for _ in range(10):  # others may take a port between its choice and its use
        port = free_port()
        process = subprocess.Popen(
            ["timeout", LIFETIME, "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
             str(port), str(database)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        while process.poll() is None:
            if listens(port):
                return process.pid, port
            time.sleep(0.01)
    sys.exit(f"{database} cannot be served")


def start(indexes):
    processes = []
    for index in map(Path, indexes):
        pair = [serve(index / "serve" / level) for level in ("passages", "articles")]
        processes += [process for process, _ in pair]
        print(" ".join(f"tcp://127.0.0.1:{port}" for _, port in pair))
    FILE.write_text("\n".join(map(str, processes)))


def stop(numbers):
    processes = [int(line) for line in FILE.read_text().split("\n")]
    for number, process in enumerate(processes):
        if not numbers or number in numbers:
            try:
                os.killpg(process, signal.SIGKILL)
            except ProcessLookupError:
                pass


if __name__ == "__main__":
    if sys.argv[1] == "start":
        start(sys.argv[2:])
    else:
        stop([int(number) for number in sys.argv[2:]])

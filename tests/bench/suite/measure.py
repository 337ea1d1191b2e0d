# SPDX-License-Identifier: GPL-2.0-or-later
# Running commands and measuring them: wall time, CPU time, peak memory, sizes on the disk.
import functools
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple


class Failure(Exception):
    """A command that did not do what the bench needs of it; its text says which and why."""


class Usage(NamedTuple):
    """What one run of a command took."""
    wall: float  # seconds
    cpu: float   # seconds, of user and system together
    peak: float  # MB of resident memory


class Watched(NamedTuple):
    """What one run of a command wrote and took."""
    stdout: str
    stderr: str
    usage: Usage


def words(command):
    return [str(part) for part in command]


@functools.cache
def launcher():
    return subprocess.Popen([sys.executable, "-I", "-S", Path(__file__).with_name("launcher.py")],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def launched(command, cwd, output, errors):
    """The status of a command that is run to its end, and what it took; both files are names."""
    folder = None if cwd is None else str(cwd)
    launcher().stdin.write(json.dumps([words(command), folder, output, errors]) + "\n")
    launcher().stdin.flush()
    taken = json.loads(launcher().stdout.readline())
    if isinstance(taken, str):
        raise Failure(f"{Path(words(command)[0]).name} cannot be run: {taken}")
    return taken[0], Usage(*taken[1:])


def check_status(command, status, allowed, said):
    if status not in allowed:
        name = Path(words(command)[0]).name
        raise Failure(f"{name} ended with {status}: {said.strip()[-500:]}")


def run(command, allowed=(0,), cwd=None):
    """Runs a command to its end, its output thrown away."""
    with tempfile.NamedTemporaryFile() as errors:
        status, usage = launched(command, cwd, None, errors.name)
        check_status(command, status, allowed, errors.read().decode(errors="replace"))
    return usage


def watched(command, allowed=(0,)):
    """Runs a command to its end and keeps what it writes."""
    with tempfile.NamedTemporaryFile() as output, tempfile.NamedTemporaryFile() as errors:
        status, usage = launched(command, None, output.name, errors.name)
        said = errors.read().decode(errors="replace")
        check_status(command, status, allowed, said)
        return Watched(output.read().decode(errors="replace"), said, usage)


def output(command, allowed=(0,)):
    """What a command writes to standard output."""
    return watched(command, allowed).stdout


def size_of(folder):
    """Bytes in a folder, as its files are long."""
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


def table_sizes(folder):
    """Bytes in each table of the Xapian databases in a folder, by the table's name."""
    sizes = {}
    for path in Path(folder).rglob("*.glass"):
        sizes[path.stem] = sizes.get(path.stem, 0) + path.stat().st_size
    return sizes

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


def words(command):
    return [str(part) for part in command]


@functools.cache
def launcher():
    return subprocess.Popen([sys.executable, "-I", "-S", Path(__file__).with_name("launcher.py")],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def run(command, allowed=(0,), cwd=None):
    """Runs a command to its end, its output thrown away."""
    name = Path(words(command)[0]).name
    with tempfile.NamedTemporaryFile() as errors:
        folder = None if cwd is None else str(cwd)
        launcher().stdin.write(json.dumps([words(command), folder, errors.name]) + "\n")
        launcher().stdin.flush()
        taken = json.loads(launcher().stdout.readline())
        if isinstance(taken, str):
            raise Failure(f"{name} cannot be run: {taken}")
        status, *usage = taken
        if status not in allowed:
            said = errors.read().decode(errors="replace").strip()[-500:]
            raise Failure(f"{name} ended with {status}: {said}")
    return Usage(*usage)


def completed(command, allowed=(0,)):
    """A command that has run, with what it wrote."""
    done = subprocess.run(words(command), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          errors="replace")
    if done.returncode not in allowed:
        said = done.stderr.strip()[-500:]
        raise Failure(f"{Path(words(command)[0]).name} ended with {done.returncode}: {said}")
    return done


def output(command, allowed=(0,)):
    """What a command writes to standard output."""
    return completed(command, allowed).stdout


def size_of(folder):
    """Bytes in a folder, as its files are long."""
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


def table_sizes(folder):
    """Bytes in each table of the Xapian databases in a folder, by the table's name."""
    sizes = {}
    for path in Path(folder).rglob("*.glass"):
        sizes[path.stem] = sizes.get(path.stem, 0) + path.stat().st_size
    return sizes

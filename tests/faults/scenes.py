# SPDX-License-Identifier: GPL-2.0-or-later
# The runs that are disturbed.
import shutil
import sys
import time

from faults.news import write_news

STATUS_BAD_INDEX = 3


class Scene:
    """A run that is disturbed: where it starts, its command, and what a reader sees around it."""

    def __init__(self, programs, name, base, cwd, arguments, made):
        self.name, self.base, self.cwd, self.arguments = name, base, cwd, arguments
        self.before = programs.ask(base) if base else (STATUS_BAD_INDEX, ())
        place(base, made)
        start = time.monotonic()
        status, _, said = programs.run(self.command(programs, made), cwd)
        self.seconds = [time.monotonic() - start]
        if status != 0:
            sys.exit(f"faults: an undisturbed {name} ends with {status}: {said}")
        self.after, self.listed = programs.ask(made), programs.listed(made)
        if self.after[0] != 0:
            sys.exit(f"faults: nothing is found after an undisturbed {name}")

    def command(self, programs, index):
        return [programs.index, "--no-config", "-q", "-j", 2, "-i", index, *self.arguments]


def place(base, index):
    shutil.rmtree(index, ignore_errors=True)
    if base:
        shutil.copytree(base, index, symlinks=True)


def make_scenes(programs, work, count):
    """Some of the articles change, some go, some come between the folders `old` and `new`."""
    old = {number: 1 for number in range(count)}
    new = {number: 2 if number % 5 == 0 else 1 for number in old if number % 9 != 4}
    new |= {count + number: 2 for number in range(count // 8 + 1)}
    write_news(work / "old/news", old)
    write_news(work / "new/news", new)
    first, several = work / "first", work / "several"
    quiet = [programs.index, "--no-config", "-q", "-j", 2]
    programs.run([*quiet, "-i", first, "news"], work / "old")
    shutil.copytree(first, several, symlinks=True)
    for number in (1, 2):
        extra = work / f"extra{number}"
        write_news(extra, {1000 * number + each: 1 for each in range(3)})
        programs.run([*quiet, "-i", several, "--no-prune", extra], work / "old")
    made = work / "made"
    made.mkdir()
    return {name: Scene(programs, name, base, work / folder, arguments, made / name)
            for name, base, folder, arguments in (
                ("update", first, "new", ["news"]),
                ("build", None, "new", ["news"]),
                ("rebuild", first, "new", ["--rebuild", "news"]),
                ("compact", several, "new", ["--compact"]))}

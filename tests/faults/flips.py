# SPDX-License-Identifier: GPL-2.0-or-later
# Changed bytes of an index.
import random
import signal

from faults.scenes import make_scenes, place

DOCUMENTED = {0, 1, 2, 3, 4, 5, 6, 130}


class Flips:
    """An index whose files are large enough that opening it does not hash them all."""

    def __init__(self, programs, work, count):
        self.programs, self.work = programs, work
        self.scene = make_scenes(programs, work, count)["update"]
        self.answers = self.scene.before
        self.files = [path for path in sorted(self.scene.base.rglob("*"))
                      if path.is_file() and not path.is_symlink() and path.stat().st_size > 0]

    def flip(self, index, seed):
        """Flips a byte of a copy; returns the file and where."""
        rng = random.Random(seed)
        sizes = [path.stat().st_size for path in self.files]
        path = rng.choice(self.files) if seed % 2 else rng.choices(self.files, sizes)[0]
        place(self.scene.base, index)
        copy = index / path.relative_to(self.scene.base)
        content = bytearray(copy.read_bytes())
        # Half of the bytes are near the head of a block of 8 KiB, where its structure is.
        at = rng.randrange(len(content))
        if seed % 4 < 2:
            at = min(at // 8192 * 8192 + rng.randrange(64), len(content) - 1)
        content[at] ^= 1 << rng.randrange(8) if seed % 3 else rng.randrange(1, 256)
        copy.write_bytes(content)
        return f"{copy.relative_to(index)}:{at}"

    def try_flip(self, index, seed, updates):
        faults = []
        where = self.flip(index, seed)

        def judge(name, status):
            if status is None:
                faults.append(("hung", f"{where}: {name}"))
            elif status < 0:
                faults.append(("crashed", f"{where}: {name}: {signal.Signals(-status).name}"))
            elif status not in DOCUMENTED:
                faults.append(("badly told", f"{where}: {name}: status {status}"))

        status, answers = self.programs.ask(index)
        judge("search", status)
        sound = self.programs.check(index)
        judge("--check", sound)
        if sound == 0 and (status, answers) != self.answers:
            faults.append(("silently wrong", f"{where}: search"))
        if updates:
            self.update(index, where, judge, faults)
        return faults

    def update(self, index, where, judge, faults):
        """An update must not carry the damage into a segment whose hashes are right."""
        status, _, _ = self.programs.run(self.scene.command(self.programs, index), self.scene.cwd)
        judge("update", status)
        if status == 0 and self.programs.check(index) == 0:
            if self.programs.ask(index) != self.scene.after:
                faults.append(("silently wrong", f"{where}: search after an update"))

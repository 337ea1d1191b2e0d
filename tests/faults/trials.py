# SPDX-License-Identifier: GPL-2.0-or-later
# One disturbed run, and what it left.
import json
import os
import random
import signal
import statistics
import struct
import subprocess
import time
from pathlib import Path

from faults.scenes import place

SHIM_SOURCE = Path(__file__).resolve().parent.parent / "support/fault_shim.c"
LOG_BYTES, PATH_BEGIN = 4096, 64  # of the shim
EIO, EAGAIN, ENOMEM, ENOSPC = 5, 11, 12, 28
STATUS_IO = 6

# The kinds made by the shim: the calls that count, how they fail, with which errnos.
CALLS = {
    "kill-at": ("write,fsync,rename,open,mkdir,unlink", "kill", (EIO,)),
    "write": ("write", "fail", (ENOSPC, EIO)),
    "short": ("write", "short", (EIO,)),
    "full": ("write,open,mkdir", "stay", (ENOSPC,)),
    "fsync": ("fsync", "fail", (EIO, ENOSPC)),
    "rename": ("rename", "fail", (EIO, ENOSPC)),
    "open": ("open", "fail", (ENOSPC, EIO)),
    "mkdir": ("mkdir", "fail", (ENOSPC, EIO)),
    "read": ("read", "fail", (EIO,)),
    "mmap": ("mmap", "fail", (ENOMEM,)),
    "thread": ("thread", "fail", (EAGAIN,)),
}


def left_over(index, may_lack_link=False):
    """Files of the index folder that its manifest does not name; a wrong link."""
    if not index.exists():
        return []
    named = {"lock"}
    if (index / "current").exists():
        manifest = json.loads((index / "current").read_text().splitlines()[0])
        named |= {"current", "serve", manifest["sources"]["name"]}
        named |= {segment["name"] for segment in manifest["segments"]}
        serve = [manifest["segments"][0]["name"]] if len(manifest["segments"]) == 1 else []
        link = index / "serve"
        served = [os.readlink(link)] if link.is_symlink() else []
        if served != serve and (served or not may_lack_link):
            return ["serve"]
    return [name for name in sorted(os.listdir(index)) if name not in named]


class Trial:
    """One disturbed run of a scene; `faults` collects (column, what was seen)."""

    def __init__(self, programs, scene, index):
        self.programs, self.scene, self.index = programs, scene, index
        self.faults = []
        self.lacks_files = False  # too few may be open to remove folders

    def fault(self, column, what):
        self.faults.append((column, what))

    def disturb(self, command_before=(), env=None):
        place(self.scene.base, self.index)
        return self.programs.run([*command_before, *self.scene.command(self.programs, self.index)],
                                 self.scene.cwd, env)

    def judge(self, status, said, killed, path=None, may_fail=True):
        """`path` is what the failing call was about."""
        if status is None:
            self.fault("hung", "")
        elif status < 0 and not killed:
            self.fault("crashed", signal.Signals(-status).name)
        elif not killed:
            self.judge_message(status, said, path, may_fail)
        seen = self.programs.ask(self.index)
        # Both commits keep their files if it is not known which of them survives a power failure.
        is_uncertain = status == STATUS_IO and seen == self.scene.after != self.scene.before
        if not killed and not is_uncertain and not self.lacks_files:
            for name in left_over(self.index, may_lack_link=True):
                self.fault("left over", name)
        if seen not in (self.scene.before, self.scene.after):
            self.fault("neither", f"search ends with {seen[0]}, {len(seen[1])} lines")
        if seen[0] == 0 and self.programs.check(self.index) != 0:
            self.fault("neither", "--check finds damage")
        if status == 0 and seen != self.scene.after:
            self.fault("lost", "the run ended with status 0")
        self.run_again()

    def judge_message(self, status, said, path, may_fail):
        if status not in (0, STATUS_IO):
            self.fault("badly told", f"status {status}: {said[:200]!r}")
        elif status != 0 and not may_fail:
            self.fault("badly told", f"failed: {said[:200]!r}")
        elif status != 0 and (path or "") not in said:
            self.fault("badly told", f"does not name {path}: {said[:200]!r}")
        elif status != 0 and "internal error" in said:
            self.fault("badly told", said[:200])

    def run_again(self):
        status, _, said = self.programs.run(self.scene.command(self.programs, self.index),
                                            self.scene.cwd)
        if status != 0:
            return self.fault("lost", f"the next run ends with {status}: {said[:200]!r}")
        if self.programs.ask(self.index) != self.scene.after:
            self.fault("lost", "the next run has other answers")
        elif self.programs.listed(self.index) != self.scene.listed:
            self.fault("lost", "the next run has other articles")
        for name in left_over(self.index):
            self.fault("left over", f"{name} after the next run")


def kill_at_random(programs, scene, index, seed):
    """Faults of one run that was alive when it was killed."""
    rng = random.Random(seed)
    while True:
        trial = Trial(programs, scene, index)
        place(scene.base, index)
        start = time.monotonic()
        with subprocess.Popen([str(part) for part in scene.command(programs, index)], cwd=scene.cwd,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                process.wait(rng.uniform(0, statistics.median(scene.seconds[-15:])))
                scene.seconds.append(time.monotonic() - start)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
        if process.returncode == -signal.SIGKILL:
            trial.judge(process.returncode, "", killed=True)
            return trial.faults


class Shim:
    def __init__(self, work):
        self.library = work / "fault_shim.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, SHIM_SOURCE, "-ldl"],
                       check=True)

    def disturb(self, trial, ops, how, errno, number):
        """Status, messages, the number of calls, and the path of the call that failed."""
        log = trial.index.with_suffix(".log")
        log.write_bytes(bytes(LOG_BYTES))
        # jemalloc crashes if the first mmap of a thread's own arena fails.
        env = {"MALLOC_CONF": "narenas:1", "LD_PRELOAD": str(self.library), "FAULT_OPS": ops,
               "FAULT_BELOW": str(trial.index),
               "FAULT_AT": str(number), "FAULT_HOW": how, "FAULT_ERRNO": str(errno),
               "FAULT_LOG": str(log)}
        status, _, said = trial.disturb(env=env)
        data = log.read_bytes()
        path = data[PATH_BEGIN:].split(b"\0")[0].decode().removesuffix(" (deleted)")
        return status, said, struct.unpack_from("=q", data)[0], path

    def try_call(self, programs, scene, index, kind, errno, number):
        """Faults of a run whose n-th call fails; None if it has no such call."""
        ops, how, _ = CALLS[kind]
        trial = Trial(programs, scene, index)
        status, said, calls, path = self.disturb(trial, ops, how, errno, number)
        if calls < number and status is not None:
            return None
        # A full disk may fail in several threads; memory and threads are of no file.
        names_file = kind not in ("full", "read", "mmap", "thread")
        trial.judge(status, said, killed=how == "kill" and status == -signal.SIGKILL,
                    path=path if names_file else None, may_fail=how != "short")
        return trial.faults


def try_limit(programs, scene, index, limit):
    """Faults of a run under a limit of prlimit(1); None if the limit does not matter."""
    trial = Trial(programs, scene, index)
    trial.lacks_files = "nofile" in limit
    status, _, said = trial.disturb(["prlimit", limit, "--"])
    trial.judge(status, said, killed=False)
    return trial.faults

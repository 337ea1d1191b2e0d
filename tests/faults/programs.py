# SPDX-License-Identifier: GPL-2.0-or-later
# The programs under test, and what a reader sees with them.
import json
import os
import subprocess

TIMEOUT = 30  # seconds: what takes longer hangs
QUERIES = ['harbour', 'minister strike', '"night shift"', 'flood NEAR/5 river', 'title:council',
           'harb*', 'minister AND NOT strike', 'edition', '"the harbour"~3', 'zone:body storm']


class Programs:
    def __init__(self, folder):
        self.index = folder / "dateline-index"
        self.search = folder / "dateline-search"

    def run(self, command, cwd=None, env=None, text=""):
        """Status (negative: a signal; None: it hung), output, messages."""
        try:
            done = subprocess.run([str(part) for part in command], cwd=cwd, input=text.encode(),
                                  env={**os.environ, **(env or {})}, capture_output=True,
                                  timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            return None, "", ""
        return (done.returncode, done.stdout.decode(errors="replace"),
                done.stderr.decode(errors="replace"))

    def ask(self, index):
        """What a reader sees: status and answers, without times."""
        status, out, _ = self.run([self.search, "--no-config", "-i", index, "-f", "jsonl", "-n", 50,
                                   "--batch", "-"], text="\n".join(QUERIES) + "\n")
        answers = []
        for line in out.splitlines():
            answer = json.loads(line)
            answer.pop("milliseconds", None)
            answers.append(json.dumps(answer))
        return status, tuple(answers)

    def listed(self, index):
        status, out, _ = self.run([self.index, "--no-config", "-i", index, "--list"])
        return status, tuple(sorted(out.splitlines()))

    def check(self, index):
        return self.run([self.index, "--no-config", "-i", index, "--check", "-q"])[0]

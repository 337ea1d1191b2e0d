# SPDX-License-Identifier: GPL-2.0-or-later
# Lucene 8 as Debian has it: LuceneBench.java.
import subprocess
from pathlib import Path

from .base import HERE, Program, Unavailable, need

JARS = Path("/usr/share/java")
PARTS = ("core", "analyzers-common", "highlighter", "queryparser", "queries", "memory")
# One query is over before the optimising compiler would pay.
COLD = "-XX:TieredStopAtLevel=1"


class Lucene(Program):
    name, title = "lucene", "Lucene"
    index_threads = log_threads = (1, 2)

    def build(self):
        for program in ("java", "javac"):
            need(program, "default-jdk-headless")
        self.jars = []
        for part in PARTS:
            found = sorted(JARS.glob(f"lucene-{part}-8*.jar"))
            if not found:
                raise Unavailable(f"lucene-{part}-8*.jar is missing (Debian package liblucene8-java)")
            self.jars.append(found[-1])
        done = subprocess.run(["javac", "-d", self.work, "-cp", self.path(), HERE / "LuceneBench.java"],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise Unavailable(f"LuceneBench.java does not compile: {done.stderr.strip()[-300:]}")

    def path(self):
        return ":".join(str(part) for part in (self.work, *self.jars))

    def command(self, *arguments):
        cold = [COLD] if arguments[0] == "search" else []
        return ["java", "-Xmx4g", *cold, "-cp", self.path(), "LuceneBench", *arguments]

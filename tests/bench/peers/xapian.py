# SPDX-License-Identifier: GPL-2.0-or-later
# Xapian as its documents teach it, through its write API: xapian_bench.cpp.
from .base import Program, compile_cpp


class Xapian(Program):
    name, title = "xapian", "plain Xapian"
    log_threads = (1, 2)
    is_slow = True

    def build(self):
        compile_cpp("xapian_bench.cpp", self.work / "xapian_bench", "xapian-core", "libxapian-dev")

    def command(self, *arguments):
        return [self.work / "xapian_bench", *arguments]

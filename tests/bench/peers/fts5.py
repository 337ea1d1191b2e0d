# SPDX-License-Identifier: GPL-2.0-or-later
# SQLite's FTS5: fts5_bench.cpp.
from .base import Program, compile_cpp


class Fts5(Program):
    name, title = "fts5", "SQLite FTS5"
    log_threads = (1, 2)

    def build(self):
        compile_cpp("fts5_bench.cpp", self.work / "fts5_bench", "sqlite3", "libsqlite3-dev")

    def command(self, *arguments):
        return [self.work / "fts5_bench", *arguments]

    def translated(self, query):
        return (" AND " if query.is_and() else " OR ").join(f'"{part}"' for part in query.parts())

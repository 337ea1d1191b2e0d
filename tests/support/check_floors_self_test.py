#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Tests scripts/check-floors: a small clean tree has no finding, and each way to break it has the
# finding that belongs to it.
import subprocess
import sys
import tempfile
from pathlib import Path

CHECK = Path(__file__).resolve().parents[2] / "scripts" / "check-floors"
SPDX = "SPDX-License-Identifier: GPL-2.0-or-later"
OPENING = f"// {SPDX}\n// What it is for.\n"


def header(*includes):
    return OPENING + "#pragma once\n" + "".join(f"#include {name}\n" for name in includes)


def source(*includes):
    return OPENING + "".join(f"#include {name}\n" for name in includes)


CLEAN = {
    "CMakeLists.txt": f"# {SPDX}\n# What it is for.\n",
    "common/error.h": header("<stdexcept>"),
    "common/text/utf8.h": header("<string>"),
    "common/text/charset.cpp": source('"common/text/utf8.h"', "<unicode/ucnv.h>", "<xxhash.h>"),
    "common/news/article.h": header('"common/text/utf8.h"', '"common/error.h"'),
    "common/analysis/analyzer.h": header("<vector>"),
    "common/analysis/stemmer.cpp": source("<xapian.h>", "<fmt/core.h>"),
    "common/cli/options.h": header("<functional>"),
    "common/cli/options.cpp": source("<boost/program_options.hpp>", "<sys/ioctl.h>", "<unistd.h>"),
    "common/index/schema.h": header('"common/analysis/analyzer.h"', '"common/news/article.h"'),
    "common/index/schema.cpp": source("<xapian.h>"),
    "indexer/formats/format/format.h": header("<string>"),
    "indexer/formats/html/html.cpp": source("<libxml/HTMLparser.h>", '"indexer/formats/format/format.h"'),
    "indexer/formats/xml/xml.cpp": source("<libxml/parser.h>"),
    "indexer/formats/records/json.cpp": source("<nlohmann/json.hpp>"),
    "indexer/update/writer.cpp": source("<xapian.h>", '"common/index/schema.h"'),
    "searcher/search/searcher.h": header('"common/index/schema.h"'),
    "searcher/answer/hit.h": header("<string>"),
    "searcher/printers/json.cpp": source("<nlohmann/json.hpp>", '"searcher/answer/hit.h"'),
    "searcher/main.cpp": source('"searcher/search/searcher.h"'),
    "indexer/formats/table.cpp": source('"indexer/formats/format/format.h"'),
    "indexer/article/title.cpp": source('"indexer/article/zones/rule.h"'),
    "indexer/article/zones/rule.h": header("<string>"),
    "ARCHITECTURE.md": "formats/ format/ html/ xml/ records/ article/ zones/ update/\n"
                       "search/ answer/ printers/ `searcher/printers/NAME.cpp`\n",
    "CONTRIBUTING.md": "| What is a hit? | `searcher/answer/hit.h` |\n",
    "tests/unit/a_test.cpp": source('"searcher/search/searcher.h"', '"indexer/formats/format/format.h"',
                                    "<catch2/catch.hpp>"),
    "scripts/build": f"#!/bin/sh\n# {SPDX}\n# What it is for.\n",
    "scripts/words.txt": "No source file.\n",
}

# Rule: (files that replace or join the clean ones, part of the one finding).
BROKEN = {
    "text includes nothing above it": (
        {"common/text/utf8.h": header('"common/news/article.h"')}, "common/text/ may not include"),
    "error.h includes nothing": (
        {"common/error.h": header('"common/text/utf8.h"')}, "common/error.h may not include"),
    "text uses no Xapian": (
        {"common/text/charset.cpp": source("<xapian.h>")}, "common/text/ may not use xapian"),
    "rooms of a floor do not include each other": (
        {"common/news/article.h": header('"common/analysis/analyzer.h"')},
        "common/news/ may not include"),
    "analysis does not include cli": (
        {"common/analysis/analyzer.h": header('"common/cli/options.h"')},
        "common/analysis/ may not include"),
    "cli does not include the index": (
        {"common/cli/options.h": header('"common/index/schema.h"')}, "common/cli/ may not include"),
    "Boost is for cli alone": (
        {"common/analysis/stemmer.cpp": source("<boost/algorithm/string.hpp>"),
         "common/cli/options.cpp": source()},
        "common/analysis/ may not use boost"),
    "Boost is not for the wings": (
        {"searcher/search/a.cpp": source("<boost/program_options.hpp>"),
         "common/cli/options.cpp": source()},
        "searcher/ may not use boost"),
    "Boost is behind one door": (
        {"common/cli/help.cpp": source("<boost/program_options.hpp>")},
        "boost may be used in 1 file"),
    "news uses no Xapian": (
        {"common/news/article.cpp": source("<xapian.h>")}, "common/news/ may not use xapian"),
    "cli uses no Xapian": (
        {"common/cli/terminal.cpp": source("<xapian.h>")}, "common/cli/ may not use xapian"),
    "news values use no JSON": (
        {"common/news/date.cpp": source("<nlohmann/json.hpp>")},
        "common/news/ may not use json"),
    "common includes no indexer": (
        {"common/index/schema.h": header('"indexer/formats/format/format.h"')},
        "common/index/ may not include"),
    "common includes no searcher": (
        {"common/index/schema.cpp": source('"searcher/search/searcher.h"')},
        "common/index/ may not include"),
    "the indexer includes no searcher": (
        {"indexer/update/writer.cpp": source('"searcher/search/searcher.h"')}, "indexer/ may not include"),
    "formats include no searcher": (
        {"indexer/formats/records/json.cpp": source('"searcher/search/searcher.h"')},
        "indexer/formats/ may not include"),
    "the searcher includes no indexer": (
        {"searcher/search/a.cpp": source('"indexer/formats/format/format.h"')}, "searcher/ may not include"),
    "programs include no tests": (
        {"searcher/search/a.cpp": source('"tests/support/a.h"'), "tests/support/a.h": header()},
        "searcher/ may not include"),
    "libxml2 is for formats alone": (
        {"indexer/update/writer.cpp": source("<libxml/parser.h>"), "indexer/formats/xml/xml.cpp": source()},
        "indexer/ may not use libxml2"),
    "libxml2 is behind three doors": (
        {"indexer/formats/xml/third.cpp": source("<libxml/parser.h>"),
         "indexer/formats/xml/fourth.cpp": source("<libxml/parser.h>")},
        "libxml2 may be used in 3 file"),
    "headers of libraries stay out of headers: Xapian": (
        {"searcher/search/searcher.h": header("<xapian.h>")}, "stay in .cpp files"),
    "headers of libraries stay out of headers: Boost": (
        {"common/cli/options.h": header("<boost/program_options.hpp>")}, "stay in .cpp files"),
    "headers of libraries stay out of headers: ICU": (
        {"common/text/utf8.h": header("<unicode/utf8.h>")}, "stay in .cpp files"),
    "headers of libraries stay out of headers: libxml2": (
        {"indexer/formats/format/format.h": header("<libxml/tree.h>")}, "stay in .cpp files"),
    "headers of libraries stay out of headers: JSON": (
        {"searcher/search/searcher.h": header("<nlohmann/json.hpp>")}, "stay in .cpp files"),
    "headers of libraries stay out of headers: fmt": (
        {"searcher/search/searcher.h": header("<fmt/core.h>")}, "stay in .cpp files"),
    "headers of libraries stay out of headers: xxhash": (
        {"common/text/utf8.h": header("<xxhash.h>")}, "stay in .cpp files"),
    "a library that is not listed is found": (
        {"searcher/search/a.cpp": source("<absl/strings.h>")}, "does not know"),
    "a library without a folder that is not listed is found": (
        {"searcher/search/a.cpp": source("<brotli.h>")}, "does not know"),
    "a source file opens with the SPDX line": (
        {"searcher/search/a.cpp": "// What it is for.\n"}, "does not open with the SPDX line"),
    "an empty source file is found": ({"searcher/search/a.cpp": ""}, "does not open with the SPDX line"),
    "a script opens with the SPDX line": (
        {"scripts/build": "#!/bin/sh\n# What it is for.\n"}, "does not open with the SPDX line"),
    "a source file says what it is for": (
        {"searcher/search/a.cpp": f"// {SPDX}\n#include <string>\n"}, "what it is for"),
    "a header has its pragma": ({"searcher/search/searcher.h": OPENING}, "has no #pragma once"),
    "project files are included by path from the root": (
        {"searcher/search/a.cpp": source('"searcher.h"')}, "no path from the root"),
    "project files are not included by a relative path": (
        {"searcher/search/a.cpp": source('"../common/error.h"')}, "no path from the root"),
    "project files are included in quotes": (
        {"searcher/search/a.cpp": source("<common/error.h>")}, "in quotes"),
    "included project files exist": (
        {"searcher/search/a.cpp": source('"searcher/nothing.h"')}, "does not exist"),
    "an include may have blanks": (
        {"searcher/search/a.cpp": OPENING + ' #  include "indexer/formats/format/format.h"\n'},
        "searcher/ may not include"),
    "ctest can ask for every test": (
        {"tests/unit/a_test.cpp": OPENING + 'TEST_CASE("--index names a folder") {}\n'},
        "name must not begin with"),
    "a room includes nothing above it": (
        {"searcher/answer/hit.h": header('"searcher/search/searcher.h"')},
        "which is above searcher/answer/"),
    "a room does not include the command line": (
        {"searcher/search/a.cpp": source('"searcher/options.h"'), "searcher/options.h": header()},
        "which is above searcher/search/"),
    "a room inside a room includes nothing above it": (
        {"indexer/formats/format/format.h": header('"indexer/formats/html/page.h"'),
         "indexer/formats/html/page.h": header()},
        "which is above indexer/formats/format/"),
    "a room inside a room does not include the files around it": (
        {"indexer/article/zones/rule.h": header('"indexer/article/title.h"'),
         "indexer/article/title.h": header()},
        "which is above indexer/article/zones/"),
    "a room inside a room is known": (
        {"indexer/update/inner/a.cpp": source()}, "indexer/update/inner/, a room that"),
    "a room of common is known": (
        {"common/attic/a.cpp": source()}, "common/attic/, a room that"),
    "ARCHITECTURE names rooms inside rooms": (
        {"indexer/formats/pdf/pdf.cpp": source()}, "does not name indexer/formats/pdf/"),
    "a module is in a room": (
        {"searcher/a.cpp": source()}, "is in no room of searcher/"),
    "a room is known": (
        {"indexer/attic/a.cpp": source()}, "indexer/attic/, a room that"),
    "ARCHITECTURE names every room": (
        {"searcher/batch/a.cpp": source()}, "does not name searcher/batch/"),
    "documents name files that exist": (
        {"CONTRIBUTING.md": "| What is a hit? | `searcher/answer/hit.cpp` |\n"},
        "names searcher/answer/hit.cpp, which does not exist"),
    "no file is longer than 400 lines": (
        {"searcher/search/a.cpp": OPENING + "int a;\n" * 399}, "has 401 lines"),
}


def findings(files):
    with tempfile.TemporaryDirectory() as name:
        for path, text in files.items():
            file = Path(name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        run = subprocess.run([sys.executable, str(CHECK), "--root", name], capture_output=True,
                             text=True, check=False)
        lines = run.stdout.splitlines()[:-1]
        if run.stderr or run.returncode != (1 if lines else 0):
            lines.append(f"status {run.returncode} {run.stderr}")
        return lines


def main():
    failed = 0
    if clean := findings(CLEAN):
        failed += 1
        print("failed: the clean tree has findings:", *clean, sep="\n  ")
    for rule, (files, expected) in BROKEN.items():
        found = findings(CLEAN | files)
        if len(found) != 1 or expected not in found[0]:
            failed += 1
            print(f"failed: {rule}: expected one finding with '{expected}':", *found, sep="\n  ")
    print(f"check-floors-self-test: {len(BROKEN) + 1 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

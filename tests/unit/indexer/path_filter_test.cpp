// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of globs, and of what --include and --exclude leave.
#include "indexer/inputs/path_filter.h"

#include <catch2/catch.hpp>
#include <chrono>

namespace dateline {

TEST_CASE("a glob matches all of a path, and a star stays within a name") {
  CHECK(matches_glob("a.txt", "a.txt"));
  CHECK_FALSE(matches_glob("a.txt", "a.txt2"));
  CHECK_FALSE(matches_glob("a.txt", "n/a.txt"));
  CHECK(matches_glob("*.txt", "a.txt"));
  CHECK(matches_glob("*.txt", ".txt"));
  CHECK_FALSE(matches_glob("*.txt", "n/a.txt"));
  CHECK(matches_glob("n/*/a.txt", "n/m/a.txt"));
  CHECK_FALSE(matches_glob("n/*/a.txt", "n/m/l/a.txt"));
  CHECK(matches_glob("a*b*c", "aXbXbc"));
  CHECK_FALSE(matches_glob("a*b*c", "aXbXbcd"));
  CHECK(matches_glob("", ""));
  CHECK_FALSE(matches_glob("", "a"));
}

TEST_CASE("a question mark is one character, not one byte, and no slash") {
  CHECK(matches_glob("?.txt", "ü.txt"));
  CHECK_FALSE(matches_glob("?.txt", "ab.txt"));
  CHECK_FALSE(matches_glob("n?a", "n/a"));
}

TEST_CASE("two stars cross folders, with a slash also none") {
  CHECK(matches_glob("**/a.txt", "a.txt"));
  CHECK(matches_glob("**/a.txt", "n/m/a.txt"));
  CHECK_FALSE(matches_glob("**/a.txt", "n/ba.txt"));
  CHECK(matches_glob("n/**/a.txt", "n/a.txt"));
  CHECK(matches_glob("n/**/a.txt", "n/m/l/a.txt"));
  CHECK_FALSE(matches_glob("n/**/a.txt", "nm/a.txt"));
  CHECK(matches_glob("n/**", "n/m/a.txt"));
  CHECK_FALSE(matches_glob("n/**", "n"));
  CHECK(matches_glob("n**t", "n/a.txt"));
  CHECK(matches_glob("**", "n/a.txt"));
}

TEST_CASE("brackets are a set of characters, and one that is not closed is itself") {
  CHECK(matches_glob("[ab].txt", "b.txt"));
  CHECK_FALSE(matches_glob("[ab].txt", "c.txt"));
  CHECK(matches_glob("20[12][0-9]", "2019"));
  CHECK(matches_glob("[!a-c]", "d"));
  CHECK_FALSE(matches_glob("[!a-c]", "b"));
  CHECK_FALSE(matches_glob("n[!a]b", "n/b"));
  CHECK(matches_glob("[]]", "]"));
  CHECK(matches_glob("[a-]", "-"));
  CHECK(matches_glob("[ä-ü]", "ö"));
  CHECK(matches_glob("a[b", "a[b"));
}

TEST_CASE("a backslash takes the next character as it is") {
  CHECK(matches_glob("\\*.txt", "*.txt"));
  CHECK_FALSE(matches_glob("\\*.txt", "a.txt"));
  CHECK(matches_glob("a\\[b]", "a[b]"));
  CHECK(matches_glob("a\\", "a\\"));
}

TEST_CASE("no glob takes long") {
  const auto start = std::chrono::steady_clock::now();
  std::string pattern;
  for (int i = 0; i < 100; ++i) pattern += "*a**/";
  CHECK_FALSE(matches_glob(pattern + "b", std::string(2000, 'a')));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("a pattern is held against the path, the name and the folders of a file") {
  const PathFilter names{{"*.txt"}, {}};
  CHECK(names.selects("a.txt"));
  CHECK(names.selects("n/m/a.txt"));
  CHECK_FALSE(names.selects("n/a.html"));
  const PathFilter folder{{"2019/**"}, {}};
  CHECK(folder.selects("2019/03/a.txt"));
  CHECK_FALSE(folder.selects("n/2019/a.txt"));
  const PathFilter named{{"2019"}, {}};
  CHECK(named.selects("n/2019/03/a.txt"));
  CHECK_FALSE(named.selects("n/2020/2019.txt"));
}

TEST_CASE("without --include everything is in, and --exclude wins") {
  CHECK(PathFilter{}.selects("n/a.txt"));
  const PathFilter filter{{"*.txt", "*.html"}, {"drafts", "*-copy.*"}};
  CHECK(filter.selects("n/a.html"));
  CHECK_FALSE(filter.selects("n/a-copy.html"));
  CHECK_FALSE(filter.selects("n/drafts/a.txt"));
  CHECK(filter.shuts_out("n/drafts"));
  CHECK_FALSE(filter.shuts_out("n"));
  CHECK(PathFilter{{}, {"./drafts/"}}.shuts_out("drafts"));
  CHECK_FALSE(PathFilter{{"*.txt"}, {}}.shuts_out("n"));
}

}  // namespace dateline

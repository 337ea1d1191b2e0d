// SPDX-License-Identifier: GPL-2.0-or-later
// Notes stay few and short.
#include "searcher/query/note.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("notes are said once each, and beyond ten it is said how many more there are") {
  std::vector<Note> notes;
  for (int i = 0; i < 10; ++i) notes.push_back({"note " + std::to_string(i % 5), {}});
  CHECK(worth_showing(notes).size() == 5);
  for (int i = 5; i < 10; ++i) notes.push_back({"note " + std::to_string(i), {}});
  CHECK(worth_showing(notes).size() == 10);
  notes.push_back({"one too many", {}});
  CHECK(worth_showing(notes).size() == 11);
  CHECK(worth_showing(notes).back().text == "and 1 more note");
  notes.push_back({"another", {}});
  CHECK(worth_showing(notes).back().text == "and 2 more notes");
}

TEST_CASE("a long quotation is cut between characters") {
  CHECK(short_quote("short") == "short");
  std::string typed(59, 'a');
  typed += "éé";
  CHECK(short_quote(typed) == std::string(59, 'a') + "…");
}

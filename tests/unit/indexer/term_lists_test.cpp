// SPDX-License-Identifier: GPL-2.0-or-later
// Terms are sorted by their bytes, however much they have in common.
#include "indexer/postings/term_lists.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <string>

#include "indexer/update/add_term_lists.h"
#include "tests/support/temp_folder.h"

namespace dateline {

TEST_CASE("terms of a segment are sorted by their bytes, and keep their texts") {
  std::mt19937 random(29);
  for (int round = 0; round < 50; ++round) {
    const Analyzer analyzer(*find_language("english"));
    TermTable table(analyzer);
    std::set<std::string> texts;
    std::vector<TermId> terms;
    while (texts.size() < 200) {
      std::string text(random() % 12, 'a');  // so that many begin with the same eight bytes
      for (auto left = 1 + random() % 4; left > 0; --left) {
        text.push_back("ab\0\xFF"[random() % 4]);
      }
      if (texts.insert(text).second) terms.push_back(table.of_text(text));
    }
    SortedTerms sorted;
    sorted.assign(terms, table);
    std::size_t rank = 0;
    for (const std::string& text : texts) {
      REQUIRE(sorted.text(rank) == text);
      REQUIRE(table.text(terms[rank]) == text);
      ++rank;
    }
  }
}

// Its postings are asked of libxapian then.
TEST_CASE("lists are made for a database whose blocks are not of our size") {
  const test::TempFolder folder;
  std::map<Xapian::docid, std::map<std::string, Xapian::termcount>> expected;
  {
    Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE, 4096);
    for (unsigned i = 1; i < 400; ++i) {
      Xapian::Document document;
      for (unsigned word = 1; word < 60; ++word) {
        if (i % word == 0) document.add_term("w" + std::to_string(word), word % 3);
      }
      auto& terms = expected[database.add_document(document)];
      for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
        terms[*it] = it.get_wdf();
      }
    }
  }
  add_term_lists(folder / "db", 20'000);
  const Xapian::Database database(folder / "db");
  for (const auto& [number, terms] : expected) {
    std::map<std::string, Xapian::termcount> found;
    for (auto it = database.termlist_begin(number); it != database.termlist_end(number); ++it) {
      found[*it] = it.get_wdf();
    }
    REQUIRE(found == terms);
  }
}

}  // namespace dateline

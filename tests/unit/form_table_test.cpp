// SPDX-License-Identifier: GPL-2.0-or-later
// A table of forms gives the suggestions that a walk through the vocabulary gives.
#include "searcher/index/form_table.h"

#include <xapian.h>

#include <catch2/catch.hpp>

#include "common/index/vocabulary.h"
#include "searcher/index/index_memory.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

}  // namespace

TEST_CASE("a table has the forms that are so many letters from a word") {
  const IndexFixture fixture(test::synthetic_news(51, 60));
  const CombinedIndex index({fixture.index()});
  const auto tables = IndexMemory().forms(index);
  REQUIRE(tables->size() == 1);
  for (const std::string word : {"harbor", "counsil", "zurich", "zzzzzz", "a", "élan"}) {
    for (const std::size_t most : {0U, 1U, 2U}) {
      std::set<std::string> expected;
      for_each_form(index.passages(), "", [&](const FormCount& form) {
        if (edit_distance(word, form.form, most) <= most) expected.insert(form.form);
        return true;
      });
      INFO(word << ' ' << most);
      CHECK(tables->front().similar({word, most}) == expected);
    }
  }
}

TEST_CASE("a batch suggests what a single search suggests") {
  const IndexFixture fixture(test::synthetic_news(52, 60));
  Searcher kept({fixture.index()}, std::make_shared<SharedMemory>());
  for (const std::string query : {"harbuor", "counsil metting", "lantren", "dam"}) {
    const SearchAnswer expected = test::ask(fixture, query);
    const SearchAnswer found = kept.search(test::request(query));
    CHECK(found.did_you_mean == expected.did_you_mean);
    CHECK(found.similar_names.size() == expected.similar_names.size());
    CHECK(test::same_hits(found, expected));
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// One letter or two.
#include "searcher/variants/umlauts.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"

namespace dateline {
namespace {

using Forms = std::vector<std::string>;

SearchAnswer search(const std::string& query, bool variants = true) {
  static const test::IndexFixture index(
      {{"a.txt", "Boats\n\nThey say Duersel Boerse opened in spring.\n"},
       {"b.txt", "Ships\n\nThey say Hans Lörmer had left, and that Lörmer was tired.\n"},
       {"c.txt",
        "Rain\n\nA boat with a pot, the old röt of the poet, a rot in the wood. A rot.\n"}});
  Searcher searcher({index.index()});
  SearchRequest request;
  request.query = query;
  request.syntax.variants = variants;
  return searcher.search(request);
}

}  // namespace

TEST_CASE("accented letters become two") {
  CHECK(with_digraphs("größe") == "groeße");
  CHECK(with_digraphs("århus") == "aarhus");
  CHECK(with_digraphs("mærsk") == "maersk");
  CHECK(with_digraphs("boerse").empty());
  CHECK(with_digraphs("").empty());
}

TEST_CASE("two letters become each letter that they are written for, or stay") {
  CHECK(with_umlauts("mueller") == Forms{"müller"});
  CHECK(with_umlauts("boerse") == Forms{"börse", "børse"});
  const Forms both = with_umlauts("ueberaas");
  CHECK(std::find(both.begin(), both.end(), "überås") != both.end());
  CHECK(std::find(both.begin(), both.end(), "ueberås") != both.end());
  CHECK(std::find(both.begin(), both.end(), "überaas") != both.end());
  CHECK(with_umlauts("dam").empty());
}

TEST_CASE("a letter without its accent becomes two, one at a time") {
  CHECK(with_restored_digraphs("borse") == Forms{"boerse"});
  CHECK(with_restored_digraphs("ura") == Forms{"uera", "urae", "uraa"});
  CHECK(with_restored_digraphs("moin").empty());
}

TEST_CASE("a typed umlaut finds two letters, and two letters find the umlaut") {
  CHECK(search("Börse").passages == 1);
  CHECK(search("Loermer").passages == 1);
  CHECK(search("Loermer").also_matching.at(0).forms.at(0).form == "lörmer");
}

TEST_CASE("umlauts are left alone with =, without variants and in plain and exact queries") {
  CHECK(search("=Börse").passages == 0);
  CHECK(search("Börse", false).passages == 0);
}

TEST_CASE("two letters are not an umlaut where its plain spelling is another word") {
  CHECK(search("roet").passages == 0);
}

}  // namespace dateline

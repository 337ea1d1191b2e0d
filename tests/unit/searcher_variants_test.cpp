// SPDX-License-Identifier: GPL-2.0-or-later
// Spellings of names that a collection has: found together, shown, and switched off.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "searcher/search/searcher.h"
#include "searcher/variants/variants.h"
#include "tests/support/index_fixture.h"

namespace dateline {
namespace {

using test::IndexFixture;
using Names = std::set<std::string>;

SearchAnswer search(const IndexFixture& index, const std::string& query, bool variants = true) {
  Searcher searcher({index.index()});
  SearchRequest request;
  request.query = query;
  request.syntax.variants = variants;
  return searcher.search(request);
}

// The files that hits stand in.
Names found(const SearchAnswer& answer) {
  Names names;
  for (const Hit& hit : answer.hits) {
    const std::string& path = hit.article.sources.front().path;
    names.insert(path.substr(path.find_last_of('/') + 1));
  }
  return names;
}

Names forms(const std::vector<WordForms>& words) {
  Names names;
  for (const WordForms& word : words) {
    for (const FoundForm& form : word.forms) names.insert(form.form);
  }
  return names;
}

const IndexFixture& index_of_names() {
  static const IndexFixture index({
      {"a.txt", "A visit\n\nThe guests met President Tokayev of the old harbour town.\n"},
      {"b.txt", "A visit\n\nThey said that Toqaev left early on the next ship.\n"},
      {"c.txt", "A visit\n\nПотом президент Токаев вышел из порта.\n"},
      {"d.txt", "A mill\n\nWorkers of the town told us of a Karim Masimov and his mill.\n"},
      {"e.txt", "A mill\n\nNobody there knew the name of Kasimov at all, it seems.\n"},
      {"f.txt", "A march\n\nIn that year the march of the guests began in March.\n"},
  });
  return index;
}

}  // namespace

TEST_CASE("every spelling finds every other, whatever its case and script") {
  const Names all{"a.txt", "b.txt", "c.txt"};
  for (const char* query : {"Tokayev", "toqaev", "Tokaev", "Токаев", "Tokayev's", "Tokajew"}) {
    CAPTURE(query);
    CHECK(found(search(index_of_names(), query)) == all);
  }
}

TEST_CASE("an answer tells which spellings were found with a word, and marks them as such") {
  const SearchAnswer answer = search(index_of_names(), "Tokayev");
  REQUIRE(answer.also_matching.size() == 1);
  CHECK(answer.also_matching[0].word == "tokayev");
  CHECK(forms(answer.also_matching) == Names{"toqaev", "токаев"});
  CHECK(answer.also_matching[0].forms[0].count == 1);
  REQUIRE(answer.hits.size() == 3);
  CHECK(found(answer).size() == 3);
  CHECK(answer.hits[0].highlights.at(0).via == Via::exact);
  CHECK(answer.hits[1].highlights.at(0).via == Via::variant);
  CHECK(answer.hits[1].highlights.at(0).term == "tokayev");
}

TEST_CASE("without variants the spelling typed is searched for alone") {
  const SearchAnswer answer = search(index_of_names(), "Tokayev", false);
  CHECK(found(answer) == Names{"a.txt"});
  CHECK(answer.also_matching.empty());
}

TEST_CASE("another name is never searched for") {
  CHECK(found(search(index_of_names(), "Masimov")) == Names{"d.txt"});
  CHECK(found(search(index_of_names(), "Kasimov")) == Names{"e.txt"});
  CHECK(search(index_of_names(), "march").also_matching.empty());
}

TEST_CASE("spellings of several indexes are found together") {
  const IndexFixture one(
      test::Files{{"a.txt", "A visit\n\nThe guests met Mr Tokayev of the town.\n"}});
  const IndexFixture two(test::Files{{"b.txt", "A visit\n\nThey said that Toqaev left early.\n"}});
  Searcher searcher({one.index(), two.index()});
  SearchRequest request;
  request.query = "Tokayev";
  const SearchAnswer answer = searcher.search(request);
  CHECK(found(answer) == Names{"a.txt", "b.txt"});
  CHECK(forms(answer.also_matching) == Names{"toqaev"});
}

TEST_CASE("a word that the collection writes small is no name") {
  const IndexFixture index(
      {{"a.txt", "A mill\n\nThe old rosen tree and a rosen bush of the mill.\n"},
       {"b.txt", "A mill\n\nThey met Mr Rozen there, who knew.\n"}});
  CHECK(found(search(index, "rosen")) == Names{"a.txt"});
  CHECK(found(search(index, "Rozen")) == Names{"b.txt"});
}

TEST_CASE("spellings that are less near are searched where they share their company") {
  const std::string one = "A visit\n\nThen they met Gaddafi of Sabha on a ferry.\n";
  const IndexFixture apart(
      {{"a.txt", one},
       {"b.txt", "A march\n\nIt was said that Khadafy left whose mother wrote.\n"}});
  const SearchAnswer alone = search(apart, "Gaddafi");
  CHECK(found(alone) == Names{"a.txt"});
  CHECK(forms(alone.similar_names) == Names{"khadafy"});
  const IndexFixture together(
      {{"a.txt", one},
       {"b.txt", "A march\n\nIt was said that Khadafy left from Sabha at noon.\n"}});
  CHECK(found(search(together, "Gaddafi")) == Names{"a.txt", "b.txt"});
}

TEST_CASE("the company of two spellings does not depend on the order of articles") {
  const auto shared = [](std::vector<std::string> texts) {
    test::Files files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      files[std::to_string(i) + ".txt"] = "A visit\n\n" + texts[i] + "\n";
    }
    const IndexFixture index(files);
    const CombinedIndex combined({index.index()});
    Analyzer analyzer(*find_language("english"));
    return VariantFinder(combined, analyzer).find("gaddafi").searched.at(0).shared;
  };
  const std::string one = "Then they met Gaddafi on a ferry.";
  const std::string many = "Then they met Gaddafi on the ferries.";
  const std::string other = "It was said that Khadafy left from a ferry.";
  const std::vector<std::string> first = shared({one, many, other});
  CHECK(std::find(first.begin(), first.end(), "ferries") != first.end());
  CHECK(shared({other, many, one}) == first);
}

namespace {

// Some hundred passages, in which spelling alone decides nothing.
const IndexFixture& large_index() {
  static const IndexFixture index([] {
    test::Files files;
    const auto add = [&](const std::string& name, const std::string& text) {
      files[name + ".txt"] = "A day\n\n" + text + "\n";
    };
    for (int i = 0; i < 510; ++i) {
      const std::string number = std::to_string(i);
      add("fill" + number, "In town number " + number + " they sold crates of fish and salt.");
    }
    const char* const weather[] = {"storm", "ice", "fog", "tide", "rain", "wind"};
    for (const char* why : weather) {
      const std::string in = " in the " + std::string(why) + ".";
      add(std::string("h-") + why,
          "Prime Minister Edvard Halmsen told the Norvik parliament of the tunnel" + in);
      add(std::string("p-") + why, "The painter Lotte Holmsen showed watercolours of Sandeby" + in);
      add(std::string("v-") + why, "The cyclist Katrin Velde won a stage of the Orlo tour" + in);
      add(std::string("m-") + why, "The judge Catrin Moss of Lund heard witnesses" + in);
    }
    add("typo", "They saw Prime Minister Edvard Halmssen leave the Norvik parliament.");
    add("second", "A rider called Catrin Velde was second on the mountain.");
    add("code", "A flight called the Halmsen7 left.");
    return files;
  }());
  return index;
}

}  // namespace

TEST_CASE("a rare spelling in the company of a frequent one is searched, another name suggested") {
  for (const auto& [typed, other] : {std::pair{"Halmsen", "halmssen"}, {"halmssen", "halmsen"}}) {
    CAPTURE(typed);
    const SearchAnswer answer = search(large_index(), typed);
    CHECK(forms(answer.also_matching) == Names{other});
    CHECK(forms(answer.similar_names) == Names{"holmsen"});
  }
  CHECK(search(large_index(), "Holmsen").also_matching.empty());
}

TEST_CASE("a given name has other spellings before its surname alone") {
  CHECK(search(large_index(), "Katrin").also_matching.empty());
  CHECK(search(large_index(), "Katrin Velde").also_matching.empty());
  const SearchAnswer answer = search(large_index(), "\"Katrin Velde\"");
  CHECK(forms(answer.also_matching) == Names{"catrin"});
  CHECK(found(answer).contains("second.txt"));
  CHECK(search(large_index(), "\"Katrin Moss\"").also_matching.size() == 1);
  CHECK(search(large_index(), "\"Katrin Holmsen\"").also_matching.empty());
}

TEST_CASE("a name that does not occur is searched as one that occurs with the rest of the query") {
  CHECK(search(large_index(), "Halmsan").also_matching.empty());
  CHECK(search(large_index(), "Halmsan salt").also_matching.empty());
  CHECK(forms(search(large_index(), "Halmsan Norvik").also_matching) ==
        Names{"halmsen", "halmssen"});
  CHECK(forms(search(large_index(), "Хальмсен").also_matching).contains("halmsen"));
}

TEST_CASE("words with digits have no other spellings") {
  CHECK(search(large_index(), "Halmsen7").also_matching.empty());
  CHECK(!forms(search(large_index(), "Halmsen").similar_names).contains("halmsen7"));
}

TEST_CASE("plain and exact queries have no variants") {
  Searcher searcher({large_index().index()});
  SearchRequest request;
  request.query = "Halmsen";
  request.syntax.plain = true;
  CHECK(searcher.search(request).also_matching.empty());
  request.syntax = {};
  request.syntax.exact = true;
  CHECK(searcher.search(request).also_matching.empty());
}

TEST_CASE("phrases hold the other spellings too") {
  CHECK(found(search(index_of_names(), "\"president toqaev\"")) == Names{"a.txt"});
  CHECK(found(search(index_of_names(), "\"president toqaev\"", false)).empty());
  const SearchAnswer answer = search(index_of_names(), "\"karim massimov\"");
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].highlights.at(0).via == Via::phrase);
}

TEST_CASE("what is excluded is excluded in the spelling typed alone") {
  CHECK(found(search(index_of_names(), "visit -toqaev")) == Names{"a.txt", "c.txt"});
}

TEST_CASE("variants never lose what is found without them") {
  for (const char* query : {"Tokayev", "toqaev AND ship", "\"President Tokayev\"", "mill -masimov",
                            "town OR toqaev", "+tokayev harbour"}) {
    CAPTURE(query);
    const Names with = found(search(index_of_names(), query));
    for (const std::string& name : found(search(index_of_names(), query, false))) {
      CHECK(with.contains(name));
    }
  }
}

TEST_CASE("spellings come and go with the articles that have them") {
  IndexFixture index(
      test::Files{{"a.txt", "A visit\n\nThe guests met President Tokayev in town.\n"}});
  CHECK(search(index, "Toqaev").hits.size() == 1);
  index.add({{"b.txt", "A visit\n\nThey said that Toqaev left early.\n"}});
  CHECK(found(search(index, "Tokayev")) == Names{"a.txt", "b.txt"});
  index.remove("a.txt");
  CHECK(search(index, "Toqaev").also_matching.empty());
  CHECK(found(search(index, "Tokayev")) == Names{"b.txt"});
}

}  // namespace dateline

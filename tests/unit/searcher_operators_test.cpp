// SPDX-License-Identifier: GPL-2.0-or-later
// Searching with what only texts tell: the index never hides a passage that its text confirms, and
// nothing else is found, counted or shown.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include <xapian.h>

#include "common/error.h"
#include "common/index/reader.h"
#include "searcher/query/confirm.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/xapian/xapian_query.h"
#include "tests/support/query_shape.h"
#include "tests/support/search.h"

namespace {

using namespace dateline;
using test::ask;
using test::IndexFixture;
using test::marked;
using test::texts;
using Texts = std::vector<std::string>;

std::string filled(std::string_view text) {
  return std::string(text) + ' ' + test::repeated("filler", 60) + ".\n\n";
}

const IndexFixture& small() {
  static const IndexFixture index(
      {{"a.txt", "Flood gates of the old dam\n\n" +
                     filled("The wall of the Dam. Who built 4,400?") +
                     filled("Dams, dam and wall") + filled("The gate is far from a dam")},
       {"b.txt", "Rosen on the sea wall today\n\n" + filled("A flood-gate, 12 walls of the sea") +
                     filled("US wall")},
       {"c.txt", "Nothing of note today here\n\n" + filled("The floodgate of Rosen’s dam: 4.5") +
                     filled("the sea") + filled("a dam of the gate")},
       {"e.txt", "Only a dam wall title here\n"}});
  return index;
}

std::string random_query(std::mt19937& random, int depth) {
  const auto pick = [&](const Texts& choices) { return choices[random() % choices.size()]; };
  if (depth == 0 || random() % 4 == 0) {
    return pick({"dam",           "walls",        "gate",         "flood-gate",
                 "floodgate",     "the",          "rosen",        "=dams",
                 "=walls",        "CAPS(dam)",    "\"sea wall\"", "\"old dam\"",
                 "=\"dam wall\"", "sea^2",        "num:4..20",    "zone:body",
                 "title:wall",    "date:unknown", "HLEAD(gate)",  "HLEAD(wall W/2 dam)",
                 "ATLEAST2(dam)"});
  }
  const std::string left = '(' + random_query(random, depth - 1) + ')';
  const std::string right = '(' + random_query(random, depth - 1) + ')';
  if (random() % 9 == 0) return pick({"ATLEAST2", "HLEAD", "CAPS"}) + left;
  return left +
         pick({" NEAR/3 ", " W/5 ", " PRE/4 ", " W/S ", " W/P ", " NOT W/3 ", " NOT W/S ", " AND ",
               " OR ", " NOT ", " OR NOT ", " ", " +", " -"}) +
         right;
}

struct Stored {
  std::string id;
  StoredPassage stored;
  std::string title;
  std::size_t place_in_text = 0;
};

std::vector<Stored> all_of(const IndexReader& index) {
  std::vector<Stored> found;
  index.for_each_article([&](const StoredArticle& article) {
    for (StoredPassage& stored : index.passages_of(article.id)) {
      const std::string id = passage_id(article.id, stored.passage);
      const bool is_title = stored.passage.zone == Zone::title;
      const std::size_t titles =
          index.passages_of(article.id)[0].passage.zone == Zone::title ? 1 : 0;
      const std::size_t place = is_title ? 0 : stored.passage.sequence - titles;
      found.push_back({id, std::move(stored), article.metadata.title, place});
    }
  });
  return found;
}

// Fields as this collection has them: no dates, title words, zones, numbers.
bool holds_field(const FieldOperand& operand, const Stored& passage, Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(
      operand.field->kind == FieldKind::number ? passage.stored.passage.text : passage.title,
      tokens);
  switch (operand.field->kind) {
    case FieldKind::date:
      return operand.dates.unknown;
    case FieldKind::zone:
      return operand.terms.front().term == zone_term(passage.stored.passage.zone);
    case FieldKind::number:
      return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        const auto value = number_value(analyzer.stem(token.stem));
        return value && operand.numbers.contains(*value);
      });
    default:
      return std::all_of(operand.terms.begin(), operand.terms.end(), [&](const FieldTerm& term) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
          return term.term.substr(operand.field->prefix.size()) == analyzer.stem(token.stem);
        });
      });
  }
}

}  // namespace

TEST_CASE("a search finds exactly what texts confirm, whatever the operators") {
  const IndexReader reader(small().index());
  const std::vector<Stored> passages = all_of(reader);
  REQUIRE(passages.size() == 12);
  Searcher searcher({small().index()});
  Analyzer analyzer(*find_language("english"));
  std::mt19937 random(5);
  std::size_t answered = 0;
  for (int round = 0; round < 3000; ++round) {
    SearchRequest request = test::request(random_query(random, 3));
    request.scope.zones = parse_zones("all");
    request.syntax.require_all = round % 5 == 0;
    request.sort = round % 7 == 0 ? SortOrder::date : SortOrder::score;
    INFO(request.query);
    SearchAnswer answer;
    try {
      answer = searcher.search(request);
    } catch (const Error& error) {
      REQUIRE(error.status() == ExitStatus::usage);
      continue;
    }
    Query query = parse_query(request.query, request.syntax, analyzer);
    const QueryPlan plan = plan_query(
        query, request.syntax,
        [&](const std::string& stem) {
          return reader.segments().front()->passages().term_exists(stem);
        },
        query.notes);
    if (!plan.needs_text) continue;
    INFO(test::shape(plan.root));
    const Confirmer confirmer(plan.root, plan.require_all, analyzer);
    std::set<std::string> expected;
    for (const Stored& each : passages) {
      std::vector<Token> tokens;
      std::vector<Token> title;
      analyzer.analyze(each.stored.passage.text, tokens);
      analyzer.analyze(each.title, title);
      const PassageFacts facts{
          {each.stored.passage.text, tokens},
          [&] {
            return TokenText{each.title, title};
          },
          [] { return false; },
          [&] { return each.place_in_text; },
          [&](const FieldOperand& operand) { return holds_field(operand, each, analyzer); }};
      const bool scored =
          plan.terms.empty() || plan.wordless ||
          std::any_of(plan.terms.begin(), plan.terms.end(), [&](const ScoredTerm& term) {
            const auto is = [&](const Token& token) {
              const std::string stem(analyzer.stem(token.stem));
              return stem == term.stem ||
                     std::find(term.joined.begin(), term.joined.end(), stem) != term.joined.end();
            };
            return std::any_of(tokens.begin(), tokens.end(), is);
          });
      if (!plan.empty() && scored && confirmer.confirms(facts)) expected.insert(each.id);
    }
    const Texts ids = test::ids(answer);
    CHECK((std::set<std::string>(ids.begin(), ids.end()) == expected));
    CHECK(answer.passages == expected.size());
    CHECK(answer.exact);
    if (!ids.empty()) ++answered;
  }
  CHECK(answered > 500);
}

TEST_CASE("a page is filled with what is confirmed, and the rest is counted") {
  test::Files files;
  for (int i = 0; i < 60; ++i) {
    const std::string name = std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i);
    const bool near = i % 3 == 0;
    files[name + ".txt"] = "Item " + name + "\n\n" +
                           (near ? "The lantern by the saffron " : "Saffron lantern saffron, ") +
                           name + (near ? "" : " and lantern. Saffron lantern lantern") + ".\n";
  }
  const IndexFixture index(files);
  SearchRequest request = test::request("lantern PRE/3 saffron NOT \"lantern saffron\"", 10);
  request.query = "=lantern PRE/3 saffron AND by";
  const SearchAnswer answer = ask(index, request);
  CHECK(answer.hits.size() == 10);
  CHECK(answer.passages == 20);
  CHECK(answer.articles == 20);
  CHECK(answer.exact);
}

TEST_CASE("what was not looked at is estimated in proportion") {
  Confirmed confirmed;
  confirmed.matches.resize(30);
  confirmed.looked_at = 100;
  confirmed.found = 1000;
  CHECK(confirmed.count() == 30);
  confirmed.complete = false;
  CHECK(confirmed.count() == 300);

  const CombinedIndex index({small().index()});
  Analyzer analyzer(*find_language("english"));
  Query query = parse_query("CAPS(dam)", {}, analyzer);
  const QueryPlan plan = plan_query(
      query, {}, [](const std::string&) { return true; }, query.notes);
  Xapian::Enquire enquire(index.passages());
  enquire.set_query(passage_query(plan));
  const Confirmed all = confirm_matches(index, plan, analyzer, enquire);
  const Confirmed few = confirm_matches(index, plan, analyzer, enquire, 2);
  CHECK(all.complete);
  CHECK(all.looked_at > 2);
  CHECK_FALSE(few.complete);
  CHECK(few.looked_at == 2);
  CHECK(few.found > 2);
}

TEST_CASE("words near each other, forms and numbers are marked") {
  CHECK(marked(ask(small(), "built W/9 Dam").hits.at(0)) == Texts{"Dam", "built"});
  CHECK(marked(ask(small(), "=dams xyz").hits.at(0)) == Texts{"Dams"});
  CHECK(marked(ask(small(), "num:4000..5000").hits.at(0)) == Texts{"4,400"});
  CHECK(marked(ask(small(), "=\"dam and\" xyz").hits.at(0)) == Texts{"dam and"});
  // Not the first Dams, which has no wall so near.
  CHECK(marked(ask(small(), "dam W/2 wall").hits.at(0)) == Texts{"dam", "wall"});
  CHECK(marked(ask(small(), "=dams AND (dam W/2 wall)").hits.at(0)) ==
        Texts{"Dams", "dam", "wall"});
  CHECK(marked(ask(small(), "dam NOT W/2 wall AND =and").hits.at(0)) == Texts{"Dams", "and"});
  CHECK(ask(small(), "num:12").passages == 1);
  CHECK(ask(small(), "num:4..5").passages == 1);
  CHECK(ask(small(), "num:..100000").passages == 3);
}

TEST_CASE("fields hold of the same passages where the text has to confirm the rest") {
  const IndexFixture index(
      {{"a.txt", "Report with 7777 pages arrives today\n\nThe Harbour office read 12 of them."},
       {"b.txt",
        "Report of the harbour office arrives\n\nThe Harbour is closed until 7500 is paid."},
       {"c.txt", "Report of the market office arrives\n\nThe Harbour has no numbers."}});
  const std::vector<std::pair<std::string, std::size_t>> fields{
      {"num:7000..8000", 1}, {"num:12", 1},    {"num:1..5", 0},     {"title:market", 1},
      {"title:office", 2},   {"zone:body", 3}, {"date:unknown", 3}, {"path:b.txt", 1}};
  for (const auto& [field, passages] : fields) {
    CAPTURE(field);
    SearchRequest asked = test::request(field + " harbour");
    const auto count = [&](const std::string& query) {
      asked.query = query;
      asked.scope.zones = parse_zones("body");
      return ask(index, asked).passages;
    };
    CHECK(count(field + " harbour") == passages);
    CHECK(count(field + " =Harbour") == passages);
    CHECK(count("(" + field + ") AND =Harbour") == passages);
    CHECK(count("=Harbour NOT (" + field + ")") == 3 - passages);
  }
}

TEST_CASE("passages of zones that are not searched are never an article's lead") {
  const IndexFixture index(
      test::Files{{"a.txt", "Gates of the old dam\n\nBy Orlo Kemp\n\nThe wall of Orlo fell.\n"}});
  SearchRequest asked = test::request("HLEAD(orlo)");
  asked.scope.zones = parse_zones("all");
  CHECK(texts(ask(index, asked)) == Texts{"The wall of Orlo fell."});
  asked.query = "=orlo";
  CHECK(ask(index, asked).passages == 2);
}

TEST_CASE("a pattern's phrase is a text's own whatever other word of it the title has") {
  const IndexFixture index(
      test::Files{{"a.txt", "Harbour of the old town\n\nThe harbinger gate fell in the night.\n"}});
  CHECK(ask(index, "gate \"harb* gate\"").passages == 1);
  CHECK(ask(index, "gate NOT \"harb* gate\"").passages == 0);
  CHECK(ask(index, "gate NOT \"harb* town\"").passages == 1);
}

TEST_CASE("a boost makes a word count for more") {
  const auto first = [](std::string_view query) { return texts(ask(small(), query)).at(0); };
  CHECK(first("gate^50 note").find("gate") != std::string::npos);
  CHECK(first("gate wall^50").find("wall") != std::string::npos);
  const double once = ask(small(), "rosen").hits.at(0).score;
  CHECK(ask(small(), "rosen^2").hits.at(0).score > once + 1);
  CHECK(ask(small(), "=rosen^2 x").hits.at(0).score > once + 1);
}

TEST_CASE("like: finds passages with the words of one, in other articles") {
  const SearchAnswer answer = ask(small(), "rosen AND floodgate");
  const std::string id = test::ids(answer).at(0);
  const SearchAnswer like = ask(small(), "like:" + id);
  REQUIRE_FALSE(like.hits.empty());
  for (const Hit& hit : like.hits) CHECK(hit.article.id != answer.hits.at(0).article.id);
  CHECK(like.passages > 2);
  CHECK(ask(small(), "like:" + id + " date:2022").passages == 0);
  CHECK(ask(small(), "like:" + id + " +gate W/9 dam").passages >= 1);
  CHECK(ask(small(), "x -like:" + id).passages == 0);
  for (std::string bad : {"abc", "like", "0123#12"}) {
    CHECK_THROWS_AS(ask(small(), "like:" + bad), Error);
  }
  std::string other = id;
  other[0] = other[0] == '0' ? '1' : '0';
  CHECK_THROWS_AS(ask(small(), "like:" + other), Error);
}

TEST_CASE("operators answer alike from one index and from two") {
  Searcher both({small().index(), small().index()});
  for (const std::string_view query : {"wall W/5 dam", "num:4..20", "HLEAD(gate)", "CAPS(dam) x"}) {
    INFO(query);
    const SearchAnswer twice = both.search(test::request(query));
    CHECK(twice.passages == 2 * ask(small(), query).passages);
  }
}

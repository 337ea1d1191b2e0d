// SPDX-License-Identifier: GPL-2.0-or-later
// What is marked is the same whether other queries follow or not.
#include "searcher/excerpts/marker.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/nasty_query.h"

namespace {

using namespace dateline;

using Marks = std::vector<std::pair<Span, std::string>>;

class Marking {
 public:
  explicit Marking(const std::string& query) : query_(parse_query(query, {}, analyzer_)) {
    const auto occurs = [](const std::string&) { return true; };
    plan_ = plan_query(query_, {}, occurs, query_.notes);
  }

  // With `read`, the text's tokens were read before.
  Marks marks(Queries queries, const std::string& text, bool read = false) {
    std::vector<Token> tokens;
    if (read) analyzer_.analyze(text, tokens);
    Marks found;
    for (const Highlight& mark : Marker(plan_, analyzer_, queries).marks(text, tokens)) {
      found.emplace_back(mark.text, mark.term + ':' + std::string(via_name(mark.via)));
    }
    return found;
  }

  [[nodiscard]] std::size_t forms() const { return analyzer_.forms(); }

 private:
  Analyzer analyzer_{*find_language("english")};
  Query query_;
  QueryPlan plan_;
};

}  // namespace

TEST_CASE("a query alone marks what one of many marks") {
  std::mt19937 random(21);
  std::size_t found = 0;
  for (int round = 0; round < 800; ++round) {
    const std::string query = test::nasty_query(random);
    const std::string text = query + ' ' + test::nasty_query(random) + test::nasty_query(random);
    INFO(query << " | " << text);
    Marking marking(query);
    const Marks alone = marking.marks(Queries::one, text);
    REQUIRE(alone == marking.marks(Queries::many, text));
    REQUIRE(alone == marking.marks(Queries::one, text, true));
    found += alone.size();
  }
  CHECK(found > 800);
}

TEST_CASE("numbers in a range, forms, capitals and counts are marked in a query alone, too") {
  const std::string text =
      "In May 4,400 of 12 dams flooded; a flood of Café stones. FLOODING may flood. Élan.";
  for (const std::string query :
       {"num:10..5000 dam", "=flooded", "CAPS(may) dam", "flood W/8 stone", "ATLEAST2(flood)",
        "\"dams flooded\" -stone", "cafe", "elan", "HLEAD(flood)", "4400"}) {
    INFO(query);
    Marking marking(query);
    const Marks many = marking.marks(Queries::many, text);
    CHECK_FALSE(many.empty());
    CHECK(marking.marks(Queries::one, text) == many);
  }
}

TEST_CASE("a query alone leaves the analyzer without the words of texts") {
  Marking marking("dam");
  const std::size_t before = marking.forms();
  CHECK(marking.marks(Queries::one, "a dam of stone").size() == 1);
  CHECK(marking.forms() == before);
  CHECK(marking.marks(Queries::many, "a dam of stone").size() == 1);
  CHECK(marking.forms() > before);
}

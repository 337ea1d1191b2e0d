// SPDX-License-Identifier: GPL-2.0-or-later
// The Boolean side of searching against a naive evaluator that looks at the tokens of every
// passage: any query gives an answer or a usage error, every hit satisfies it, and nothing that
// does is missing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <random>
#include <set>

#include "common/error.h"
#include "common/index/reader.h"
#include "searcher/expansion/patterns.h"
#include "searcher/query/plan.h"
#include "tests/support/nasty_query.h"
#include "tests/support/query_shape.h"
#include "tests/support/search.h"

#include <xapian.h>

namespace {

using namespace dateline;
using test::IndexFixture;

// A text as the index sees it: for every position a set of stems, and of forms behind "=".
struct Words {
  std::vector<std::set<std::string>> at;
  std::set<std::string> all;
};

Words words_of(std::string_view text, Analyzer& analyzer) {
  Words words;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  for (const Token& token : tokens) {
    const std::string stem(analyzer.stem(token.stem));
    words.all.insert(stem);
    words.at.resize(std::max<std::size_t>(words.at.size(), token.position + 2));
    words.at[token.position].insert(stem);
    const std::string form = '=' + std::string(analyzer.form(token.form));
    words.all.insert(form);
    words.at[token.position].insert(form);
    if (token.joined) words.at[token.position + 1].insert(stem);
  }
  return words;
}

// What a text must hold for a word: one of these.
std::vector<std::string> keys_of(const QueryWord& word) {
  std::vector<std::string> keys;
  if (!word.forms_only) keys.push_back(word.stem);
  for (const OtherForm& other : word.others) {
    keys.push_back(word.forms_only ? '=' + other.form : other.stem);
  }
  return keys;
}

bool holds_any(const std::set<std::string>& words, const std::vector<std::string>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return words.contains(key); });
}

bool holds_phrase(const Words& words, const std::vector<QueryWord>& phrase) {
  for (std::size_t first = 0; first + phrase.size() <= words.at.size(); ++first) {
    std::size_t i = 0;
    while (i < phrase.size() && holds_any(words.at[first + i], keys_of(phrase[i]))) ++i;
    if (i == phrase.size()) return true;
  }
  return false;
}

// A passage and its article's title, as far as this counts with it.
struct Document {
  std::string id;
  Words own;
  Words title;

  [[nodiscard]] bool holds(const std::string& stem, bool own_text) const {
    return own.all.contains(stem) || (!own_text && title.all.contains(stem));
  }
};

std::vector<Document> documents_of(const IndexFixture& fixture) {
  const IndexReader index(fixture.index());
  Analyzer analyzer(*find_language("english"));
  std::vector<Document> documents;
  index.for_each_article([&](const StoredArticle& article) {
    for (const StoredPassage& stored : index.passages_of(article.id)) {
      Document document;
      document.id = passage_id(article.id, stored.passage);
      document.own = words_of(stored.passage.text, analyzer);
      document.title = words_of(article.metadata.title, analyzer);
      documents.push_back(std::move(document));
    }
  });
  return documents;
}

class Evaluator {
 public:
  explicit Evaluator(bool require_all) : require_all_(require_all) {}

  [[nodiscard]] bool holds(const Document& document, const QueryNode& node, bool own_text) const {
    using Kind = QueryNode::Kind;
    switch (node.kind) {
      case Kind::word:
        return word(document, node.words[0], own_text);
      case Kind::phrase:
        return holds_phrase(document.own, node.words);
      case Kind::compound:
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](const auto& child) { return holds(document, child, own_text); });
      case Kind::all_of:
        return every(document, node, own_text);
      case Kind::any_of:
        return std::any_of(node.children.begin(), node.children.end(), [&](const auto& child) {
          const bool excluded = child.mark == Mark::excluded;
          return holds(document, child, own_text || excluded) != excluded;
        });
      case Kind::field:  // searcher_scope_test.cpp has these,
      case Kind::near:   // and confirm_property_test.cpp these
      case Kind::at_least:
      case Kind::lead:
        return true;
      case Kind::sequence:
        break;
    }
    const bool any_required =
        std::any_of(node.children.begin(), node.children.end(),
                    [](const QueryNode& child) { return child.mark == Mark::required; });
    if (require_all_) return every(document, node, own_text);
    QueryNode required = node;
    std::erase_if(required.children,
                  [](const QueryNode& child) { return child.mark == Mark::plain; });
    if (!every(document, required, own_text)) return false;
    return any_required ||
           std::any_of(node.children.begin(), node.children.end(), [&](const auto& child) {
             return child.mark != Mark::excluded && holds(document, child, own_text);
           });
  }

 private:
  static bool word(const Document& document, const QueryWord& word, bool own_text) {
    return holds_any(document.own.all, keys_of(word)) ||
           (!own_text && holds_any(document.title.all, keys_of(word))) ||
           std::any_of(word.joined.begin(), word.joined.end(),
                       [&](const std::string& stem) { return document.holds(stem, own_text); });
  }

  // Every child, but those that are excluded; at least one of them by the document's own words.
  [[nodiscard]] bool every(const Document& document, const QueryNode& node, bool own_text) const {
    bool asks = false;
    bool own = !own_text;
    for (const QueryNode& child : node.children) {
      const bool excluded = child.mark == Mark::excluded;
      if (holds(document, child, excluded) == excluded) return false;
      asks = asks || !excluded;
      own = own || (!excluded && holds(document, child, true));
    }
    return own || !asks;
  }

  bool require_all_;
};

const test::Files kFiles{
    {"a.txt", "Flood gates of the old dam\n\nThe wall of the dam. Who built it?\n\nDam wall.\n"},
    {"b.txt", "Rosen on the sea wall today\n\nA flood-gate and 4,400 men.\n\nUS wall\n"},
    {"c.txt", "Nothing of note today here\n\nThe floodgate of Rosen’s dam, café x.\n\n4400 us\n"},
    {"d.txt", "Вода у стены и Петров\n\nПетров, вода. Dam.\n\nThe walls, the gates: 4.5.\n"},
    {"e.txt", "Only a dam wall title here\n"},
    {"f.txt", "Another dam wall title here\n\n...\n\nThe flood gate name.\n\nx http dam y.\n"}};

// Whether a passage may be found for what it does not hold.
bool or_not(const QueryNode& node) {
  const bool here =
      node.kind == QueryNode::Kind::any_of &&
      std::any_of(node.children.begin(), node.children.end(),
                  [](const QueryNode& child) { return child.mark == Mark::excluded; });
  return here || std::any_of(node.children.begin(), node.children.end(), or_not);
}

std::set<std::string> expected(const std::vector<Document>& documents, const QueryPlan& plan) {
  std::set<std::string> found;
  for (const Document& document : documents) {
    const bool scored =
        std::any_of(plan.terms.begin(), plan.terms.end(), [&](const ScoredTerm& term) {
          return document.holds(term.stem, true) ||
                 std::any_of(term.joined.begin(), term.joined.end(),
                             [&](const std::string& stem) { return document.holds(stem, true); }) ||
                 std::any_of(term.others.begin(), term.others.end(),
                             [&](const std::string& stem) { return document.holds(stem, true); });
        });
    if (!plan.empty() && (scored || plan.wordless) &&
        Evaluator(plan.require_all).holds(document, plan.root, true)) {
      found.insert(document.id);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("any query gives an answer or a usage error, and exactly the passages that satisfy it") {
  test::Files files = kFiles;
  for (auto& [name, bytes] : files) {  // each paragraph a passage of its own
    std::string long_ones;
    bool first = true;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find("\n\n", at), bytes.size());
      long_ones += bytes.substr(at, end - at);
      if (!first) long_ones += ' ' + test::repeated("filler", 55) + '.';
      long_ones += "\n\n";
      first = false;
      at = end + 2;
    }
    bytes = long_ones;
  }
  const IndexFixture fixture(files);
  const std::vector<Document> documents = documents_of(fixture);
  REQUIRE(documents.size() >= 12);
  Searcher searcher({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  const IndexReader reader(fixture.index());
  const Xapian::Database& stored = reader.segments().front()->passages();
  const CombinedIndex combined({fixture.index()});
  PatternFinder patterns(combined);
  std::mt19937 random(2024);
  std::size_t answered = 0;
  for (int round = 0; round < 5000; ++round) {
    SearchRequest request = test::request(test::nasty_query(random));
    request.syntax.require_all = round % 3 == 0;
    request.syntax.plain = round % 17 == 0;
    request.syntax.strict = round % 19 == 0;
    INFO(request.query << (request.syntax.require_all ? " (all)" : ""));
    SearchAnswer answer;
    try {
      answer = searcher.search(request);
    } catch (const Error& error) {
      REQUIRE(error.status() == ExitStatus::usage);
      REQUIRE(request.syntax.strict);
      continue;
    }
    Query query = parse_query(request.query, request.syntax, analyzer);
    add_pattern_forms(query, patterns);
    const QueryPlan plan = plan_query(
        query, request.syntax, [&](const std::string& stem) { return stored.term_exists(stem); },
        query.notes);
    INFO(test::shape(plan.root));
    const std::vector<std::string> ids = test::ids(answer);
    CHECK((std::set<std::string>(ids.begin(), ids.end()) == expected(documents, plan)));
    for (const Hit& hit : answer.hits) {
      const bool marked = !hit.highlights.empty() || !hit.title_highlights.empty();
      CHECK((marked || or_not(plan.root)));
      const bool by_title = hit.highlights.empty() && !hit.title_highlights.empty();
      CHECK((hit.matched == Matched::title) == by_title);
    }
    if (!ids.empty()) ++answered;
  }
  CHECK(answered > 1000);
}

TEST_CASE("bytes that are no UTF-8 are a usage error, whatever stands around them") {
  const IndexFixture fixture(kFiles);
  Searcher searcher({fixture.index()});
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string query = test::nasty_query(random);
    query.insert(random() % (query.size() + 1), 1, static_cast<char>(0xFF));
    try {
      static_cast<void>(searcher.search(test::request(query)));
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::usage);
    }
  }
}

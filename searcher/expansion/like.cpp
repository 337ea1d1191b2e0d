// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses the words of a passage by tf and idf.
#include "searcher/expansion/like.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "common/error.h"
#include "common/index/document.h"
#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/query/field_operand.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

// The term of the article of a passage id.
std::string article_of(std::string_view id) {
  std::string term(prefix::kArticleId);
  for (std::size_t i = 0; i + 1 < id.find('#'); i += 2) {
    term.push_back(static_cast<char>(std::stoi(std::string(id.substr(i, 2)), nullptr, 16)));
  }
  return term;
}

std::optional<std::string> text_of(const CombinedIndex& index, const std::string& id) {
  const std::string term = article_of(id);
  const Xapian::Database& passages = index.passages();
  for (auto it = passages.postlist_begin(term); it != passages.postlist_end(term); ++it) {
    const StoredPassage stored = index.passage(*it);
    if (passage_id(stored.article, stored.passage) == id) return stored.passage.text;
  }
  return std::nullopt;
}

struct Weighed {
  QueryWord word;
  std::size_t count = 0;
  double weight = 0;
};

std::vector<QueryWord> words_of(const std::string& text, const CombinedIndex& index,
                                Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  std::map<std::string, Weighed> found;
  for (const Token& token : tokens) {
    if (token.joined || token.stop_word) continue;
    Weighed& weighed = found[std::string(analyzer.stem(token.stem))];
    if (++weighed.count > 1) continue;
    weighed.word.folded = analyzer.folded(token.form);
    weighed.word.stem = analyzer.stem(token.stem);
  }
  std::vector<Weighed> all;
  for (auto& [stem, weighed] : found) {
    const double holders = std::max(1.0, static_cast<double>(index.passages().get_termfreq(stem)));
    weighed.weight = static_cast<double>(weighed.count) *
                     std::log(1 + index.passage_level().documents / holders);
    all.push_back(std::move(weighed));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
  if (all.size() > kLikeWords) all.resize(kLikeWords);
  std::vector<QueryWord> words;
  for (Weighed& weighed : all) words.push_back(std::move(weighed.word));
  return words;
}

void look_up(QueryNode& node, const Query& query, const CombinedIndex& index, Analyzer& analyzer) {
  for (QueryNode& child : node.children) look_up(child, query, index, analyzer);
  if (node.kind != Kind::field || node.operand.field->kind != FieldKind::like) return;
  const std::string id = node.operand.passage;
  const std::optional<std::string> text = text_of(index, id);
  if (!text) {
    throw Error(ExitStatus::usage,
                with_caret(query.text, "the index has no passage " + id, node.place.begin),
                "--format jsonl and --verbose show the ids of passages");
  }
  QueryNode words;
  words.kind = Kind::any_of;
  words.place = node.place;
  for (QueryWord& word : words_of(*text, index, analyzer)) {
    QueryNode child;
    child.kind = Kind::word;
    child.place = word.place = node.place;
    child.words.push_back(std::move(word));
    words.children.push_back(std::move(child));
  }
  QueryNode own = node;  // its own article is excluded
  own.mark = Mark::excluded;
  own.operand = {};
  own.operand.field = find_field("path");
  own.operand.terms = {{article_of(id)}};
  node.kind = Kind::all_of;
  node.operand = {};
  node.children.push_back(std::move(words));
  node.children.push_back(std::move(own));
}

}  // namespace

void look_up_likes(Query& query, const CombinedIndex& index, Analyzer& analyzer) {
  look_up(query.root, query, index, analyzer);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Uses an analyzer for the query's own words only, if no other query follows.
#include "searcher/excerpts/marker.h"

#include <set>

namespace dateline {
namespace {

constexpr std::string_view kDigits = "0123456789";

// The beginnings of the stems that are marked.
void add_initials(const QueryNode& node, std::set<char>& initials) {
  const auto add = [&initials](const std::string& stem) {
    if (!stem.empty()) initials.insert(stem[0]);
  };
  for (const QueryWord& word : node.words) {
    add(word.stem);
    for (const std::string& stem : word.joined) add(stem);
    for (const OtherForm& other : word.others) add(other.stem);
  }
  if (node.kind == QueryNode::Kind::field && node.operand.field->kind == FieldKind::number) {
    initials.insert(kDigits.begin(), kDigits.end());
  }
  for (const QueryNode& child : node.children) add_initials(child, initials);
}

std::optional<Analyzer> own_analyzer(const QueryPlan& plan, const Language& language,
                                     Queries queries) {
  if (queries == Queries::many) return std::nullopt;
  std::set<char> initials;
  add_initials(plan.root, initials);
  return std::optional<Analyzer>(std::in_place, language,
                                 std::string(initials.begin(), initials.end()));
}

}  // namespace

Marker::Marker(const QueryPlan& plan, Analyzer& analyzer, Queries queries)
    : own_(own_analyzer(plan, analyzer.language(), queries)),
      analyzer_(own_ ? *own_ : analyzer),
      highlighter_(plan, analyzer_),
      matched_(plan, analyzer_) {}

std::vector<Highlight> Marker::marks(std::string_view text, const std::vector<Token>& tokens) {
  const bool are_known = !own_ && !tokens.empty();
  if (!are_known) analyzer_.analyze(text, read_);
  const std::vector<Token>& all = are_known ? tokens : read_;
  std::vector<Highlight> found = highlighter_.highlights(all);
  matched_.keep({text, all}, found);
  return found;
}

}  // namespace dateline

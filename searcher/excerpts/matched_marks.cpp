// SPDX-License-Identifier: GPL-2.0-or-later
// Compares marks with the places of matches.
#include "searcher/excerpts/matched_marks.h"

#include <algorithm>
#include <set>

namespace dateline {

MatchedMarks::MatchedMarks(const QueryPlan& plan, Analyzer& analyzer)
    : analyzer_(analyzer), confirmer_(plan.root, plan.require_all, analyzer) {
  collect(plan.root);
}

void MatchedMarks::collect(const QueryNode& node) {
  using Kind = QueryNode::Kind;
  if (node.mark == Mark::excluded) return;
  const bool operates = node.kind == Kind::near || node.kind == Kind::at_least;
  asked_ = asked_ || operates;
  if (operates || node.kind == Kind::word || node.kind == Kind::phrase) {
    nodes_.push_back(&node);
    return;
  }
  if (node.kind == Kind::field && node.operand.field->kind == FieldKind::number) {
    numbers_.push_back(node.operand.numbers);
  }
  for (const QueryNode& child : node.children) collect(child);
}

void MatchedMarks::keep(const TokenText& text, std::vector<Highlight>& marks) const {
  if (!asked_) return;
  std::set<std::uint32_t> positions;
  for (const QueryNode* node : nodes_) {
    for (const Match& match : confirmer_.matches(*node, text)) {
      positions.insert(match.positions.begin(), match.positions.end());
    }
  }
  const auto is_number = [&](const Token& token) {
    const std::optional<double> value = number_value(analyzer_.folded(token.form));
    return value && std::any_of(numbers_.begin(), numbers_.end(),
                                [&](const NumberRange& range) { return range.contains(*value); });
  };
  std::erase_if(marks, [&](const Highlight& mark) {
    return std::none_of(text.tokens.begin(), text.tokens.end(), [&](const Token& token) {
      return mark.text.contains({token.begin, token.end}) &&
             (positions.contains(token.position) || is_number(token));
    });
  });
}

}  // namespace dateline

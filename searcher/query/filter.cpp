// SPDX-License-Identifier: GPL-2.0-or-later
// The tree as a filter.
#include "searcher/query/filter.h"

#include <xapian.h>

#include <algorithm>

#include "searcher/query/tree.h"
#include "searcher/query/window.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using XQuery = Xapian::Query;

constexpr auto kDateSlot = static_cast<Xapian::valueno>(Slot::date);

XQuery combined(XQuery::op op, const std::vector<XQuery>& parts) {
  if (parts.size() == 1) return parts.front();
  return XQuery(op, parts.begin(), parts.end());
}

// Where a word that is asked for may stand: in the passage alone, or, beside another that stands
// there, in the title of its article.
enum class Words : std::uint8_t { own, or_in_title };

// What makes a node true of a passage; weights do not matter here. Of nodes that need a passage's
// text it is what their words demand, so that nothing is left out which the text may confirm. In
// HLEAD words may stand in text or title.
class Filter {
 public:
  enum class Where : std::uint8_t { passage, lead };
  Filter(bool require_all, bool text_decides, Where where = Where::passage)
      : require_all_(require_all), text_decides_(text_decides), in_lead_(where == Where::lead) {}

  [[nodiscard]] XQuery matching(const QueryNode& node, Words where) const {
    switch (node.kind) {
      case Kind::word:
        return word(node.words[0], where);
      case Kind::phrase:
        return phrase(node.words);
      case Kind::compound:
        return combined(XQuery::OP_AND, children(node, where));
      case Kind::any_of:
        return any_of(node, where);
      case Kind::all_of:
        return without_excluded(node, all(asked(node)));
      case Kind::near:
        return near(node);
      case Kind::at_least:
        return matching(node.children.front(), Words::own);
      case Kind::lead:
        return Filter(require_all_, true, Where::lead)
            .matching(node.children.front(), Words::or_in_title);
      case Kind::field:
        return field_filter(node.operand, Level::passages);
      case Kind::sequence:
        break;
    }
    return without_excluded(node, sequence(node, where));
  }

 private:
  using Nodes = std::vector<const QueryNode*>;

  static Nodes asked(const QueryNode& node) {
    Nodes found;
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) found.push_back(&child);
    }
    return found;
  }

  // Every one of `nodes`; one of them, fields aside, by the passage's own words.
  [[nodiscard]] XQuery all(const Nodes& nodes) const {
    std::vector<XQuery> parts;
    std::vector<XQuery> own;
    for (const QueryNode* node : nodes) {
      const bool filter = is_filter(*node);
      parts.push_back(matching(*node, Words::or_in_title));
      if (!filter) own.push_back(matching(*node, Words::own));
    }
    if (own.size() == 1) return alone(nodes);
    if (!own.empty()) parts.push_back(combined(XQuery::OP_OR, own));
    return combined(XQuery::OP_AND, parts);
  }
  // The same where only one of them is no field.
  [[nodiscard]] XQuery alone(const Nodes& nodes) const {
    std::vector<XQuery> parts;
    for (const QueryNode* node : nodes) parts.push_back(matching(*node, Words::own));
    return combined(XQuery::OP_AND, parts);
  }

  // Words side by side, of which fields are no part: these are demanded whatever stands beside.
  [[nodiscard]] XQuery sequence(const QueryNode& node, Words where) const {
    Nodes demanded;
    Nodes required;
    Nodes others;
    for (const QueryNode* child : asked(node)) {
      const bool is_required = require_all_ || child->mark == Mark::required;
      (is_filter(*child) ? demanded : is_required ? required : others).push_back(child);
    }
    std::vector<XQuery> parts;
    for (const QueryNode* filter : demanded) parts.push_back(matching(*filter, where));
    if (!required.empty()) {
      parts.push_back(all(required));
    } else if (!others.empty()) {
      std::vector<XQuery> any;
      for (const QueryNode* child : others) any.push_back(matching(*child, where));
      parts.push_back(combined(XQuery::OP_OR, any));
    }
    return combined(XQuery::OP_AND, parts);
  }

  [[nodiscard]] std::vector<XQuery> children(const QueryNode& node, Words where) const {
    std::vector<XQuery> parts;
    for (const QueryNode* child : asked(node)) parts.push_back(matching(*child, where));
    return parts;
  }

  // a OR NOT b: what holds a, and all that does not hold b.
  [[nodiscard]] XQuery any_of(const QueryNode& node, Words where) const {
    std::vector<XQuery> parts = children(node, where);
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) continue;
      if (is_left_to_text(child)) return XQuery::MatchAll;
      parts.emplace_back(XQuery::OP_AND_NOT, XQuery::MatchAll, matching(child, Words::own));
    }
    return combined(XQuery::OP_OR, parts);
  }

  [[nodiscard]] XQuery without_excluded(const QueryNode& node, XQuery found) const {
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded || is_left_to_text(child)) continue;
      found = XQuery(XQuery::OP_AND_NOT, found, matching(child, Words::own));
    }
    return found;
  }

  // Whether what is excluded is for the text to tell, since the index would exclude too much.
  [[nodiscard]] bool is_left_to_text(const QueryNode& excluded) const {
    return in_lead_ || needs_text(excluded) || (text_decides_ && holds_phrase(excluded));
  }

  [[nodiscard]] XQuery word(const QueryWord& word, Words where) const {
    std::vector<XQuery> forms;
    const auto add = [&](const std::string& stem) {
      forms.emplace_back(stem);
      if (where == Words::or_in_title) forms.emplace_back(std::string(prefix::kTitle) + stem);
    };
    add(word.stem);
    for (const std::string& stem : word.joined) add(stem);
    for (const OtherForm& other : word.others) add(other.stem);
    return combined(XQuery::OP_OR, forms);
  }

  [[nodiscard]] XQuery phrase(const std::vector<QueryWord>& words) const {
    Window window;
    for (const QueryWord& word : words) {
      std::vector<std::string>& stems = window.places.emplace_back();
      stems.push_back(word.stem);
      for (const OtherForm& other : word.others) stems.push_back(other.stem);
    }
    const XQuery found(window_term(window));
    if (in_lead_ || window.places.size() < 2) return with_windows(found, WindowsAs::words);
    return found;
  }

  // Of two single words their places are looked at; of anything else both sides are demanded.
  [[nodiscard]] XQuery near(const QueryNode& node) const {
    std::vector<XQuery> sides;
    for (const QueryNode& child : node.children) {
      if (!sides.empty() && node.nearness.apart) break;
      sides.push_back(matching(child, Words::own));
    }
    const bool words = node.nearness.unit == Nearness::Unit::words && !node.nearness.apart &&
                       std::all_of(node.children.begin(), node.children.end(), is_single_term);
    if (!words || in_lead_ || node.children.size() < 2 ||
        node.children[0].words[0].stem == node.children[1].words[0].stem) {
      return combined(XQuery::OP_AND, sides);
    }
    return XQuery(window_term({{{node.children[0].words[0].stem}, {node.children[1].words[0].stem}},
                               node.nearness.distance,
                               node.nearness.ordered}));
  }
  static bool is_single_term(const QueryNode& node) {
    return node.kind == Kind::word && node.words[0].joined.empty() && node.words[0].others.empty();
  }

  bool require_all_;
  bool text_decides_;
  bool in_lead_;
};

std::vector<XQuery> term_queries(const std::vector<std::string>& terms) {
  return {terms.begin(), terms.end()};
}

}  // namespace

XQuery conjunction(const std::vector<XQuery>& parts) { return combined(XQuery::OP_AND, parts); }
XQuery disjunction(const std::vector<XQuery>& parts) { return combined(XQuery::OP_OR, parts); }

XQuery terms_filter(const std::vector<FieldTerm>& terms) {
  std::vector<XQuery> parts;
  for (const FieldTerm& term : terms) {
    parts.push_back(combined(XQuery::OP_OR, term_queries(terms_of(term))));
  }
  return combined(XQuery::OP_AND, parts);
}

XQuery date_filter(const DateRange& range) {
  if (range.unknown) {
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll,
                  XQuery(XQuery::OP_VALUE_GE, kDateSlot, "0"));
  }
  const std::string first = range.first ? date_value(*range.first) : "0";
  if (!range.last) return XQuery(XQuery::OP_VALUE_GE, kDateSlot, first);
  return XQuery(XQuery::OP_VALUE_RANGE, kDateSlot, first, date_value(*range.last));
}

XQuery field_filter(const FieldOperand& operand, Level level) {
  if (operand.field->kind == FieldKind::date) return date_filter(operand.dates);
  if (operand.field->kind == FieldKind::like) return XQuery::MatchNothing;
  if (operand.number_terms) return combined(XQuery::OP_OR, term_queries(*operand.number_terms));
  if (operand.field->kind == FieldKind::number) return number_filter(operand.numbers);
  if (operand.field->kind == FieldKind::article_words && level == Level::passages) {
    return combined(XQuery::OP_OR, term_queries(operand.articles));
  }
  return terms_filter(operand.terms);
}

XQuery passage_filter(const QueryNode& root, bool require_all, bool text_decides) {
  return Filter(require_all, text_decides).matching(root, Words::own);
}

std::optional<XQuery> article_filter(const QueryNode& node) {
  if (node.kind == Kind::field) {
    if (node.operand.field->kind == FieldKind::zone) return std::nullopt;
    return field_filter(node.operand, Level::articles);
  }
  std::vector<XQuery> demanded;
  for (const QueryNode& child : node.children) {
    if (child.mark == Mark::excluded) {
      if (node.kind == Kind::any_of) return std::nullopt;
      continue;
    }
    const bool optional = node.kind == Kind::sequence && !is_filter(child);
    const std::optional<XQuery> demand = optional ? std::nullopt : article_filter(child);
    if (demand) demanded.push_back(*demand);
    if (!demand && node.kind == Kind::any_of) return std::nullopt;
  }
  if (demanded.empty()) return std::nullopt;
  return combined(node.kind == Kind::any_of ? XQuery::OP_OR : XQuery::OP_AND, demanded);
}

}  // namespace dateline

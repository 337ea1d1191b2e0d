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

// What makes a node true of a passage; weights do not matter here. Of nodes that need a passage's
// text it is what their words demand, so that nothing is left out which the text may confirm. In
// HLEAD words may stand in text or title.
class Filter {
 public:
  enum class Where : std::uint8_t { passage, lead };
  Filter(bool require_all, bool text_decides, Where where = Where::passage)
      : require_all_(require_all), text_decides_(text_decides), in_lead_(where == Where::lead) {}

  [[nodiscard]] XQuery matching(const QueryNode& node, bool own_text) const {
    switch (node.kind) {
      case Kind::word:
        return word(node.words[0], own_text);
      case Kind::phrase:
        return phrase(node.words, own_text);
      case Kind::compound:
        return combined(XQuery::OP_AND, children(node, Mark::plain, Mark::required, own_text));
      case Kind::any_of:
        return any_of(node, own_text);
      case Kind::all_of:
        return without_excluded(
            node, combined(XQuery::OP_AND, children(node, Mark::plain, Mark::required, own_text)));
      case Kind::near:
        return near(node);
      case Kind::at_least:
        return matching(node.children.front(), true);
      case Kind::lead:
        return Filter(require_all_, true, Where::lead).matching(node.children.front(), false);
      case Kind::field:
        return field_filter(node.operand, Level::passages);
      case Kind::sequence:
        break;
    }
    return without_excluded(node, sequence(node, own_text));
  }

 private:
  // Words side by side, of which fields are no part: these are demanded whatever stands beside.
  [[nodiscard]] XQuery sequence(const QueryNode& node, bool own_text) const {
    std::vector<XQuery> demanded;
    std::vector<const QueryNode*> words;
    bool any_required = require_all_;
    for (const QueryNode& child : node.children) {
      if (child.mark == Mark::excluded) continue;
      if (is_filter(child)) {
        demanded.push_back(matching(child, own_text));
      } else {
        words.push_back(&child);
        any_required = any_required || child.mark == Mark::required;
      }
    }
    std::vector<XQuery> parts;
    for (const QueryNode* child : words) {
      if (!any_required || require_all_ || child->mark == Mark::required) {
        parts.push_back(matching(*child, own_text));
      }
    }
    if (!parts.empty()) {
      demanded.push_back(combined(any_required ? XQuery::OP_AND : XQuery::OP_OR, parts));
    }
    return combined(XQuery::OP_AND, demanded);
  }

  [[nodiscard]] std::vector<XQuery> children(const QueryNode& node, Mark one, Mark other,
                                             bool own_text) const {
    std::vector<XQuery> parts;
    for (const QueryNode& child : node.children) {
      if (child.mark == one || child.mark == other) parts.push_back(matching(child, own_text));
    }
    return parts;
  }

  // a OR NOT b: what holds a, and all that does not hold b.
  [[nodiscard]] XQuery any_of(const QueryNode& node, bool own_text) const {
    std::vector<XQuery> parts = children(node, Mark::plain, Mark::required, own_text);
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) continue;
      if (is_left_to_text(child)) return XQuery::MatchAll;
      parts.emplace_back(XQuery::OP_AND_NOT, XQuery::MatchAll, matching(child, true));
    }
    return combined(XQuery::OP_OR, parts);
  }

  [[nodiscard]] XQuery without_excluded(const QueryNode& node, XQuery found) const {
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded || is_left_to_text(child)) continue;
      found = XQuery(XQuery::OP_AND_NOT, found, matching(child, true));
    }
    return found;
  }

  // Whether what is excluded is for the text to tell, since the index would exclude too much.
  [[nodiscard]] bool is_left_to_text(const QueryNode& excluded) const {
    return in_lead_ || needs_text(excluded) || (text_decides_ && holds_phrase(excluded));
  }

  // A term stands for a passage's own words and its title's; XT marks those of the title alone.
  [[nodiscard]] XQuery term(const std::string& stem, bool own_text) const {
    if (!own_text || in_lead_) return XQuery(stem);
    return XQuery(XQuery::OP_AND_NOT, XQuery(stem), XQuery(std::string(prefix::kTitleOnly) + stem));
  }

  [[nodiscard]] XQuery word(const QueryWord& word, bool own_text) const {
    std::vector<XQuery> forms{term(word.stem, own_text)};
    for (const std::string& stem : word.joined) forms.push_back(term(stem, own_text));
    for (const OtherForm& other : word.others) forms.push_back(term(other.stem, own_text));
    return combined(XQuery::OP_OR, forms);
  }

  // The first passage holds its title's phrases as well. Those with a word of the title alone are
  // not its own; a phrase of the title whose words its text has too, though apart, passes for one.
  [[nodiscard]] XQuery phrase(const std::vector<QueryWord>& words, bool own_text) const {
    Window window;
    std::vector<XQuery> of_title;
    for (const QueryWord& word : words) {
      std::vector<std::string>& stems = window.places.emplace_back();
      stems.push_back(word.stem);
      for (const OtherForm& other : word.others) stems.push_back(other.stem);
      of_title.push_back(title_alone(word));
    }
    const XQuery found(window_term(window));
    if (in_lead_ || window.places.size() < 2) return with_windows(found, WindowsAs::words);
    if (!own_text) return found;
    return XQuery(XQuery::OP_AND_NOT, found, combined(XQuery::OP_OR, of_title));
  }

  // What has a word in its title alone, in whatever form.
  [[nodiscard]] XQuery title_alone(const QueryWord& word) const {
    const auto of_title = [](const std::string& stem) {
      return XQuery(std::string(prefix::kTitleOnly) + stem);
    };
    if (word.others.empty()) return of_title(word.stem);
    std::vector<XQuery> title{of_title(word.stem)};
    std::vector<XQuery> own{term(word.stem, true)};
    for (const OtherForm& other : word.others) {
      title.push_back(of_title(other.stem));
      own.push_back(term(other.stem, true));
    }
    return {XQuery::OP_AND_NOT, combined(XQuery::OP_OR, title), combined(XQuery::OP_OR, own)};
  }

  // Of two single words their places are looked at; of anything else both sides are demanded.
  [[nodiscard]] XQuery near(const QueryNode& node) const {
    std::vector<XQuery> sides;
    for (const QueryNode& child : node.children) {
      if (!sides.empty() && node.nearness.apart) break;
      sides.push_back(matching(child, true));
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
  return Filter(require_all, text_decides).matching(root, false);
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

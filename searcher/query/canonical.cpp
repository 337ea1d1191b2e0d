// SPDX-License-Identifier: GPL-2.0-or-later
// Writes trees.
#include "searcher/query/canonical.h"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/query/tree.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

std::string number(std::optional<double> value) {
  return value ? fmt::format("{}", *value) : std::string();
}

// Both ends of a range, or one value if they are equal.
std::string range(const std::string& low, const std::string& high) {
  return low == high ? low : low + ".." + high;
}

std::string field_value(const FieldOperand& operand) {
  if (operand.field->kind == FieldKind::number) {
    return range(number(operand.numbers.low), number(operand.numbers.high));
  }
  if (operand.field->kind == FieldKind::date) {
    const DateRange& dates = operand.dates;
    if (dates.unknown) return "unknown";
    return range(dates.first ? iso_date(*dates.first) : "",
                 dates.last ? iso_date(*dates.last) : "");
  }
  if (operand.field->kind == FieldKind::like) return operand.passage;
  std::string value;
  for (const FieldTerm& term : operand.terms) {
    value += (value.empty() ? "" : " ") + term.term.substr(operand.field->prefix.size());
  }
  return operand.terms.size() > 1 ? '"' + value + '"' : value;
}

std::string operator_name(const Nearness& near) {
  const std::string name = near.unit == Nearness::Unit::sentence  ? "W/S"
                           : near.unit == Nearness::Unit::passage ? "W/P"
                           : near.ordered ? fmt::format("PRE/{}", near.distance)
                                          : fmt::format("NEAR/{}", near.distance);
  return near.apart ? "NOT " + name : name;
}

// `text`, whose words share one form and one boost, with both written out.
std::string formed(std::string text, const std::vector<const QueryWord*>& words) {
  const QueryWord& first = *words.front();
  if (first.exact) text.insert(0, "=");
  if (first.capital) text = "CAPS(" + text + ')';
  if (first.boost != 1) text += fmt::format("^{}", first.boost);
  return text;
}

std::string words(const QueryNode& node) {
  std::vector<const QueryWord*> all;
  for (const QueryWord& word : node.words) all.push_back(&word);
  for (const QueryNode& child : node.children) {
    for (const QueryWord& word : child.words) all.push_back(&word);
  }
  std::string text;
  for (const QueryWord* word : all) {
    append_folded(text, *word, node.kind == Kind::compound ? '-' : ' ');
  }
  if (all.empty()) return text;
  return formed(node.kind == Kind::phrase ? '"' + text + '"' : text, all);
}

std::string written(const QueryNode& node);

bool is_only_a_bracket(const QueryNode& node) {
  return node.kind == Kind::sequence && node.children.size() == 1 &&
         node.children.front().mark != Mark::excluded;
}

std::string joined(const QueryNode& node, std::string_view separator, std::string_view excluded) {
  std::string text;
  for (const QueryNode& child : node.children) {
    if (!text.empty()) text += separator;
    if (child.mark == Mark::excluded) text += excluded;
    if (child.mark == Mark::required && node.kind == Kind::sequence) text += '+';
    text += written(child);
  }
  return text;
}

// Removes the brackets around the whole.
std::string content(const QueryNode& node) {
  if (is_only_a_bracket(node)) return content(node.children.front());
  switch (node.kind) {
    case Kind::word:
    case Kind::phrase:
    case Kind::compound:
      return words(node);
    case Kind::all_of:
      return joined(node, " AND ", "NOT ");
    case Kind::any_of:
      return joined(node, " OR ", "NOT ");
    case Kind::near:
      return joined(node, ' ' + operator_name(node.nearness) + ' ', "");
    case Kind::at_least:
      return fmt::format("ATLEAST{}({})", node.count, content(node.children.front()));
    case Kind::lead:
      return fmt::format("HLEAD({})", content(node.children.front()));
    case Kind::field:
      return fmt::format("{}:{}", node.operand.field->name, field_value(node.operand));
    case Kind::sequence:
      break;
  }
  return joined(node, " ", "-");
}

std::string written(const QueryNode& node) {
  if (is_only_a_bracket(node)) return written(node.children.front());
  const bool whole = node.kind == Kind::all_of || node.kind == Kind::any_of ||
                     node.kind == Kind::near || node.kind == Kind::sequence;
  return whole ? '(' + content(node) + ')' : content(node);
}

std::string title(const QueryNode& node) {
  switch (node.kind) {
    case Kind::all_of:
      return "all of";
    case Kind::any_of:
      return "any of";
    case Kind::near:
      return operator_name(node.nearness);
    case Kind::at_least:
      return fmt::format("at least {} times", node.count);
    case Kind::lead:
      return "in the title or the first passages";
    case Kind::sequence:
      return "side by side";
    default:
      return content(node);
  }
}

void append(std::string& text, const QueryNode& node, std::size_t depth) {
  if (is_only_a_bracket(node) && node.mark == Mark::plain) {
    return append(text, node.children.front(), depth);
  }
  text += std::string(2 * depth, ' ');
  if (node.mark == Mark::excluded) text += "not: ";
  if (node.mark == Mark::required) text += "required: ";
  text += title(node) + '\n';
  if (node.kind == Kind::compound) return;
  for (const QueryNode& child : node.children) append(text, child, depth + 1);
}

}  // namespace

std::string canonical(const QueryNode& root) { return content(root); }

std::string outline(const QueryNode& root) {
  std::string text;
  append(text, root, 0);
  return text;
}

}  // namespace dateline

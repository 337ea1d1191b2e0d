// SPDX-License-Identifier: GPL-2.0-or-later
// Printing query trees.
#include "tests/support/query_shape.h"

namespace dateline::test {
namespace {

// A word with what is asked of its form, and its boost.
std::string words(const QueryNode& node) {
  std::string text;
  for (const QueryWord& word : node.words) {
    text += text.empty() ? "" : " ";
    if (word.exact) text += '=';
    text += word.capital ? "CAPS:" + word.folded : word.folded;
    if (word.boost != 1) text += '^' + std::to_string(word.boost).substr(0, 3);
  }
  return text;
}

std::string nearness(const Nearness& near) {
  const std::string name = near.unit == Nearness::Unit::sentence  ? "s"
                           : near.unit == Nearness::Unit::passage ? "p"
                                                                  : std::to_string(near.distance);
  return std::string(near.apart ? "!" : "") + (near.ordered ? "<" : "~") + name;
}

// The terms of a field, without prefix, or its dates.
std::string terms(const QueryNode& node) {
  std::string text;
  for (const FieldTerm& term : node.operand.terms) {
    text += (text.empty() ? "" : ",") + term.term.substr(node.operand.field->prefix.size());
  }
  const NumberRange& numbers = node.operand.numbers;
  if (numbers.low || numbers.high) {
    const auto shown = [](std::optional<double> end) {
      return end ? std::to_string(static_cast<long>(*end)) : "";
    };
    return shown(numbers.low) + ".." + shown(numbers.high);
  }
  const DateRange& dates = node.operand.dates;
  if (dates.unknown) return "unknown";
  if (!dates.any()) return text;
  return (dates.first ? iso_date(*dates.first) : "") + ".." +
         (dates.last ? iso_date(*dates.last) : "");
}

std::string children(const QueryNode& node) {
  std::string text;
  for (const QueryNode& child : node.children) text += (text.empty() ? "" : " ") + shape(child);
  return text;
}

}  // namespace

std::string shape(const QueryNode& node) {
  const std::string sign = node.mark == Mark::required   ? "+"
                           : node.mark == Mark::excluded ? "-"
                                                         : "";
  switch (node.kind) {
    case QueryNode::Kind::word:
      return sign + words(node);
    case QueryNode::Kind::phrase:
      return sign + '"' + words(node) + '"';
    case QueryNode::Kind::compound:
      return sign + '[' + children(node) + ']';
    case QueryNode::Kind::all_of:
      return sign + "&(" + children(node) + ')';
    case QueryNode::Kind::any_of:
      return sign + "|(" + children(node) + ')';
    case QueryNode::Kind::near:
      return sign + nearness(node.nearness) + '(' + children(node) + ')';
    case QueryNode::Kind::at_least:
      return sign + std::to_string(node.count) + "x(" + children(node) + ')';
    case QueryNode::Kind::lead:
      return sign + "lead(" + children(node) + ')';
    case QueryNode::Kind::field:
      return sign + std::string(node.operand.field->name) + ':' + terms(node);
    case QueryNode::Kind::sequence:
      break;
  }
  return sign + '(' + children(node) + ')';
}

Query parsed(std::string_view text, const QuerySyntax& syntax) {
  Analyzer analyzer(*find_language("english"));
  return parse_query(text, syntax, analyzer);
}

std::string shape_of(std::string_view text, const QuerySyntax& syntax) {
  return shape(parsed(text, syntax).root);
}

std::vector<std::string> notes_of(std::string_view text, const QuerySyntax& syntax) {
  std::vector<std::string> notes;
  const Query query = parsed(text, syntax);
  for (const Note& note : query.notes) {
    notes.push_back('[' + std::string(note.place.of(query.text)) + "] " + note.text);
  }
  return notes;
}

}  // namespace dateline::test

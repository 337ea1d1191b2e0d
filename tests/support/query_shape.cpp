// SPDX-License-Identifier: GPL-2.0-or-later
// Printing query trees.
#include "tests/support/query_shape.h"

namespace dateline::test {
namespace {

std::string words(const QueryNode& node) {
  std::string text;
  for (const QueryWord& word : node.words) text += (text.empty() ? "" : " ") + word.folded;
  return text;
}

// The terms of a field, without prefix, or its dates.
std::string terms(const QueryNode& node) {
  std::string text;
  for (const std::string& term : node.operand.terms) {
    text += (text.empty() ? "" : ",") + term.substr(node.operand.field->prefix.size());
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

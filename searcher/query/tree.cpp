// SPDX-License-Identifier: GPL-2.0-or-later
// De Morgan's laws.
#include "searcher/query/tree.h"

#include <algorithm>

namespace dateline {

bool is_empty(const QueryNode& node) {
  return node.kind != QueryNode::Kind::field && node.words.empty() && node.children.empty();
}

bool holds_word(const QueryNode& node) {
  return !node.words.empty() || node.kind == QueryNode::Kind::field ||
         std::any_of(node.children.begin(), node.children.end(), holds_word);
}

void for_each_word(QueryNode& node, const std::function<void(QueryWord&)>& change) {
  for (QueryWord& word : node.words) change(word);
  for (QueryNode& child : node.children) for_each_word(child, change);
}

void append_folded(std::string& phrase, const QueryWord& word, char separator) {
  if (!phrase.empty() && !word.in_run) phrase += separator;
  phrase.append(word.folded, word.overlap);
}

namespace {
void keep_spellings_of_fields(QueryNode& node) {
  for (FieldTerm& term : node.operand.terms) term.form.clear();
  for (QueryNode& child : node.children) keep_spellings_of_fields(child);
}
}  // namespace

void make_exact(QueryNode& node) {
  keep_spellings_of_fields(node);
  for_each_word(node, [](QueryWord& word) {
    if (word.pattern) return;  // its matches are forms already
    word.exact = true;
    word.joined.clear();
  });
}

bool needs_text(const QueryNode& node) {
  using Kind = QueryNode::Kind;
  if (node.kind == Kind::near || node.kind == Kind::at_least || node.kind == Kind::lead)
    return true;
  return std::any_of(
             node.words.begin(), node.words.end(),
             [](const QueryWord& word) { return word.exact || word.capital || word.forms_only; }) ||
         std::any_of(node.children.begin(), node.children.end(), needs_text);
}

bool holds_phrase(const QueryNode& node) {
  return node.kind == QueryNode::Kind::phrase ||
         std::any_of(node.children.begin(), node.children.end(), holds_phrase);
}

namespace {
bool asks_field(const QueryNode& node) {
  return node.kind == QueryNode::Kind::field ||
         std::any_of(node.children.begin(), node.children.end(), asks_field);
}
}  // namespace

bool misplaces_field(const QueryNode& node) {
  const bool places = node.kind == QueryNode::Kind::near || node.kind == QueryNode::Kind::at_least;
  return places ? asks_field(node)
                : std::any_of(node.children.begin(), node.children.end(), misplaces_field);
}

bool only_excludes(const QueryNode& node) {
  return !node.children.empty() &&
         std::all_of(node.children.begin(), node.children.end(),
                     [](const QueryNode& child) { return child.mark == Mark::excluded; });
}

bool is_filter(const QueryNode& node) {
  if (node.kind == QueryNode::Kind::field) return true;
  return !node.children.empty() &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

void exclude(QueryNode& node) {
  node.mark = node.mark == Mark::excluded ? Mark::plain : Mark::excluded;
}

void exclude_as_whole(QueryNode& node) {
  if (!only_excludes(node)) return;
  using Kind = QueryNode::Kind;
  node.kind = node.kind == Kind::any_of ? Kind::all_of : Kind::any_of;
  for (QueryNode& child : node.children) child.mark = Mark::plain;
  exclude(node);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the values of fields: words, zones and dates.
#include "searcher/query/field_operand.h"

#include <algorithm>

#include "common/error.h"
#include "common/index/field_words.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "searcher/query/scope.h"

namespace dateline {
namespace {

[[noreturn]] void refuse(const Lexeme& lexeme, std::string_view query, const std::string& what) {
  throw Error(ExitStatus::usage, with_caret(query, what, lexeme.text.begin),
              std::string(lexeme.name->name) + ": takes " + std::string(lexeme.name->takes) +
                  "; to search for it as text, put it in quotation marks");
}

// The terms of a value: stems for words of the language, else field words.
std::vector<FieldTerm> value_terms(const FieldRow& field, std::vector<QueryWord>&& words,
                                   std::string_view query) {
  std::vector<FieldTerm> terms;
  const auto add = [&](std::string_view term, std::string form) -> FieldTerm& {
    terms.push_back({std::string(field.prefix).append(term)});
    if (field.names) terms.back().form = std::move(form);
    return terms.back();
  };
  for (QueryWord& word : words) {
    if (word.pattern) {
      add(word.stem, "").pattern = std::move(word.pattern);
    } else if (field.kind == FieldKind::stems) {
      add(word.stem, word.form);
    } else {
      for (const std::string& part : field_words(word.place.of(query))) add(part, part);
    }
  }
  const auto before = [](const FieldTerm& a, const FieldTerm& b) { return a.term < b.term; };
  const auto same = [](const FieldTerm& a, const FieldTerm& b) { return a.term == b.term; };
  std::sort(terms.begin(), terms.end(), before);
  terms.erase(std::unique(terms.begin(), terms.end(), same), terms.end());
  return terms;
}

// 32 hex digits of the article, then # and 12 of the passage, perhaps followed by .2.
bool is_passage_id(std::string_view value) {
  const auto is_hex = [](char c) { return ascii::is_digit(c) || (c >= 'a' && c <= 'f'); };
  constexpr std::size_t kArticle = 32;
  constexpr std::size_t kPassage = 12;
  if (value.size() < kArticle + 1 + kPassage || value[kArticle] != '#') return false;
  const std::string_view article = value.substr(0, kArticle);
  const std::string_view passage = value.substr(kArticle + 1, kPassage);
  return std::all_of(article.begin(), article.end(), is_hex) &&
         std::all_of(passage.begin(), passage.end(), is_hex);
}

}  // namespace

QueryNode field_node(const Lexeme& lexeme, std::string_view query, const std::optional<Date>& today,
                     QueryWords& words, std::vector<Note>& notes) {
  QueryNode node;
  node.kind = QueryNode::Kind::field;
  node.place = lexeme.place;
  FieldOperand& operand = node.operand;
  operand.field = lexeme.name;
  const std::string_view value = ascii::trim(lexeme.text.of(query));
  const std::string name = std::string(lexeme.name->name) + ':';
  if (value.empty()) refuse(lexeme, query, name + " has no value");
  switch (lexeme.name->kind) {
    case FieldKind::stems:
    case FieldKind::words:
    case FieldKind::article_words:
      operand.terms = value_terms(*lexeme.name, words.of_typed(lexeme.text, notes), query);
      break;
    case FieldKind::zone: {
      const std::optional<Zone> zone = zone_named(value);
      if (!zone) {
        refuse(lexeme, query,
               "there is no zone " + std::string(value) + "; there are " + zone_names());
      }
      operand.terms = {{zone_term(*zone)}};
      break;
    }
    case FieldKind::date: {
      const std::optional<DateRange> dates = parse_date_range(value, today);
      if (!dates) refuse(lexeme, query, std::string(value) + " is not a date");
      operand.dates = *dates;
      return node;
    }
    case FieldKind::like:
      if (!is_passage_id(value)) {
        refuse(lexeme, query, std::string(value) + " is not the id of a passage");
      }
      operand.passage = value;
      return node;
    case FieldKind::number: {
      const std::optional<NumberRange> numbers = parse_number_range(value);
      if (!numbers) {
        refuse(lexeme, query, std::string(value) + " is neither a number nor a range of numbers");
      }
      operand.numbers = *numbers;
      return node;
    }
  }
  if (operand.terms.empty()) refuse(lexeme, query, name + " has no word in its value");
  return node;
}

std::optional<Note> unknown_field(const Lexeme& lexeme, std::string_view query) {
  const std::string_view text = lexeme.text.of(query);
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 >= text.size()) return {};
  if (text[colon + 1] == '/' || text[colon + 1] == ':') return {};
  const std::string_view name = text.substr(0, colon);
  const bool letters = std::all_of(
      name.begin(), name.end(), [](char c) { return ascii::is_letter(c) || c == '-' || c == '_'; });
  if (!letters) return {};
  return Note{short_quote(name) + " is not a field, so " + short_quote(text) + " is read as text",
              lexeme.place};
}

std::string with_caret(std::string_view query, std::string_view message, std::size_t at) {
  std::string caret;
  for (std::size_t i = 0; i < at && i < query.size(); ++i) {
    if (utf8::is_boundary(query[i])) caret += query[i] == '\t' ? '\t' : ' ';
  }
  return std::string(message) + "\n  " + std::string(query) + "\n  " + caret + "^";
}

}  // namespace dateline

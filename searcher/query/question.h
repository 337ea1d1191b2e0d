// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises questions: what a question asks for, and which of its words only make it a question.
// "How many people were arrested?" asks for a number and is about people and arrests; a text is
// no better for containing "many".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/text/span.h"
#include "searcher/query/query.h"
#include "searcher/query/question_words.h"

namespace dateline {

struct Question {
  AnswerKind kind = AnswerKind::none;
  Span opener;  ///< the question words, as bytes of the query
};

/// The question in `query`, in a `language` that has question words. A query is a question if an
/// opener is at its beginning or after punctuation, perhaps after a preposition; or anywhere, if
/// it ends in a question mark. An opener that is certain to ask takes precedence.
[[nodiscard]] std::optional<Question> find_question(std::string_view query,
                                                    std::string_view language);

/// Turns the question words in the tree of `query` into stop words, unless they have a sign or an
/// operator of their own.
void ignore_question_words(std::string_view query, std::string_view language, QueryNode& root);

}  // namespace dateline

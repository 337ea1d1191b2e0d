// SPDX-License-Identifier: GPL-2.0-or-later
// The headline of an article whose format does not name one.
#pragma once

#include <optional>
#include <span>

#include "common/news/article.h"

namespace dateline {

/// Which of the paragraphs is the headline: among the first few that may be one, the first of four
/// or more words that is short, does not end as a sentence does and is neither a row of links nor
/// what the rules for zones know as something else: navigation, a date, a byline, a caption, a
/// credit. If none qualifies, a question that comes first; else nothing. If there is only one
/// paragraph, one word is enough.
[[nodiscard]] std::optional<std::size_t> headline_of(std::span<const Paragraph> paragraphs);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The headline of an article whose format does not name one.
#pragma once

#include <optional>
#include <span>

#include "common/news/article.h"

namespace dateline {

/// Which of the paragraphs is the headline: among the first few, the first of four or more words
/// that is short, does not end as a sentence does and is neither a row of links nor a well-known
/// line of navigation. Nothing if none qualifies. If there is only one paragraph, one word is
/// enough.
[[nodiscard]] std::optional<std::size_t> headline_of(std::span<const Paragraph> paragraphs);

}  // namespace dateline

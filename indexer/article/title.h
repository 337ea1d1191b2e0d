// SPDX-License-Identifier: GPL-2.0-or-later
// The headline of an article whose format does not name one.
#pragma once

#include <optional>
#include <span>

#include "common/news/article.h"

namespace dateline {

/// Which of the paragraphs is the headline: among the first few, the first of four or more words
/// that is short and does not end as a sentence does. Nothing if none qualifies. If there is only
/// one paragraph, it need not have four words.
[[nodiscard]] std::optional<std::size_t> headline_of(std::span<const Paragraph> paragraphs);

}  // namespace dateline

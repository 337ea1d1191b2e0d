// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises credits: parts of an article's text that are not its story. "(Reporting by Ada Brandt;
// Editing by Ole Lind)", "($1 = 0.77 euros)", "The case is Orlo v. Halden, District Court, No.
// 08-1234".
#pragma once

#include <string_view>
#include <vector>

#include "common/news/credit_phrases.h"
#include "common/text/span.h"

namespace dateline {

struct Credit {
  Span text;  ///< whole sentences, or brackets with their content
  CreditKind kind = CreditKind::sign_off;
};

/// The credits of `text`, ascending and disjoint.
[[nodiscard]] std::vector<Credit> credits(std::string_view text);

/// The sign-offs and notes at the end of `text`: from `begin` on there is nothing else.
struct ClosingCredits {
  std::size_t begin = 0;      ///< the end of the text if there are none; 0 if there is nothing else
  bool has_sign_off = false;  ///< not only notes
};

/// The closing credits of a paragraph. Asides are not included: people look for them.
[[nodiscard]] ClosingCredits closing_credits(std::string_view text);

}  // namespace dateline

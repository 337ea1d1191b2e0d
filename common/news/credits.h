// SPDX-License-Identifier: GPL-2.0-or-later
// Credits: what of an article's text is not its story. "(Reporting by Ada Brandt; Editing by Ole
// Lind)", "($1 = 0.77 euros)", "The case is Orlo v. Halden, District Court, No. 08-1234".
#pragma once

#include <string_view>
#include <vector>

#include "common/news/credit_phrases.h"
#include "common/text/span.h"

namespace dateline {

struct Credit {
  Span text;  ///< whole sentences, or brackets with what is in them
  CreditKind kind = CreditKind::sign_off;
};

/// The credits of `text`, ascending and disjoint.
[[nodiscard]] std::vector<Credit> credits(std::string_view text);

/// The run of sign-offs and notes that `text` ends with: from `begin` on there is nothing else.
struct ClosingCredits {
  std::size_t begin = 0;      ///< the end of the text if there are none; 0 if there is nothing else
  bool has_sign_off = false;  ///< not notes alone
};

/// The closing credits of a paragraph. Asides are part of the story here: people look for them.
[[nodiscard]] ClosingCredits closing_credits(std::string_view text);

}  // namespace dateline

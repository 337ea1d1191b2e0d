// SPDX-License-Identifier: GPL-2.0-or-later
// Names of authors out of what is written around them.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The names in `text`, which a page gives as those of authors: without openings, dates, roles,
/// addresses, handles and what follows a divider. Empty if that is not a name: an address, a day of
/// the week, "admin", a sentence.
[[nodiscard]] std::string author_line(std::string_view text);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Extracts names of authors from the text around them.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The names in `text`, which a page gives as its authors: without openings, dates, roles,
/// addresses, handles and the part after a divider. Empty if nothing is a name: an address, a day
/// of the week, "admin", a sentence.
[[nodiscard]] std::string author_line(std::string_view text);

}  // namespace dateline

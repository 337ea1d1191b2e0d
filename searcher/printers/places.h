// SPDX-License-Identifier: GPL-2.0-or-later
// Where an excerpt is, for people: a file and a line to open, or the address on the web.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/answer/hit.h"

namespace dateline {

struct ShownPlace {
  std::string text;         ///< one line, not yet made safe
  std::size_t linked = 0;   ///< length in bytes of the prefix that is the file or its address
  bool is_address = false;  ///< whether it is a web address
};

/// The place of an excerpt on a line of `columns` (0: unlimited): "wire/fire.txt:7  ¶ 4". For an
/// article that is a record or in an archive: its web address, if it has one, else the path,
/// shortened in the middle if it is too long. The path of a separate file is never shortened, so
/// that it can be opened.
[[nodiscard]] ShownPlace shown_place(const Hit& hit, const Address& address, std::size_t columns);

/// `text` in at most `columns`, shortened in the middle by an ellipsis.
[[nodiscard]] std::string cut_in_middle(const std::string& text, std::size_t columns);

}  // namespace dateline

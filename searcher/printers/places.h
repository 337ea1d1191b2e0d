// SPDX-License-Identifier: GPL-2.0-or-later
// Where an excerpt is, for people: a file and a line to open, or the address on the web.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/hit.h"

namespace dateline {

struct ShownPlace {
  std::string text;         ///< on one line, not yet made safe
  std::size_t linked = 0;   ///< length in bytes of the prefix that is the file or its address
  bool is_address = false;  ///< it is on the web
};

/// The place of an excerpt on a line of `columns` (0: of any length): "wire/fire.txt:7  ¶ 4". Of an
/// article that is a record or in an archive the web address, if it has one, else the path, cut in
/// its middle where it is too long. The path of a file of its own stays whole, to be opened.
[[nodiscard]] ShownPlace shown_place(const Hit& hit, const Address& address, std::size_t columns);

/// `text` in at most `columns`, with an ellipsis in its middle where it is cut.
[[nodiscard]] std::string cut_in_middle(const std::string& text, std::size_t columns);

}  // namespace dateline

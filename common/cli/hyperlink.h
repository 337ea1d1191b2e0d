// SPDX-License-Identifier: GPL-2.0-or-later
// Links on a terminal (OSC 8) to files. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

/// What a path needs to be an address.
struct LinkBase {
  std::string host;    ///< of this machine; may be empty
  std::string folder;  ///< absolute; what relative paths start from
};

/// `file://HOST/PATH` of a path, absolute and normal. Whatever is not a letter, a digit or one of
/// `-._~/` is percent-escaped, byte by byte.
[[nodiscard]] std::string file_url(const LinkBase& base, std::string_view path);

/// `text` as a link to `url`. Both must be safe for a terminal: see printable_line() and
/// file_url().
[[nodiscard]] std::string linked(std::string_view text, std::string_view url);

}  // namespace dateline::cli

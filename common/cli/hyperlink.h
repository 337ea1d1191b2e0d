// SPDX-License-Identifier: GPL-2.0-or-later
// Terminal links (OSC 8) to files. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

/// What turns a path into a URL.
struct LinkBase {
  std::string host;    ///< of this machine; may be empty
  std::string folder;  ///< absolute; the base of relative paths
};

/// The absolute, normalised `file://HOST/PATH` of a path. Every byte except letters, digits and
/// `-._~/` is percent-escaped.
[[nodiscard]] std::string file_url(const LinkBase& base, std::string_view path);

/// `text` as a link to `url`. Both must be safe for a terminal: see printable_line() and
/// file_url().
[[nodiscard]] std::string linked(std::string_view text, std::string_view url);

}  // namespace dateline::cli

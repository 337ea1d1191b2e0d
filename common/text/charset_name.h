// SPDX-License-Identifier: GPL-2.0-or-later
// Which charset a label means.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The charset a label means, in lower case: labels that mean more than they say are resolved as in
/// the WHATWG encoding standard ("latin1" is "windows-1252"), others stay. Empty if `label` cannot
/// be a label.
[[nodiscard]] std::string canonical_charset(std::string_view label);

/// Whether printable ASCII means itself in `charset`. Others (EBCDIC, UTF-7, UTF-16 without a mark)
/// are never what a label on readable text means.
[[nodiscard]] bool is_plain_charset(const std::string& charset);

}  // namespace dateline

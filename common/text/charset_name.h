// SPDX-License-Identifier: GPL-2.0-or-later
// Which charset is meant by a label, or by the look of the bytes.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The charset a label means, in lower case: labels that mean more than they say are resolved as in
/// the WHATWG encoding standard ("latin1" is "windows-1252"), others stay. Empty if `label` cannot
/// be a label.
[[nodiscard]] std::string canonical_charset(std::string_view label);

/// The canonical charset that bytes which are not well-formed UTF-8 look like; empty if none is
/// likely enough.
[[nodiscard]] std::string detected_charset(std::string_view bytes);

}  // namespace dateline

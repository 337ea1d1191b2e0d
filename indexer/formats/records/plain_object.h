// SPDX-License-Identifier: GPL-2.0-or-later
// Objects as nearly all streams of records have them: strings, whole numbers and nothing nested.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A member, its value as text: that of a string, the digits of a number, nothing for `true`,
/// `false` and `null`.
struct PlainMember {
  std::string key;
  std::string value;
};

/// The members of a JSON object without containers, by key, each key once with its last value.
/// nullopt for anything else: containers, fractions, numbers of over 300 digits, and all that is
/// not JSON in UTF-8. Never throws.
[[nodiscard]] std::optional<std::vector<PlainMember>> plain_members(std::string_view object);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Repairs JSON strings that the grammar forbids but tools write.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

struct MendedJson {
  std::string text;
  std::size_t mended = 0;  ///< changed places
  std::size_t lost = 0;    ///< those of them that became U+FFFD
};

/// `json` with control characters in strings escaped. Half a surrogate pair (`\ud83d` alone) and
/// zero bytes become U+FFFD.
[[nodiscard]] MendedJson mended_strings(std::string_view json);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the head of a JSON Feed (jsonfeed.org), before its items.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

struct JsonFeed {
  std::string title;     ///< the outlet of its items
  std::string language;  ///< as written: "en-GB"
};

/// The feed of a JSON stream that begins with `head`; empty values for any other JSON.
[[nodiscard]] JsonFeed json_feed(std::string_view head);

}  // namespace dateline

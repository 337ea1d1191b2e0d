// SPDX-License-Identifier: GPL-2.0-or-later
// What a JSON Feed (jsonfeed.org) says of itself before its items.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

struct JsonFeed {
  std::string title;     ///< the outlet of its items
  std::string language;  ///< as it is written: "en-GB"
};

/// The feed that a stream of JSON which begins with `head` is; empty values for any other JSON.
[[nodiscard]] JsonFeed json_feed(std::string_view head);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Who published an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/edge_lines.h"

namespace dateline {

/// The site of an address: its host in lower case without `www.`, `m.`, `amp.` and `edition.`;
/// empty where it has none.
[[nodiscard]] std::string site_of_url(std::string_view url);

/// Whom a copyright notice names: `RFE/RL` of "Copyright (c) 2022. RFE/RL, Inc. Reprinted with…".
/// Nothing for any other line and for notices of pictures.
[[nodiscard]] std::optional<std::string> copyright_owner(std::string_view line);

struct Publisher {
  std::string outlet;
  std::string via;  ///< the site it was taken from, if another
};

/// The outlet by the article's address, else by a copyright notice, a source line or a byline that
/// names an outlet; and the site that reprinted it.
[[nodiscard]] Publisher publisher_of(std::string_view url, const std::vector<EdgeLine>& lines);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a query of a batch may say beside its words.
#pragma once

#include <string>
#include <string_view>

#include "searcher/searcher.h"

namespace dateline {

/// Stores an option of the command line that a query has for itself, by its long name, with `-` or
/// `_` between words. Says what is wrong if there is no such option or it takes no such value;
/// otherwise gives an empty text.
[[nodiscard]] std::string set_topic_option(SearchRequest& request, std::string name,
                                           std::string_view value);

}  // namespace dateline

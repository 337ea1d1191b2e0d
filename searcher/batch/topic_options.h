// SPDX-License-Identifier: GPL-2.0-or-later
// Options that a query of a batch may set for itself.
#pragma once

#include <string>
#include <string_view>

#include "searcher/answer/request.h"

namespace dateline {

/// Sets an option of the command line for one query, by its long name, with `-` or `_` between
/// words. Returns an empty text, or what is wrong: no such option, or an invalid value.
[[nodiscard]] std::string set_topic_option(SearchRequest& request, std::string name,
                                           std::string_view value);

}  // namespace dateline

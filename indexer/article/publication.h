// SPDX-License-Identifier: GPL-2.0-or-later
// When an article was published, by its address, its own lines and its file's name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/news/moment.h"
#include "indexer/article/edge_lines.h"

namespace dateline {

/// A date in the path of an address: /2022/01/08/, /2022/jan/08/, /2022-01-08, /20220108/,
/// /23-01-2022.
[[nodiscard]] std::optional<Date> date_of_url(std::string_view url, const Date& latest);

/// The day of a moment where it was published: of a time in UTC the one that the address names, if
/// it may be.
[[nodiscard]] Date local_day(const Moment& moment, std::string_view url);

/// A date in the name of a file: 20220108, 2022-01-08 or 2022_01_08 between other signs.
[[nodiscard]] std::optional<Date> date_of_file_name(std::string_view path, const Date& latest);

/// Dates that the article tells of itself.
struct Publication {
  std::optional<Date> byline;  ///< behind a name: "By Ann Lee January 8, 2022"
  std::optional<Date>
      dateline;  ///< before the text: "ALMATY, January 8, 2022 (AP) -"; a line of its own
  std::optional<Date> published;  ///< "Published on January 8, 2022"
  std::optional<Date> updated;    ///< "Updated January 9, 2022"
};

/// Looks at `lines` and the openings of paragraphs, never at what the text tells of.
[[nodiscard]] Publication publication_of(const std::vector<EdgeLine>& lines,
                                         const std::vector<std::string>& openings,
                                         const Date& latest);

}  // namespace dateline

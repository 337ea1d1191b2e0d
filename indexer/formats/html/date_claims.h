// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the dates of a page as claims, before any is trusted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/news/moment.h"
#include "indexer/formats/html/json_ld.h"
#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The origin of a date. docs/html.md says how often each occurs and is right.
enum class DateOrigin : std::uint8_t {
  json_article,     ///< datePublished of an article in JSON-LD
  meta_published,   ///< a meta element that names publication
  property,         ///< itemprop or property of an element: datePublished, dc:date
  published_class,  ///< class "published", "dt-published": hAtom and microformats
  time,             ///< <time>
  stamp,            ///< a visible line that says when it was published
  line,             ///< a visible line that is a date
  named_line,       ///< a visible line of names and a date
  dated_class,      ///< a text that is a date in an element whose class says so
  json_page,        ///< datePublished, uploadDate of another object in JSON-LD
  meta_date,        ///< a meta element that names a date or creation
  url,              ///< the page's address
  json_created,     ///< dateCreated in JSON-LD
  script,           ///< a member such as datePublished in the text of a script
  updated_class,    ///< class "updated": hAtom has it on dates of either kind
  modified,         ///< any place that names the last modification
};

/// The name of an origin, for measurements.
[[nodiscard]] std::string_view date_origin_name(DateOrigin origin);

struct DateClaim {
  DateOrigin origin = DateOrigin::line;
  Moment moment;
  /// The distance from the headline in paragraphs, negative before it; nullopt in the head of the
  /// page and without a headline.
  std::optional<int> distance = {};
  bool in_main = false;  ///< it is in the main text
};

/// A page with its zones and headline.
struct DatedPage {
  const PageView& view;
  const MainText& main;
  const DataDates& data;      ///< of JSON-LD
  std::string_view url;       ///< empty if unknown
  std::string_view language;  ///< as declared: "en-GB"; empty if unknown
  std::size_t headline = 0;   ///< index of its paragraph; the number of paragraphs if none
};

/// The page with its language and headline. The headline is the last paragraph before the text that
/// is the title or in an <h1>, else the beginning of the text. The arguments must outlive it.
[[nodiscard]] DatedPage dated_page(const PageView& view, const MainText& main,
                                   const DataDates& data, const Metadata& metadata);

/// All claims, sorted by origin, then by position in the page. Excludes dates of comments, teasers,
/// navigation and the like, which are not the article's.
[[nodiscard]] std::vector<DateClaim> date_claims(const DatedPage& page);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of its dates, claim by claim, before any is believed.
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

/// Where a date stands. docs/html.md has how often each is there and right.
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
  modified,         ///< any place that names the last change
};

/// The name of an origin, as measurements print it.
[[nodiscard]] std::string_view date_origin_name(DateOrigin origin);

struct DateClaim {
  DateOrigin origin = DateOrigin::line;
  Moment moment;
  /// Paragraphs from the headline to where it stands, negative before it; nothing in the head of
  /// the page and where there is no headline.
  std::optional<int> distance = {};
  bool in_main = false;  ///< it stands in the main text
};

/// A page and what is known of it once its zones are.
struct DatedPage {
  const PageView& view;
  const MainText& main;
  const DataDates& data;      ///< of JSON-LD
  std::string_view url;       ///< empty if unknown
  std::string_view language;  ///< as the page writes it: "en-GB"; empty if unknown
  std::size_t headline = 0;   ///< index of its paragraph; the number of paragraphs if none
};

/// The page with its language and headline: of the paragraphs that are the title or in an <h1> the
/// last before the text begins, else where the text begins. What is given must outlive it.
[[nodiscard]] DatedPage dated_page(const PageView& view, const MainText& main,
                                   const DataDates& data, const Metadata& metadata);

/// All claims in order of their origin, and of one origin in that of the page. Dates of comments,
/// teasers, navigation and the like are not the article's and not among them.
[[nodiscard]] std::vector<DateClaim> date_claims(const DatedPage& page);

}  // namespace dateline

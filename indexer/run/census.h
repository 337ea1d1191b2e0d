// SPDX-License-Identifier: GPL-2.0-or-later
// What articles have and lack: over a run, or over a whole index.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>

#include "common/index/entry.h"
#include "common/index/reader.h"
#include "indexer/formats/format/input_facts.h"

namespace dateline {

/// Counts over articles.
struct Census {
  std::size_t articles = 0;
  std::size_t without_text = 0;  ///< found by their title alone
  std::size_t without_title = 0;
  std::size_t without_date = 0;
  std::size_t without_outlet = 0;
  std::size_t without_byline = 0;
  std::size_t without_url = 0;
  std::optional<Date> first_date;
  std::optional<Date> last_date;
  InputFacts::Counts date_sources;  ///< articles by where their date is from
  InputFacts::Counts outlets;       ///< articles by outlet
  InputFacts::Counts languages;     ///< articles by the language they say
  ZoneShares zones;
  InputFacts inputs;  ///< how they were read

  void add(const StoredArticle& article, const ZoneShares& shares);
};

/// Counts a whole index.
[[nodiscard]] Census census_of(const IndexReader& index);

/// Prints counts for people: what is lacking, dates, the `most` largest outlets, shares of zones.
void print_census(std::ostream& out, const Census& census, std::size_t most);

/// The counts as one JSON object.
[[nodiscard]] std::string to_json(const Census& census);

}  // namespace dateline

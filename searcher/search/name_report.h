// SPDX-License-Identifier: GPL-2.0-or-later
// --variants: the spellings of a name in a collection, with counts and outlets.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/location.h"
#include "common/news/date.h"

namespace dateline {

/// One spelling and its use in a collection.
struct Spelling {
  std::string form;                 ///< in lower case, with its accents
  std::string_view kind;            ///< "typed", "searched" with it, or "suggested"
  double distance = 0;              ///< from what was typed
  std::string_view reason = {};     ///< why it is searched, see reason_name; else empty
  std::vector<std::string> shared;  ///< words also found next to the typed form
  std::size_t occurrences = 0;
  std::size_t passages = 0;
  std::size_t articles = 0;
  std::size_t undated = 0;  ///< articles without a date
  std::optional<Date> first;
  std::optional<Date> last;
  std::map<std::string, std::size_t> outlets;  ///< articles by outlet; unknown outlets under ""
};

/// The spellings of a name: as typed, those that a search for it also finds, and similar ones.
/// Throws Error(usage) if `name` is not one word.
[[nodiscard]] std::vector<Spelling> spellings_of(const std::vector<IndexLocation>& indexes,
                                                 std::string_view name);

/// Writes spellings as "text", "json" or "csv"; returns false for any other format.
bool print_spellings(std::ostream& out, const std::vector<Spelling>& spellings,
                     std::string_view format);

}  // namespace dateline

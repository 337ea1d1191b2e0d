// SPDX-License-Identifier: GPL-2.0-or-later
// A repair that the parser made so that ordinary text never fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

struct Note {
  std::string text;  ///< one sentence without a final stop
  Span place;        ///< bytes of the query it is about
  friend bool operator==(const Note&, const Note&) = default;
};

/// Most notes of one answer.
inline constexpr std::size_t kMostNotes = 10;

/// The notes that say something new, in order: at most kMostNotes, and one on how many more there
/// are.
[[nodiscard]] std::vector<Note> worth_showing(const std::vector<Note>& notes);

/// What was typed, as a note quotes it: cut where it is long.
[[nodiscard]] std::string short_quote(std::string_view typed);

}  // namespace dateline

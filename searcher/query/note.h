// SPDX-License-Identifier: GPL-2.0-or-later
// A repair that the parser made so that ordinary text never fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

struct Note {
  std::string text;  ///< one sentence without a full stop
  Span place;        ///< the bytes of the query that it is about
  friend bool operator==(const Note&, const Note&) = default;
};

/// The largest number of notes in one answer.
inline constexpr std::size_t kMostNotes = 10;

/// The distinct notes in order: at most kMostNotes, and one that says how many more there are.
[[nodiscard]] std::vector<Note> worth_showing(const std::vector<Note>& notes);

/// Typed text as a note quotes it; long text is cut.
[[nodiscard]] std::string short_quote(std::string_view typed);

}  // namespace dateline

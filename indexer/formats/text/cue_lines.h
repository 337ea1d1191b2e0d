// SPDX-License-Identifier: GPL-2.0-or-later
// Extracts the lines of text from subtitles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/source_map.h"

namespace dateline {

/// When a cue is shown, in milliseconds.
struct CueTime {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

/// A line of text of a cue.
struct CueLine {
  std::string text;        ///< without markup, references decoded, no blanks at its ends
  SourceMap source;        ///< text -> bytes of the file's text
  std::uint64_t line = 1;  ///< in the file, from 1
  CueTime time;            ///< of its cue
  std::string speaker;     ///< of the last `<v Name>`; empty before the first
};

/// What a text is the beginning of.
enum class CueStart {
  file,  ///< a file
  cue,   ///< the text of a cue
};

/// The times in `line` ("00:01:02,500 --> 00:01:05,000"); nullopt if it has none.
[[nodiscard]] std::optional<CueTime> cue_time(std::string_view line);

/// The lines of text in `text`, in order. Drops a line that repeats the previous one, as in
/// roll-up captions. `notes`: blocks that begin with NOTE, STYLE or REGION are not text.
[[nodiscard]] std::vector<CueLine> cue_lines(std::string_view text, CueStart start, bool notes);

/// Whether a file that begins so is WebVTT.
[[nodiscard]] bool is_webvtt(std::string_view head);

}  // namespace dateline

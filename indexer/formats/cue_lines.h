// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of subtitles that are text.
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

/// Where a text begins.
enum class CueStart {
  file,  ///< as a file does
  cue,   ///< within the text of a cue
};

/// The times in `line` ("00:01:02,500 --> 00:01:05,000"); nothing if it has none.
[[nodiscard]] std::optional<CueTime> cue_time(std::string_view line);

/// The lines of text in `text`, in order. A line that repeats the one before it, as captions that
/// roll up do, is left out. `notes`: blocks that begin with NOTE, STYLE or REGION are no text.
[[nodiscard]] std::vector<CueLine> cue_lines(std::string_view text, CueStart start, bool notes);

/// Whether a file that begins so is WebVTT.
[[nodiscard]] bool is_webvtt(std::string_view head);

}  // namespace dateline

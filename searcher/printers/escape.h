// SPDX-License-Identifier: GPL-2.0-or-later
// Escapes text of articles for each format, so that it is shown and never interpreted. Terminal
// control characters and ill-formed UTF-8 become U+FFFD in all of them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/answer/hit.h"

namespace dateline {

/// A cell of CSV (RFC 4180): quoted if it contains a comma, a quote or a line end, or has a blank
/// at an end. Line ends are `\n`. Text that a spreadsheet reads as a formula is unchanged.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// A cell of TSV: a tab is written `\t`, a line end `\n`, a backslash `\\`.
[[nodiscard]] std::string tsv_cell(std::string_view text);

/// Text or an attribute in double quotes of HTML.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// Text within a line of Markdown (CommonMark and GitHub's): escapes every character that could be
/// markup, also at the beginning of a line, by a backslash. Line ends become blanks.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

/// One line of text as a Markdown code span, where only backticks are markup: it can be copied
/// unchanged.
[[nodiscard]] std::string markdown_code(std::string_view text);

/// How a text is escaped, and what wraps its marks.
struct MarkedForm {
  std::string (*escape)(std::string_view text);
  std::string_view open;   ///< before a mark
  std::string_view close;  ///< after a mark
};

/// `text` escaped, with its valid highlights between `open` and `close`.
[[nodiscard]] std::string marked_text(std::string_view text, std::span<const Highlight> highlights,
                                      const MarkedForm& form);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Text of articles as text of a format: whatever it holds, it is shown and never obeyed. What
// steers a terminal and what is not UTF-8 becomes U+FFFD in each of them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/hit.h"

namespace dateline {

/// A cell of CSV by RFC 4180: in quotes where it holds a comma, a quote, a line end, or a blank at
/// an end. Line ends are `\n`. What a spreadsheet would take for a formula stays as it is.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// A cell of TSV: a tab is written `\t`, a line end `\n`, a backslash `\\`.
[[nodiscard]] std::string tsv_cell(std::string_view text);

/// Text or an attribute in double quotes of HTML.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// Text within a line of Markdown (CommonMark and GitHub's): every character that could be markup,
/// also at the beginning of a line, stands behind a backslash. Line ends become blanks.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

/// Text of one line as code of Markdown, where nothing but backticks is markup: it stays as it is
/// and can be copied.
[[nodiscard]] std::string markdown_code(std::string_view text);

/// A text piece by piece with what it is wrapped in.
struct MarkedForm {
  std::string (*escape)(std::string_view text);
  std::string_view open;   ///< before a mark
  std::string_view close;  ///< behind it
};

/// `text` escaped, with its sound highlights between `open` and `close`.
[[nodiscard]] std::string marked_text(std::string_view text, std::span<const Highlight> highlights,
                                      const MarkedForm& form);

}  // namespace dateline

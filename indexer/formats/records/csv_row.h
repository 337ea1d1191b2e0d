// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of tables as text: CSV by RFC 4180, also with tabs, semicolons or bars.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A row as it stands at the beginning of some bytes.
struct CsvRow {
  enum class State {
    whole,
    more,      ///< it goes on behind the bytes given
    stray,     ///< text stands behind a closing quotation mark
    unclosed,  ///< a quotation mark is open at the end of the stream
  };
  State state = State::more;
  std::vector<std::string> fields;  ///< without quotation marks
  std::size_t size = 0;             ///< bytes, without the line end
  std::size_t size_with_end = 0;
};

/// How a table is written.
struct CsvDialect {
  char delimiter = ',';
  char line_end = '\n';  ///< `\r` in tables of old Macs; before `\n` it is part of the line end
};

/// Reads a row. `ended`: nothing follows `bytes`.
[[nodiscard]] CsvRow csv_row(std::string_view bytes, CsvDialect dialect, bool ended);

/// The fields of a line in which quotation marks mean nothing.
[[nodiscard]] std::vector<std::string> plain_fields(std::string_view line, char delimiter);

/// The header of a table.
struct CsvHeader {
  CsvDialect dialect;
  std::vector<std::string> names;  ///< normalised keys
  /// Bytes it takes with its line end; a byte order mark and a line `sep=;` before it included.
  std::size_t size = 0;
};

/// The header that a table begins with, whose first bytes are `head`.
[[nodiscard]] CsvHeader csv_header(std::string_view head);

/// Whether `names` has a key for text or a title and one more that articles have.
[[nodiscard]] bool names_articles(const std::vector<std::string>& names);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Cleans headlines, document numbers and sources of TREC's newspaper collections.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/news/article.h"
#include "common/news/date.h"

namespace dateline {

/// The record, of unchanged length, with blanks for the `@` that begins further lines of an <HL>
/// and for lines of dashes in it.
[[nodiscard]] std::string without_headline_marks(std::string record);

/// The paragraph with runs of blanks reduced to one.
[[nodiscard]] Paragraph with_single_blanks(const Paragraph& paragraph);

/// The size of the prefix of a headline that gives the paper and the day: "FT  14 MAY 91 / "; 0 if
/// there is none.
[[nodiscard]] std::size_t edition_mark(std::string_view headline);

/// Whether a part of a headline after the first is a byline: "By Ann Lee".
[[nodiscard]] bool is_headline_byline(std::string_view part);

/// A source without the code after its name: "EXAMPLE JOURNAL (J)".
[[nodiscard]] std::string_view without_source_code(std::string_view source);

/// The day in the number of a document: AP880212-0001, NYT19980601.0001, XIN_ENG_20000101.0001.
[[nodiscard]] std::optional<Date> date_of_docno(std::string_view docno);

}  // namespace dateline

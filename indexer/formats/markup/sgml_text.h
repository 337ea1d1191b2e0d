// SPDX-License-Identifier: GPL-2.0-or-later
// What is markup and what is text in SGML that no DTD comes with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/news/article.h"
#include "common/text/charset.h"

namespace dateline {

/// A tag, a comment or a declaration at the beginning of a text; `size` is 0 if none is there, and
/// what looks like one is text: "a < b", "<ana@dock.example>".
struct SgmlMarkup {
  std::size_t size = 0;
  std::string name;             ///< of a tag, in lower case; empty for anything else
  bool closing = false;         ///< `</name>`
  std::string_view attributes;  ///< what stands behind the name
};

/// The markup that `text` begins with, by what it is up to its end alone.
[[nodiscard]] SgmlMarkup sgml_markup(std::string_view text);

/// The value of an attribute (its name in lower case); empty if there is none.
[[nodiscard]] std::string sgml_attribute(std::string_view attributes, std::string_view name);

/// Appends the character data `data`, which begins at the offset `begin` of its source: character
/// references are decoded, those of control characters (`&#3;`) are dropped.
void append_sgml_data(DecodedText& text, std::string_view data, std::size_t begin);

/// Makes a blank of each line end that no blank line follows, for text whose paragraphs are marked.
void join_lines(std::string& text);

/// The places where the lines of a text begin, but for the first.
[[nodiscard]] std::vector<std::size_t> line_begins(std::string_view text);

/// The paragraphs of `text`, which `text.source` maps to `source`; their lines count in `source`.
[[nodiscard]] std::vector<Paragraph> paragraphs_in(const DecodedText& text,
                                                   std::string_view source);

/// The same where the `line_begins` of the source are known, as for one that has many texts.
[[nodiscard]] std::vector<Paragraph> paragraphs_in(const DecodedText& text,
                                                   const std::vector<std::size_t>& line_begins);

/// `Format::cited_text` of records in SGML or XML.
[[nodiscard]] std::string cited_in_sgml(std::string_view source, Span cited,
                                        std::string_view charset);

/// The charset that an XML declaration at the beginning of `bytes` names; empty if none.
[[nodiscard]] std::string xml_charset(std::string_view bytes);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the text of an article that exists only in a script of the page: as articleBody of JSON-LD,
// or as one long string of the page's embedded data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/news/article.h"
#include "indexer/formats/html/page.h"

namespace dateline {

/// The paragraphs of the longest such string of `page`, parsed from `html`; empty if no string of a
/// script is prose of some length. They are numbered from 1, in zone body, and mapped to the bytes
/// of the string.
[[nodiscard]] std::vector<Paragraph> script_paragraphs(const HtmlPage& page, std::string_view html);

/// The text of `part`, decoded bytes of a JSON string, without escapes and markup.
[[nodiscard]] std::string text_of_json_part(std::string_view part);

/// Whether `offset` is inside a script element of `html`.
[[nodiscard]] bool is_in_script(std::string_view html, std::size_t offset);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Wording shared by the formats for people: origins, citations, counts. The text is not yet made
// safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

/// 12345 as `12,345`.
[[nodiscard]] std::string grouped(std::size_t number);

/// `1 passage`, `1,200 passages`.
[[nodiscard]] std::string grouped(std::size_t count, std::string_view noun);

/// "1,200 passages in 80 articles (1.9 ms)", or that nothing was found.
[[nodiscard]] std::string summary_line(const SearchAnswer& answer);

/// The number of matches in zones that were not searched.
[[nodiscard]] std::string other_zones_line(const SearchAnswer& answer);

/// "also searched: emissions for emisions (...)", and how to switch it off; empty without
/// corrections.
[[nodiscard]] std::vector<std::string> correction_lines(const std::vector<Correction>& corrections);

/// The lines that apply of "also searched: Toqaev (13) for Tokayev (…)", "did you mean: …",
/// "similar names, …: …".
[[nodiscard]] std::vector<std::string> spelling_lines(const SearchAnswer& answer);

[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// `text` on one line, so that no article can fake a line of ours. Replaces byte by byte, so that
/// highlights stay valid.
[[nodiscard]] std::string flat(std::string_view text);

/// The title on one line, or the name of the file if there is none.
[[nodiscard]] std::string heading_of(const StoredArticle& article);

/// "Radio Seven via Halden Post · AP · 2019-03-06": the known parts, without repeated names; the
/// date with its source unless that is a field or the page's markup.
[[nodiscard]] std::string origin_of(const Metadata& metadata);

/// "wire/fire.txt:7": path and line without a gap, as editors and terminals expect. Lines of a
/// record count within the record, so they are separate: "feeds/a.jsonl:record 3  line 5".
[[nodiscard]] std::string file_and_line(const Hit& hit, const Address& address);

/// "  ¶ 4", "  ¶ 4-5"; empty without a paragraph.
[[nodiscard]] std::string paragraphs_of(const Address& address);

/// The same with paragraph, bytes, and the zone unless it is the body.
[[nodiscard]] std::string citation(const Hit& hit, const Address& address);

/// "also in 2 other articles (Halden Post, Radio Seven)"; empty if there are none.
[[nodiscard]] std::string also_in_line(const Hit& hit);

/// "+ 3 more in this article"; empty if there are none.
[[nodiscard]] std::string more_line(const Hit& hit);

/// Corrections, notes and the error of an answer, one line each: "q7: also searched: …",
/// "q7: note: …", "q7: error: …".
[[nodiscard]] std::vector<std::string> remark_lines(const SearchAnswer& answer);

/// The name of a facet row: its value, or a phrase for an unknown value.
[[nodiscard]] std::string row_name(FacetField field, const FacetRow& row);

/// A field as a heading: "month", "outlet".
[[nodiscard]] std::string facet_title(FacetField field);

}  // namespace dateline

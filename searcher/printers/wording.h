// SPDX-License-Identifier: GPL-2.0-or-later
// What formats for people say alike: origins, citations, counts. As text, not yet made safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

/// 12345 as `12,345`.
[[nodiscard]] std::string grouped(std::size_t number);

/// `1 passage`, `1,200 passages`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// "about 1,200 passages in 80 articles (1.9 ms)", or that nothing was found.
[[nodiscard]] std::string summary_line(const SearchAnswer& answer);

/// What zones that were not searched hold.
[[nodiscard]] std::string other_zones_line(const SearchAnswer& answer);

/// "also searched: emissions for emisions (...)", with how to switch it off; no line if there are
/// no corrections.
[[nodiscard]] std::vector<std::string> correction_lines(const std::vector<Correction>& corrections);

/// "also searched: Toqaev (13) for Tokayev (…)", "did you mean: …", "similar names, …: …": of
/// these, a line each, what there is to say.
[[nodiscard]] std::vector<std::string> spelling_lines(const SearchAnswer& answer);

[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// `text` on one line, so that no article can feign a line of ours. One byte for one byte, so that
/// highlights stay where they are.
[[nodiscard]] std::string flat(std::string_view text);

/// The title on one line, or the name of the file where there is none.
[[nodiscard]] std::string heading_of(const StoredArticle& article);

/// "Radio Seven via Halden Post · AP · 2019-03-06", of these what is known, a name once; the date
/// with its source where that is neither a field nor the page's markup.
[[nodiscard]] std::string origin_of(const Metadata& metadata);

/// "wire/fire.txt:7": path and line without a gap, as editors and terminals want it. Lines of a
/// record count in the record, so they stand apart: "feeds/a.jsonl:record 3  line 5".
[[nodiscard]] std::string file_and_line(const Hit& hit, const Address& address);

/// "  ¶ 4", "  ¶ 4-5"; empty where there is no paragraph.
[[nodiscard]] std::string paragraphs_of(const Address& address);

/// The same with paragraph, zone if it is not the body, and bytes.
[[nodiscard]] std::string citation(const Hit& hit, const Address& address);

/// "also in 2 other articles (Halden Post, Radio Seven)"; empty where there is none.
[[nodiscard]] std::string also_in_line(const Hit& hit);

/// "+ 3 more in this article"; empty where there is none.
[[nodiscard]] std::string more_line(const Hit& hit);

/// Corrections, notes and the error of an answer, a line each: "q7: also searched: …", "q7: note:
/// …", "q7: error: …".
[[nodiscard]] std::vector<std::string> remark_lines(const SearchAnswer& answer);

/// A row of a facet by its value, or what is said where there is none.
[[nodiscard]] std::string row_name(FacetField field, const FacetRow& row);

/// A field as a heading: "month", "outlet".
[[nodiscard]] std::string facet_title(FacetField field);

}  // namespace dateline

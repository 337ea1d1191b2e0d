// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a hit that every output format can rely on: valid spans, whatever the hit contains, and
// the location of the article.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

/// The valid ones of `highlights`: inside `text`, not empty, on character boundaries, ascending and
/// disjoint. None after the first byte that is not UTF-8, since its replacement has a different
/// length.
[[nodiscard]] std::vector<Highlight> sound_highlights(std::span<const Highlight> highlights,
                                                      std::string_view text);

/// The text of an excerpt, clipped to the passage.
[[nodiscard]] std::string_view excerpt_text(const Hit& hit, const Excerpt& excerpt);

/// The path that addresses refer to; empty if the article has none.
[[nodiscard]] std::string path_of(const StoredArticle& article);

/// The record that addresses refer to; nullptr if the file is one article.
[[nodiscard]] const Record* record_of(const Hit& hit);

/// Hits grouped by article, each article at the place of its best hit.
[[nodiscard]] std::vector<std::vector<const Hit*>> hits_by_article(const std::vector<Hit>& hits);

/// The number of the first hit of a page; the others continue from it.
[[nodiscard]] std::size_t first_number(const std::vector<Hit>& hits);

/// Whether the hit is the title itself, which its heading already shows.
[[nodiscard]] bool is_title_hit(const Hit& hit);

/// The lead of a title hit as a hit with an excerpt of the body, shown below the heading instead of
/// the title; nullopt if the hit is not a title or has no lead.
[[nodiscard]] std::optional<Hit> lead_hit(const Hit& hit);

/// Whether an address is a web address (http or https), safe to use as a link.
[[nodiscard]] bool is_web_address(std::string_view url);

/// The distinct paths of the article, in order.
[[nodiscard]] std::vector<std::string> paths_of(const StoredArticle& article);

}  // namespace dateline

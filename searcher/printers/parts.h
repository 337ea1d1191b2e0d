// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a hit as every output format may rely on them: spans that are sound whatever the hit
// holds, and where the article stands.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

/// Those of `highlights` that a reader of `text` can use: inside it, not empty, between characters,
/// ascending and disjoint. None behind the first byte that is not UTF-8, since what replaces it in
/// print has another length.
[[nodiscard]] std::vector<Highlight> sound_highlights(std::span<const Highlight> highlights,
                                                      std::string_view text);

/// The text of an excerpt, cut to what lies inside the passage.
[[nodiscard]] std::string_view excerpt_text(const Hit& hit, const Excerpt& excerpt);

/// The path that addresses count in; empty if the article has none.
[[nodiscard]] std::string path_of(const StoredArticle& article);

/// The record that addresses count in; nullptr where the file is one article.
[[nodiscard]] const Record* record_of(const Hit& hit);

/// Hits in the order of a page that has each article once, where its best hit is.
[[nodiscard]] std::vector<std::vector<const Hit*>> hits_by_article(const std::vector<Hit>& hits);

/// The number of the first hit of a page; further ones are counted up as they are shown.
[[nodiscard]] std::size_t first_number(const std::vector<Hit>& hits);

/// Whether the hit is the title itself, so that its heading shows it.
[[nodiscard]] bool is_title_hit(const Hit& hit);

/// The lead of a title hit as a hit with an excerpt of the body, which is shown below the heading
/// in place of the title; none where the hit is not a title or has no lead.
[[nodiscard]] std::optional<Hit> lead_hit(const Hit& hit);

/// Whether an address is one of the web, which a browser only ever goes to.
[[nodiscard]] bool is_web_address(std::string_view url);

/// Every path of the article once, in their order.
[[nodiscard]] std::vector<std::string> paths_of(const StoredArticle& article);

}  // namespace dateline

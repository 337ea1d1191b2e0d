// SPDX-License-Identifier: GPL-2.0-or-later
// From an article to what the index will hold of it, still without a database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/index/entry.h"
#include "common/index/settings.h"
#include "indexer/analysis/article_analyzer.h"
#include "indexer/article/repeated_lines.h"
#include "indexer/run/article_index.h"

namespace dateline {

/// An article cut into passages, before its words are looked at.
struct ArticleDraft {
  StoredArticle article;  ///< with the place it was read from
  std::vector<Passage> passages;
  std::vector<LineKey> lines;  ///< as ArticleEntries
};

/// Cuts an article. It has lines in paragraphs mode alone.
[[nodiscard]] ArticleDraft draft_of(const Article& article, PassageMode mode);

/// How much of an article is in each zone.
[[nodiscard]] ZoneShares zone_shares(std::span<const Passage> passages);

/// The record of a passage; its title is stored with the first one.
[[nodiscard]] std::string encode_passage(const StoredArticle& article, const Passage& passage);

/// The records of a draft's passages, each behind its size, as a spool keeps them.
[[nodiscard]] std::string passage_records(const ArticleDraft& draft);
/// The draft as an index takes it.
[[nodiscard]] ReadArticle packed(ArticleDraft&& draft);

/// Gives the passages another article.
void change_id(std::string& records, const ArticleId& id);

/// The entries of a draft. Lines in `repeated` are boilerplate.
[[nodiscard]] ArticleEntries entries_of(ArticleDraft draft, ArticleAnalyzer& analyzer,
                                        const LineSet& repeated = {});

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// From an article to what the index will hold of it: the analyzer's work, still no database.
#pragma once

#include <span>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/entry.h"
#include "common/index/settings.h"
#include "indexer/article/repeated_lines.h"

namespace dateline {

/// The entries of an article. Terms of a passage are the stems of its words at positions 2, 3, …,
/// and the title's at kTitleWeight times the frequency; the first searched passage also has the
/// title's words at positions behind its own, so that a phrase finds them. A joined form stands at
/// the positions of both its parts. Terms of the article are those of the title and of all its
/// passages. Lines in `repeated` are boilerplate, but not in records mode.
[[nodiscard]] ArticleEntries entries_of(const Article& article, PassageMode mode,
                                        Analyzer& analyzer, const RepeatedLines& repeated = {});

/// The entries of an article that is stored already, with these passages.
[[nodiscard]] ArticleEntries entries_of(StoredArticle article, std::vector<Passage> passages,
                                        PassageMode mode, Analyzer& analyzer);

/// The counts that an article contributed to the vocabulary, out of all its stored passages.
[[nodiscard]] std::vector<FormCount> form_counts(std::span<const StoredPassage> passages,
                                                 Analyzer& analyzer);

/// Gives an article another id, in all its entries.
void change_id(ArticleEntries& entries, const ArticleId& id);

}  // namespace dateline

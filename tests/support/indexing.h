// SPDX-License-Identifier: GPL-2.0-or-later
// Indexing runs for tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/folder.h"
#include "indexer/build/bulk_build.h"
#include "indexer/run/article_index.h"
#include "indexer/run/pipeline.h"

namespace dateline::test {

/// Brings the index up to the state of `paths` with two reading threads; removes what vanished.
Report index_paths(const std::filesystem::path& index, const std::vector<std::string>& paths,
                   const Settings& settings = {}, Prune prune = Prune::always,
                   const BulkOptions& bulk = {});

/// Builds an index of `paths` from nothing, with two reading threads.
Report build_paths(const std::filesystem::path& index, const std::vector<std::string>& paths,
                   const BulkOptions& bulk = {}, const Settings& settings = {});

/// The folder of the segment of an index that has one; throws std::runtime_error if it has several.
[[nodiscard]] SegmentFolder only_segment(const std::filesystem::path& index);

/// An article as a run reads it, without looking at its zones and metadata.
[[nodiscard]] ReadArticle read(const Article& article);

/// A plain text at `path`, read.
[[nodiscard]] ReadArticle read_article(const std::string& path, std::string_view text);

/// The record `number` with the id `id` (may be empty) of a stream at `path`, read.
[[nodiscard]] ReadArticle read_record(const std::string& path, std::uint64_t number,
                                      const std::string& id, const std::string& text);

/// The entries of a plain text at `path`, in English.
[[nodiscard]] ArticleEntries text_entries(const std::string& path, std::string_view text);

}  // namespace dateline::test

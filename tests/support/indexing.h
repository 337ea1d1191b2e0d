// SPDX-License-Identifier: GPL-2.0-or-later
// Indexing runs for tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/build/bulk_writer.h"
#include "indexer/run/pipeline.h"

namespace dateline::test {

/// Brings the index up to the state of `paths` with two reading threads; removes what vanished.
Report index_paths(const std::filesystem::path& index, const std::vector<std::string>& paths,
                   const Settings& settings = {}, Prune prune = Prune::always);

/// Builds an index of `paths` in one go, with two reading threads.
Report build_paths(const std::filesystem::path& index, const std::vector<std::string>& paths,
                   const BulkOptions& bulk = {}, const Settings& settings = {});

/// The entries of a plain text at `path`, in English.
[[nodiscard]] ArticleEntries text_entries(const std::string& path, std::string_view text);

/// The entries of the record `number` with the id `id` (may be empty) of a stream at `path`.
[[nodiscard]] ArticleEntries record_entries(const std::string& path, std::uint64_t number,
                                            const std::string& id, const std::string& text);

}  // namespace dateline::test

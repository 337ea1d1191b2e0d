// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the files below the paths that a user names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/inputs/path_filter.h"
#include "indexer/inputs/problem.h"

namespace dateline {

/// A file that may contain articles.
struct SourceFile {
  std::string path;  ///< as named, or below a named folder; lexically normal
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since the epoch
  bool named = false;         ///< the user named this file itself
  std::int64_t changed = 0;   ///< when its inode last changed, the same clock
  std::uint64_t inode = 0;    ///< its number in its file system
  friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

/// The rules of a walk.
struct SourceRules {
  PathFilter filter;
  bool follow = false;  ///< symbolic links, each real folder once below a named path
};

/// The result of a walk over the named paths.
struct SourceList {
  std::vector<SourceFile> files;   ///< distinct, sorted by path
  std::vector<std::string> roots;  ///< the named paths that exist, lexically normal
  std::vector<Rejection> rejections;
  std::size_t missing = 0;  ///< named paths that do not exist (each is a rejection too)
  std::vector<Warning> warnings;
  PathFilter filter;  ///< of the rules: excluded files were not visited
  /// Where changes show: the folders visited, and files that were named or reached by a link.
  std::vector<std::string> places;
};

/// Walks `paths`; `-` is standard input. Skips hidden files and folders below a named folder, the
/// folder `index` and any other index; follows symbolic links only if the rules say so.
[[nodiscard]] SourceList list_sources(const std::vector<std::string>& paths,
                                      const std::string& index, const SourceRules& rules = {});

/// The part of `path` below the named path `root`, for the rules; its name if it is `root` itself.
[[nodiscard]] std::string_view path_below(std::string_view path, std::string_view root);

/// `path` as stored in the index: lexically normal.
[[nodiscard]] std::string normal_path(const std::string& path);

/// The current file at `path`; nullopt if there is none.
[[nodiscard]] std::optional<SourceFile> find_source(const std::string& path);

/// Whether `path` is `root` or below it; both lexically normal.
[[nodiscard]] bool is_under(const std::string& path, const std::string& root);

}  // namespace dateline

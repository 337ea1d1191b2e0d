// SPDX-License-Identifier: GPL-2.0-or-later
// The files behind the paths a user names, and their bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/formats/format.h"
#include "indexer/path_filter.h"

namespace dateline {

/// A file that may hold articles.
struct SourceFile {
  std::string path;  ///< as named, or below a named folder; lexically normal
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since the epoch
  bool named = false;         ///< the user named this very file
  std::int64_t changed = 0;   ///< when its inode last changed, the same clock
  std::uint64_t inode = 0;    ///< its number in its file system
};

/// What a walk looks at.
struct SourceRules {
  PathFilter filter;
  bool follow = false;  ///< symbolic links, each real folder once below a named path
};

/// What a walk over the named paths found.
struct SourceList {
  std::vector<SourceFile> files;   ///< each once, sorted by path
  std::vector<std::string> roots;  ///< the named paths that are there, lexically normal
  std::vector<Rejection> rejections;
  std::size_t missing = 0;  ///< named paths that are not there (each is a rejection too)
  std::vector<Warning> warnings;
  PathFilter filter;  ///< of the rules: what it leaves out was not looked at
};

/// Walks `paths`; `-` is standard input. Hidden files and folders below a named folder are passed
/// over, symbolic links are followed by the rules alone, and neither the folder `index` nor any
/// other index is read.
[[nodiscard]] SourceList list_sources(const std::vector<std::string>& paths,
                                      const std::string& index, const SourceRules& rules = {});

/// The path of `path` below the named path `root`, by which the rules know it: its name alone where
/// it is `root` itself.
[[nodiscard]] std::string_view path_below(std::string_view path, std::string_view root);

/// `path` as sources are remembered: lexically normal.
[[nodiscard]] std::string normal_path(const std::string& path);

/// The file at `path` as it is now; nothing if there is none.
[[nodiscard]] std::optional<SourceFile> find_source(const std::string& path);

/// Whether `path` is `root` or lies below it; both lexically normal.
[[nodiscard]] bool is_under(const std::string& path, const std::string& root);

}  // namespace dateline

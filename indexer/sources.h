// SPDX-License-Identifier: GPL-2.0-or-later
// The files behind the paths a user names, and their bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/formats/format.h"

namespace dateline {

/// A file that may hold articles.
struct SourceFile {
  std::string path;  ///< as named, or below a named folder; lexically normal
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since the epoch
  bool named = false;         ///< the user named this very file
};

/// What a walk over the named paths found.
struct SourceList {
  std::vector<SourceFile> files;   ///< each once, sorted by path
  std::vector<std::string> roots;  ///< the named paths that are there, lexically normal
  std::vector<Rejection> rejections;
  std::size_t missing = 0;  ///< named paths that are not there (each is a rejection too)
};

/// Walks `paths`; `-` is standard input. Hidden files and folders below a named folder are passed
/// over, symbolic links are not followed, and neither the folder `index` nor any other index is
/// read.
[[nodiscard]] SourceList list_sources(const std::vector<std::string>& paths,
                                      const std::string& index);

/// The file at `path` as it is now; nothing if there is none.
[[nodiscard]] std::optional<SourceFile> find_source(const std::string& path);

/// Whether `path` is `root` or lies below it; both lexically normal.
[[nodiscard]] bool is_under(const std::string& path, const std::string& root);

}  // namespace dateline

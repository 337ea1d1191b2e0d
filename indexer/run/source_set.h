// SPDX-License-Identifier: GPL-2.0-or-later
// The sources of an article while a run changes them. Pure. A text that thousands of records repeat
// has as many sources, so a change costs their logarithm.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/stored.h"

namespace dateline {

/// By path, member and record number, as in StoredArticle; then by what else tells records apart.
struct SourceOrder {
  using is_transparent = void;
  bool operator()(const SourceRef& a, const SourceRef& b) const;
  bool operator()(const SourceRef& a, std::string_view path) const { return a.path < path; }
  bool operator()(std::string_view path, const SourceRef& b) const { return path < b.path; }
};

using SourceSet = std::set<SourceRef, SourceOrder>;

[[nodiscard]] inline SourceSet source_set(const std::vector<SourceRef>& sources) {
  return {sources.begin(), sources.end()};
}

/// As StoredArticle has them.
[[nodiscard]] inline std::vector<SourceRef> in_order(const SourceSet& sources) {
  return {sources.begin(), sources.end()};
}

/// Removes those in the file at `path`.
void remove_path(SourceSet& sources, std::string_view path);

}  // namespace dateline

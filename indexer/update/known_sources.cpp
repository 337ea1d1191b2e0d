// SPDX-License-Identifier: GPL-2.0-or-later
// Reading source files out of the metadata of articles/.
#include "indexer/update/known_sources.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/schema.h"

namespace dateline {

std::optional<SourceState> known_source(const Xapian::Database& articles, const std::string& path) {
  const std::string data = articles.get_metadata(source_key(path));
  if (data.empty()) return std::nullopt;
  return decode_state(data);
}

std::vector<std::string> known_sources(const Xapian::Database& articles) {
  std::vector<std::string> paths;
  const std::string begin(key::kSource);
  const auto end = articles.metadata_keys_end(begin);
  for (auto it = articles.metadata_keys_begin(begin); it != end; ++it) {
    paths.push_back(source_path(*it, articles.get_metadata(*it)));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace dateline

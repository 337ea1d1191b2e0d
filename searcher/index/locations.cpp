// SPDX-License-Identifier: GPL-2.0-or-later
// Reads cluster files.
#include "searcher/index/locations.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>

#include "common/error.h"
#include "common/index/cluster_file.h"
#include "common/index/folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// A larger file is not a cluster file.
constexpr std::size_t kLongest = std::size_t{1} << 20;

std::string cluster_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text(kLongest + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in.eof() && (!in || in.gcount() > 0)) {
    throw Error(ExitStatus::bad_index,
                path + (in ? " is too long for a cluster file" : " cannot be read"),
                "name the folder of an index, or a cluster file (docs/cluster.md)");
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

void add_cluster(const std::string& path, std::vector<IndexLocation>& locations) {
  const fs::path base = fs::path(path).parent_path();
  for (Shard& shard : parse_cluster_file(cluster_text(path), path, base)) {
    const fs::path& folder = shard.location.folder;
    if (!shard.location.served && !is_index_folder(folder)) {
      throw Error(
          ExitStatus::bad_index,
          path + ':' + std::to_string(shard.line) + ": there is no index in " + folder.string(),
          "each line names the folder of an index, or two tcp:// addresses");
    }
    locations.push_back(std::move(shard.location));
  }
}

// An index that is named twice would be counted twice.
void refuse_repeated(const std::vector<IndexLocation>& locations) {
  std::set<std::string> names;
  for (const IndexLocation& location : locations) {
    std::error_code error;
    const fs::path folder =
        location.served ? fs::path() : fs::weakly_canonical(location.folder, error);
    const std::string name = folder.empty() ? location.name() : folder.string();
    if (names.insert(name).second) continue;
    throw Error(ExitStatus::usage, "the index " + location.name() + " is named twice",
                "name each index once");
  }
}

}  // namespace

std::vector<IndexLocation> locations_of(const std::vector<std::string>& named) {
  std::vector<IndexLocation> locations;
  for (const std::string& name : named) {
    std::error_code error;
    if (is_address(name)) {
      locations.emplace_back(parse_served(name, "--index"));
    } else if (fs::exists(name, error) && !fs::is_directory(name, error)) {
      add_cluster(name, locations);
    } else {
      locations.emplace_back(fs::path(name));
    }
  }
  refuse_repeated(locations);
  return locations;
}

}  // namespace dateline

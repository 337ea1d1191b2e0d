// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a cluster file: shards in the order of their lines, each once, or a refusal that
// names the file.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/index/cluster_file.h"
#include "tests/fuzz/check.h"

namespace {

using namespace dateline;
using fuzz::require;

void check(const std::vector<Shard>& shards) {
  require(!shards.empty(), "a cluster file names an index");
  std::size_t line = 0;
  for (const Shard& shard : shards) {
    require(shard.line > line, "lines ascend");
    line = shard.line;
    if (!shard.location.served) {
      require(!shard.location.folder.empty(), "a folder has a name");
      continue;
    }
    const ServedIndex& served = *shard.location.served;
    require(served.timeout >= 1 && served.timeout <= 3600, "a timeout is within its bounds");
    const std::string written = served.passages.name() + ' ' + served.articles.name() +
                                " timeout=" + std::to_string(served.timeout);
    require(parse_served(written, "") == served, "what is written is read as the same");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    check(parse_cluster_file(text, "file", "/base"));
  } catch (const Error& error) {
    require(error.status() == ExitStatus::bad_index, "a refusal is of the index");
    require(std::string_view(error.what()).starts_with("file"), "a refusal names the file");
  }
  return 0;
}

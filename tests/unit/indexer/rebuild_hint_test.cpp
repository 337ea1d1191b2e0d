// SPDX-License-Identifier: GPL-2.0-or-later
// Sizes of files that need not be there.
#include "indexer/run/rebuild_hint.h"

#include <catch2/catch.hpp>

#include "indexer/update/index_writer.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20U;

SourceFile file(const std::string& path, std::uint64_t megabytes, std::int64_t modified = 1) {
  return {path, megabytes * kMegabyte, modified};
}

SourceList files(std::vector<SourceFile> files) {
  SourceList list;
  list.files = std::move(files);
  return list;
}

}  // namespace

TEST_CASE("a rebuild is advised where it reads little more than an update, and loses no file") {
  const test::TempFolder folder;
  IndexWriter index(folder / "idx", {}, false);
  for (const std::string path : {"a", "b"}) {
    index.begin_source(path);
    SourceState state;
    state.size = 10 * kMegabyte;
    state.modified = 1;
    static_cast<void>(index.end_source(state));
  }
  const SourceFile a = file("a", 10);
  const SourceFile b = file("b", 10);
  CHECK(is_rebuild_quicker(index, files({a, b, file("c", 20)})));
  CHECK_FALSE(is_rebuild_quicker(index, files({a, b, file("c", 19)})));  // less than half
  CHECK_FALSE(is_rebuild_quicker(index, files({a, b})));
  CHECK_FALSE(is_rebuild_quicker(index, files({a, file("c", 100)})));  // would lose b
  // Changed by time or size, they are read anyway.
  CHECK(is_rebuild_quicker(index, files({a, file("b", 10, 2), file("c", 6)})));
  CHECK_FALSE(is_rebuild_quicker(index, files({a, file("b", 10, 2), file("c", 5)})));  // not much
  CHECK(is_rebuild_quicker(index, files({a, file("b", 16)})));
  index.finish();
}

TEST_CASE("no rebuild is advised in a rebuild") {
  const test::TempFolder folder;
  IndexWriter(folder / "idx", {}, false).finish();
  IndexWriter again(folder / "idx", {}, true);
  CHECK_FALSE(is_rebuild_quicker(again, files({file("a", 100)})));
}

}  // namespace dateline

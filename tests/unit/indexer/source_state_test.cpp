// SPDX-License-Identifier: GPL-2.0-or-later
// What an index remembers of a source file, as bytes.
#include "indexer/run/source_state.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "indexer/run/article_index.h"
#include "indexer/run/source_table.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

SourceState state() {
  SourceState state;
  state.size = 10;
  state.modified = -5;
  state.read_at = 7;
  state.refused = 1;
  state.content = hash128("pier");
  state.keys = "text=body\n";
  state.facts.formats["text"] = 3;
  state.facts.repaired = 2;
  state.changed = 1'700'000'000'123'456'789;
  state.inode = 300;
  return state;
}

}  // namespace

TEST_CASE("a state is read as it was written") { CHECK(decode_state(encode(state())) == state()); }

TEST_CASE("a table of sources is read as it was written, whatever the paths") {
  SourceTable table;
  for (const std::string& path : {std::string("a.txt"), std::string(240, 'x'),
                                  std::string("/n/é\n\xFF.txt"), std::string()}) {
    table.sources[path] = state();
  }
  table.repeated = {7, 5'000'000'000, 0xFF'FFFF'FFFF};
  const SourceTable again = decode_source_table(encode(table));
  CHECK(again.sources == table.sources);
  CHECK(again.repeated == table.repeated);
}

TEST_CASE("a table of sources that is not as it was written is refused") {
  const test::TempFolder folder;
  SourceTable table;
  table.sources["a.txt"] = state();
  Manifest manifest;
  manifest.sources = write_source_table(folder.path(), 3, table);
  CHECK(manifest.sources.name == "sources-000003");
  CHECK(read_source_table(folder.path(), manifest).sources == table.sources);
  folder.write(manifest.sources.name, encode(table).replace(4, 1, "?"));
  CHECK_THROWS_AS(read_source_table(folder.path(), manifest), Error);
  folder.remove(manifest.sources.name);
  CHECK_THROWS_AS(read_source_table(folder.path(), manifest), Error);
}

TEST_CASE("a file that was read right after it or its inode changed may have changed again") {
  SourceState read;
  read.read_at = 10 * kRacyNanoseconds;
  CHECK_FALSE(is_racy(read));
  read.modified = read.read_at - 1;
  CHECK(is_racy(read));
  read.modified = 0;
  read.changed = read.read_at - 1;
  CHECK(is_racy(read));
}

TEST_CASE("a state that was cut is damaged") {
  const std::string value = encode(state());
  CHECK_THROWS_AS(decode_state(value.substr(0, value.size() - 1)), Error);
  CHECK_THROWS_AS(decode_state(value.substr(0, 5)), Error);
}

}  // namespace dateline

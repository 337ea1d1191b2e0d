// SPDX-License-Identifier: GPL-2.0-or-later
// What an index remembers of a source file, as bytes.
#include "indexer/run/source_state.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "indexer/run/article_index.h"

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

/// What versions without `changed` and `inode` wrote: the value up to its mark.
std::string older(const std::string& value, const std::string& path_after) {
  SourceState without = state();
  without.changed = 0;
  without.inode = 0;
  const std::string whole = encode_state(without, "a");
  REQUIRE(value.starts_with(whole.substr(0, whole.size() - 3)));
  return whole.substr(0, whole.size() - 3) + path_after;
}

}  // namespace

TEST_CASE("a state is read as it was written, with a short path or a long one") {
  const std::string long_path(230, 'b');
  for (const std::string& path : {std::string("news/a.txt"), long_path}) {
    const std::string value = encode_state(state(), path);
    CHECK(decode_state(value) == state());
    CHECK(source_path(source_key(path), value) == path);
  }
}

TEST_CASE("a state of an older version has no time of the inode and no inode") {
  const std::string long_path(230, 'b');
  SourceState expected = state();
  expected.changed = 0;
  expected.inode = 0;
  CHECK(decode_state(older(encode_state(state(), "a"), "")) == expected);
  const std::string with_path = older(encode_state(state(), "a"), long_path);
  CHECK(decode_state(with_path) == expected);
  CHECK(source_path(source_key(long_path), with_path) == long_path);
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
  const std::string value = encode_state(state(), "a");
  CHECK_THROWS_AS(decode_state(value.substr(0, value.size() - 1)), Error);
  CHECK_THROWS_AS(decode_state(value.substr(0, 5)), Error);
}

}  // namespace dateline

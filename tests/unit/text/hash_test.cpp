// SPDX-License-Identifier: GPL-2.0-or-later
// Ids depend on these hashes: they must never change.
#include "common/text/hash.h"

#include <catch2/catch.hpp>

namespace dateline {

TEST_CASE("the hash is XXH3 with 128 bits, most significant byte first") {
  CHECK(hex(hash128("")) == "99aa06d3014798d86001c324468d497f");  // from the XXH3 test vectors
  CHECK(hex(hash128("a")) != hex(hash128("b")));
  CHECK(hash128("harbour") == hash128("harbour"));
}

TEST_CASE("hexadecimal is as long as asked for, at most the whole hash") {
  const Hash128 hash{{0x01, 0xAB, 0xFF}};
  CHECK(hex(hash, 3) == "01abff");
  CHECK(hex(hash, 0).empty());
  CHECK(hex(hash, 99).size() == 32);
}

TEST_CASE("a hash as a number is its first eight bytes") {
  CHECK(low64(Hash128{{1, 2, 3, 4, 5, 6, 7, 8, 9}}) == 0x0102030405060708U);
}

}  // namespace dateline

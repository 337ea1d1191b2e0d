// SPDX-License-Identifier: GPL-2.0-or-later
// Texts are told apart whatever their hashes are.
#include "common/analysis/id_table.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace dateline;

// A table of texts, with hashes that many of them share.
struct Texts {
  std::vector<std::string> texts;
  IdTable ids;
  std::uint64_t shared = 7;

  [[nodiscard]] std::uint64_t hash_of(std::uint32_t id) const {
    return texts[id].size() % 2 == 0 ? shared : id * 0x9E3779B97F4A7C15ULL;
  }
  void add(const std::string& text) {
    const auto id = static_cast<std::uint32_t>(texts.size());
    texts.push_back(text);
    ids.add(hash_of(id), id, [this](std::uint32_t other) { return hash_of(other); });
  }
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, const std::string& text) const {
    return ids.find(hash, [&](std::uint32_t id) { return texts[id] == text; });
  }
};

}  // namespace

TEST_CASE("a text is found by its hash, also when the table has grown and hashes are alike") {
  Texts table;
  CHECK(table.find(7, "none") == IdTable::kNone);
  for (int i = 0; i < 3000; ++i) table.add(std::to_string(i));
  for (std::uint32_t id = 0; id < 3000; ++id) {
    CHECK(table.find(table.hash_of(id), table.texts[id]) == id);
  }
  CHECK(table.find(7, "none") == IdTable::kNone);
  CHECK(table.find(8, "none") == IdTable::kNone);
}

TEST_CASE("a table that was cleared holds nothing, and takes texts again") {
  Texts table;
  table.add("one");
  table.ids.clear();
  CHECK(table.find(table.hash_of(0), "one") == IdTable::kNone);
  table.texts.clear();
  table.add("three");
  CHECK(table.find(table.hash_of(0), "three") == 0);
}

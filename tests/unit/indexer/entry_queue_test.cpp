// SPDX-License-Identifier: GPL-2.0-or-later
// Entries cross threads whole and in order, and neither side waits for one that has failed.
#include "indexer/build/entry_queue.h"

#include <catch2/catch.hpp>
#include <random>
#include <stdexcept>
#include <thread>

namespace dateline {
namespace {

struct Entries final : glass::EntrySink {
  void add(std::string_view key, std::string_view tag) override {
    if (all.size() == most) throw std::runtime_error("full");
    all.emplace_back(key, tag);
  }
  std::vector<std::pair<std::string, std::string>> all;
  std::size_t most = SIZE_MAX;
};

/// Entries of some megabytes in all, more than may be on their way.
std::vector<std::pair<std::string, std::string>> many_entries() {
  std::mt19937 random(3);
  std::vector<std::pair<std::string, std::string>> entries;
  for (std::size_t i = 0; i < 3000; ++i) {
    entries.emplace_back("key " + std::to_string(i),
                         std::string(random() % 2000, static_cast<char>(random())));
  }
  return entries;
}

}  // namespace

TEST_CASE("entries are poured in the order in which they were added, more than may wait") {
  const auto entries = many_entries();
  EntryQueue queue(std::size_t{512} << 10U);
  Entries table;
  std::thread adding([&] {
    for (const auto& [key, tag] : entries) queue.add(key, tag);
    queue.close();
  });
  queue.pour(table);
  adding.join();
  CHECK((table.all == entries));
}

TEST_CASE("nobody waits for a table that fails") {
  const auto entries = many_entries();
  EntryQueue queue(0);
  Entries table;
  table.most = 10;
  std::thread adding([&] {
    for (const auto& [key, tag] : entries) queue.add(key, tag);
    queue.close();
  });
  CHECK_THROWS_AS(queue.pour(table), std::runtime_error);
  queue.abandon();
  adding.join();
  CHECK(table.all.size() == 10);
  Entries rest;
  queue.pour(rest);
  CHECK(rest.all.empty());
}

TEST_CASE("a queue that is closed early ends with what it has") {
  EntryQueue queue(0);
  queue.add("a", "1");
  queue.close();
  Entries table;
  queue.pour(table);
  CHECK(table.all.size() == 1);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Passages that are given: their articles depend neither on threads nor on batches, nor on where in
// which file they came to stand.
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/index/reader.h"
#include "indexer/tasks/verify.h"
#include "indexer/update/index_writer.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::build_paths;
using test::dump;
using test::index_paths;
using test::TempFolder;

constexpr unsigned kArticles = 12;

Settings given() {
  Settings settings;
  settings.passages = PassageMode::given;
  return settings;
}

std::string random_text(std::mt19937& random, std::size_t words) {
  static const std::vector<std::string> kWords{"pier", "ferry", "mill", "storm", "dock", "quay"};
  std::string text = "The";
  for (; words > 0; --words) text += ' ' + kWords[random() % kWords.size()];
  return text + '.';
}

struct Row {
  std::string id, article, title, text;
};

/// The records of an article, always the same. Some hold more text than a batch does.
std::vector<Row> records_of(unsigned article) {
  std::mt19937 random(article);
  std::vector<Row> rows;
  const std::string name = article % 4 == 0 ? "" : "a" + std::to_string(article);
  const std::size_t count = name.empty() ? 1 : 1 + random() % 6;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "r" + std::to_string(article) + '-' + std::to_string(i);
    const std::size_t words = article % 5 == 0 ? 5'000 : random() % 30;
    rows.push_back({id, name, i == 1 ? "On " + id : "", random_text(random, words)});
  }
  return rows;
}

/// Articles in any order, no one twice.
void write_random(std::mt19937& random, const TempFolder& folder, const std::string& name) {
  const bool table = name.ends_with(".csv");
  std::vector<unsigned> order;
  for (unsigned article = 0; article < kArticles; ++article) order.push_back(article);
  std::shuffle(order.begin(), order.end(), random);
  order.resize(1 + random() % kArticles);
  std::string lines = table ? "id,article,title,text\n" : "";
  for (const unsigned article : order) {
    for (const Row& row : records_of(article)) {
      if (table) {
        lines += row.id + ',' + row.article + ',' + row.title + ',' + row.text + '\n';
      } else {
        lines += "{\"id\":\"" + row.id + "\",\"article\":\"" + row.article + "\",\"title\":\"" +
                 row.title + "\",\"text\":\"" + row.text + "\"}\n";
      }
    }
  }
  folder.write(name, lines);
}

std::vector<std::string> fresh_dump(const TempFolder& folder) {
  const TempFolder other;
  index_paths(other / "idx", {folder / "n"}, given());
  return dump(other / "idx");
}

std::vector<std::string> dump_by(const TempFolder& folder, unsigned readers) {
  const TempFolder other;
  {
    IndexWriter writer(other / "idx", given(), IndexWriter::Start::from_index);
    RunOptions options;
    options.threads = readers;
    options.progress = ProgressStyle::none;
    REQUIRE(run_indexing(writer, list_sources({folder / "n"}, ""), options).warnings.empty());
  }
  return dump(other / "idx");
}

}  // namespace

TEST_CASE("articles of given passages are whole however many threads read and build") {
  std::mt19937 random(83);
  for (int round = 0; round < 4; ++round) {
    const TempFolder folder;
    write_random(random, folder, "n/a.jsonl");
    write_random(random, folder, "n/b.csv");
    CAPTURE(round);
    const auto expected = dump_by(folder, 1);
    CHECK((dump_by(folder, 3) == expected));
    const BulkOptions bulk{3, 1, random() % 60'000, 1 + random() % 20'000};
    build_paths(folder / "idx", {folder / "n"}, bulk, given());
    CHECK((dump(folder / "idx") == expected));
  }
}

TEST_CASE("given passages are cited where they stand, whatever was edited, moved and removed") {
  std::mt19937 random(89);
  for (int round = 0; round < 4; ++round) {
    const TempFolder folder;
    std::set<std::string> names;
    for (int step = 0; step < 8; ++step) {
      const std::string name =
          "n/" + std::to_string(random() % 4) + (random() % 2 ? ".jsonl" : ".csv");
      if (names.size() > 1 && random() % 4 == 0) {
        folder.remove(*names.begin());
        names.erase(names.begin());
      } else if (!names.empty() && random() % 3 == 0) {
        const std::string old = *names.begin();
        const std::string moved =
            "n/moved" + std::to_string(step) + fs::path(old).extension().string();
        fs::rename(folder / old, folder / moved);
        names.erase(old);
        names.insert(moved);
      } else {
        write_random(random, folder, name);
        names.insert(name);
      }
      index_paths(folder / "idx", {folder / "n"}, given());
      CAPTURE(round, step);
      REQUIRE((dump(folder / "idx") == fresh_dump(folder)));
      std::ostringstream wrong;
      const Verification verified = verify(IndexReader(folder / "idx"), wrong);
      CHECK(wrong.str().empty());
      REQUIRE(verified.wrong + verified.unreadable == 0);
    }
  }
}

}  // namespace dateline

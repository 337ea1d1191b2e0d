// SPDX-License-Identifier: GPL-2.0-or-later
// An index depends on what its sources hold now, not on how or in which order it came to know.
#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/index/folder.h"
#include "common/index/reader.h"
#include "indexer/build/fallback_build.h"
#include "indexer/update/compaction.h"
#include "indexer/update/index_writer.h"
#include "indexer/update/merge_policy.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xapian_check.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::build_paths;
using test::dump;
using test::index_paths;
using test::TempFolder;

std::string random_sentence(std::mt19937& random) {
  static const std::vector<std::string> kWords{
      "pier",     "ferry",  "Vale", "mill", "storm", "café",   "counter-fire",
      "U.S.",     "4,400",  "the",  "of",   "and",   "burned", "burning",
      "harbours", "Orme’s", "€5",   "dock", "quay",  "crane"};
  std::string text = "The";
  for (auto size = 1 + random() % 12; size > 0; --size)
    text += ' ' + kWords[random() % kWords.size()];
  return text + '.';
}

std::string random_body(std::mt19937& random, const std::string& between) {
  std::string text;
  for (auto left = 1 + random() % 4; left > 0; --left) {
    for (auto sentences = 1 + random() % 20; sentences > 0; --sentences) {
      text += random_sentence(random) + ' ';
    }
    text += between;
    // Some lines stand in many articles, so that which of them are repeated changes all the time.
    for (auto lines = random() % 3; lines > 0; --lines) {
      text += "The quay of every ferry " + std::string(1 + random() % 5, 'o') + between;
    }
  }
  return text;
}

/// A file of a random format. Few seeds, so that texts repeat in other files and other layouts.
std::string random_file(std::mt19937& random, const std::string& suffix) {
  std::mt19937 content(static_cast<unsigned>(random() % 12));
  const std::string title = "Story " + std::to_string(random() % 3) + " of the old pier";
  if (suffix == ".html") {
    return "<title>" + title + "</title><p>" + random_body(content, "</p><p>");
  }
  if (suffix == ".jsonl") {
    std::string lines;
    for (auto left = 1 + random() % 4; left > 0; --left) {
      std::mt19937 record(static_cast<unsigned>(random() % 12));
      const bool named = random() % 3 == 0;  // a record's id always has the same text here
      const std::string id = named ? "\"id\":\"r" + std::to_string(record() % 1000) + "\"," : "";
      const std::string outlet = random() % 2 == 0 ? "\"source\":\"Harbour Post\"," : "";
      lines += "{" + id + (named ? "" : outlet) + "\"title\":\"" + (named ? "Named" : title) +
               "\",\"text\":\"" + random_body(record, "\\n\\n") + "\"}\n";
    }
    return lines;
  }
  const bool spaced = random() % 2 == 0;
  return title + (spaced ? "\n\n" : "\r\n") + random_body(content, spaced ? "\n\n" : "\r\n");
}

std::string random_name(std::mt19937& random) {
  static const std::vector<std::string> kSuffixes{".txt", ".txt", ".html", ".jsonl"};
  return "n/" + std::to_string(random() % 3) + '/' + std::to_string(random() % 8) +
         kSuffixes[random() % kSuffixes.size()];
}

void write_random(std::mt19937& random, const TempFolder& folder, const std::string& name) {
  folder.write(name, random_file(random, fs::path(name).extension()));
}

/// What an index made in one go would be.
std::vector<std::string> fresh_dump(const TempFolder& folder) {
  const TempFolder other;
  index_paths(other / "idx", {folder / "n"});
  return dump(other / "idx");
}

/// Whether both databases of an index are sound as Xapian sees them.
bool is_sound(const fs::path& index) {
  const Manifest manifest = read_manifest(index);
  return std::all_of(manifest.segments.begin(), manifest.segments.end(), [&](const auto& segment) {
    const SegmentFolder folder{index / segment.name};
    return test::xapian_finds_sound(folder.passages()) &&
           test::xapian_finds_sound(folder.articles());
  });
}

/// A build in one go by either way, of segments of any size, most of them with what waits in files.
BulkOptions random_build(std::mt19937& random) {
  return {1 + static_cast<unsigned>(random() % 3),
          1,
          random() % 60'000,
          1 + random() % 20'000,
          random() % 3 == 0 ? fallback_build : build_databases,
          random() % 20'000};
}

/// Every document of an index in the order of the numbers.
std::vector<std::string> numbered(const fs::path& index) {
  std::vector<std::string> lines;
  const IndexReader all(index);
  const SegmentReader& reader = *all.segments().front();
  const Xapian::Database& passages = reader.passages();
  for (auto it = passages.postlist_begin(""); it != passages.postlist_end(""); ++it) {
    const Xapian::Document document = passages.get_document(*it);
    lines.push_back(std::to_string(*it) + ' ' +
                    document.get_value(static_cast<Xapian::valueno>(Slot::article)) +
                    encode(reader.passage_in(document)));
  }
  reader.for_each_article([&](std::uint32_t number, const StoredArticle& article) {
    lines.push_back(std::to_string(number) + ' ' + encode(article));
  });
  return lines;
}

void check_equal(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::string> only;
  std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                std::back_inserter(only));
  if (only.size() > 8) only.resize(8);
  CAPTURE(only);
  REQUIRE((one == other));
}

}  // namespace

TEST_CASE("indexing twice is indexing once") {
  std::mt19937 random(53);
  for (int round = 0; round < 5; ++round) {
    const TempFolder folder;
    for (int i = 0; i < 15; ++i) write_random(random, folder, random_name(random));
    index_paths(folder / "idx", {folder / "n"});
    const auto once = dump(folder / "idx");
    index_paths(folder / "idx", {folder / "n"});
    check_equal(dump(folder / "idx"), once);
  }
}

TEST_CASE("a build makes the index that Xapian's own writer makes") {
  std::mt19937 random(67);
  for (int round = 0; round < 25; ++round) {
    const TempFolder folder;
    for (auto files = random() % 25; files > 0; --files) {
      write_random(random, folder, random_name(random));
    }
    folder.write("n/0/a.txt", "Old pier\n\nIt burned.\n");
    CAPTURE(round);
    build_paths(folder / "idx", {folder / "n"}, random_build(random));
    check_equal(dump(folder / "idx"), fresh_dump(folder));
    REQUIRE(is_sound(folder / "idx"));
  }
}

TEST_CASE("the number of threads and the room for postings make no difference to a build") {
  std::mt19937 random(71);
  const TempFolder folder;
  for (int i = 0; i < 20; ++i) write_random(random, folder, random_name(random));
  const auto tables = [&](const BulkOptions& bulk) {
    const TempFolder other;
    build_paths(other / "idx", {folder / "n"}, bulk);
    std::map<std::string, std::string> bytes;
    const fs::path segment = test::only_segment(other / "idx").folder;
    for (const auto& entry : fs::recursive_directory_iterator(segment)) {
      if (entry.path().extension() != ".glass") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      bytes[fs::relative(entry.path(), segment)].assign(std::istreambuf_iterator<char>(file), {});
    }
    return bytes;
  };
  const auto expected = tables({1, 1, std::size_t{1} << 30U, 5'000});
  CHECK(expected.size() == 6);
  CHECK((tables({3, 1, std::size_t{1} << 30U, 5'000}) == expected));
  CHECK((tables({2, 1, 1, 5'000}) == expected));
  CHECK((tables({2, 1, 1, 500, build_databases, 0}) == expected));
}

TEST_CASE("documents have the same numbers however they are built and by how many threads") {
  std::mt19937 random(79);
  const TempFolder folder;
  for (int i = 0; i < 20; ++i) write_random(random, folder, random_name(random));
  build_paths(folder / "tables", {folder / "n"}, {1, 1, std::size_t{1} << 30U, 5'000});
  const auto expected = numbered(folder / "tables");
  REQUIRE(expected.size() > 30);
  for (const unsigned threads : {1U, 3U}) {
    const std::string name = "xapian-" + std::to_string(threads);
    BulkOptions bulk{threads, 1, 1, 3'000, fallback_build};
    build_paths(folder / name, {folder / "n"}, bulk);
    CHECK((numbered(folder / name) == expected));
  }
}

TEST_CASE("a build through Xapian of no article is an index") {
  const TempFolder folder;
  folder.write("n/empty.jsonl", "");
  build_paths(folder / "idx", {folder / "n"}, {2, 1, 1, 1, fallback_build});
  CHECK(IndexReader(folder / "idx").article_count() == 0);
  CHECK(is_sound(folder / "idx"));
}

TEST_CASE("shards hold together what one index holds") {
  std::mt19937 random(73);
  // Counts of terms and forms are sums; all else stands in one shard.
  const auto documents = [](std::vector<std::string> lines) {
    std::erase_if(lines, [](const std::string& line) {
      const bool is_term = line.find(" term ") != std::string::npos;
      return line.starts_with("form ") || (is_term && line.find(" in ") == std::string::npos);
    });
    return lines;
  };
  for (int round = 0; round < 10; ++round) {
    const TempFolder folder;
    for (int i = 0; i < 20; ++i) write_random(random, folder, random_name(random));
    BulkOptions bulk = random_build(random);
    bulk.shards = 2 + static_cast<unsigned>(random() % 3);
    build_paths(folder / "shards", {folder / "n"}, bulk);
    std::vector<std::string> lines;
    for (unsigned shard = 1; shard <= bulk.shards; ++shard) {
      const fs::path index = folder / ("shards/shard-" + std::to_string(shard));
      REQUIRE(is_sound(index));
      for (std::string& line : documents(dump(index))) lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    check_equal(lines, documents(fresh_dump(folder)));
  }
}

TEST_CASE("files in any order, at once or one by one, give the same index") {
  std::mt19937 random(59);
  for (int round = 0; round < 6; ++round) {
    const TempFolder folder;
    for (int i = 0; i < 15; ++i) write_random(random, folder, random_name(random));
    const auto expected = fresh_dump(folder);

    SourceList sources = list_sources({folder / "n"}, "");
    std::shuffle(sources.files.begin(), sources.files.end(), random);
    {
      IndexWriter writer(folder / "at-once", {}, IndexWriter::Start::from_index);
      RunOptions options;
      options.threads = 3;
      REQUIRE(run_indexing(writer, sources, options).rejections.empty());
    }
    check_equal(dump(folder / "at-once"), expected);
    for (const SourceFile& file : sources.files) index_paths(folder / "one-by-one", {file.path});
    check_equal(dump(folder / "one-by-one"), expected);
  }
}

TEST_CASE("after random additions, edits, moves and removals the index is as if made anew") {
  std::mt19937 random(61);
  for (int round = 0; round < 4; ++round) {
    const TempFolder folder;
    folder.write("n/.keep", "");
    std::set<std::string> names;
    for (int step = 0; step < 12; ++step) {
      for (auto changes = 1 + random() % 6; changes > 0; --changes) {
        if (names.empty() || random() % 2 == 0) {
          const std::string name = random_name(random);
          names.insert(name);
          write_random(random, folder, name);
          continue;
        }
        const std::string name =
            *std::next(names.begin(), static_cast<long>(random() % names.size()));
        const std::string moved = "n/" + std::to_string(random() % 5) + "/moved" +
                                  std::to_string(step) + fs::path(name).extension().string();
        switch (random() % 4) {
          case 0:
            write_random(random, folder, name);
            break;
          case 1:
            folder.remove(name);
            names.erase(name);
            break;
          case 2:
            fs::create_directories(fs::path(folder / moved).parent_path());
            fs::rename(folder / name, folder / moved);
            names.erase(name);
            names.insert(moved);
            break;
          default:
            fs::create_directories(fs::path(folder / moved).parent_path());
            fs::copy_file(folder / name, folder / moved, fs::copy_options::overwrite_existing);
            names.insert(moved);
        }
      }
      index_paths(folder / "idx", {folder / "n"}, {}, Prune::always, random_build(random));
      CAPTURE(round, step);
      REQUIRE(read_manifest(folder / "idx").segments.size() <= kMostSegments);
      if (random() % 4 == 0) static_cast<void>(compact_index(folder / "idx"));
      check_equal(dump(folder / "idx"), fresh_dump(folder));
    }
  }
}

}  // namespace dateline

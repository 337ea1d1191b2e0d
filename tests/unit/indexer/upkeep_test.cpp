// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of dry runs, removal, checks and compaction: what they say is so, and nothing else moves.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "common/error.h"
#include "common/index/manifest.h"
#include "common/index/reader.h"
#include "indexer/run/pipeline.h"
#include "indexer/run/progress.h"
#include "indexer/run/source_table.h"
#include "indexer/tasks/check.h"
#include "indexer/update/compaction.h"
#include "indexer/update/dry_run.h"
#include "indexer/update/index_writer.h"
#include "indexer/update/removal.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::dump;
using test::index_paths;
using test::TempFolder;

std::string text(const std::string& word) {
  return "The " + word + " burned down\n\nNobody was hurt at the " + word + ".\n";
}

/// A folder of news with its index beside it.
struct News {
  TempFolder folder;
  std::string index = folder / "idx";

  void write(const std::string& word) { folder.write("n/" + word + ".txt", text(word)); }
  Report run() { return index_paths(index, {folder / "n"}); }
  /// A dry run, and what it lists, each line without the folder.
  std::pair<Report, std::vector<std::string>> dry_run(bool rebuild = false) {
    std::ostringstream out;
    DryRun dry(index, {}, rebuild, out);
    RunOptions options;
    options.threads = 2;
    options.prune = Prune::always;
    options.progress = ProgressStyle::none;
    Report report = run_indexing(dry, list_sources({folder / "n"}, index), options);
    std::vector<std::string> lines;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);) {
      const std::size_t at = line.find(folder / "n");
      lines.push_back(line.erase(at, (folder / "n/").size()));
    }
    return {std::move(report), lines};
  }
  Removal remove(const std::vector<std::string>& names) {
    std::ostringstream out;
    IndexWriter writer(index, {}, IndexWriter::Start::from_index);
    const Removal removal = remove_named(writer, IndexReader(index), names, out);
    writer.finish();
    return removal;
  }
  std::string id_of(const std::string& name) {
    const IndexReader reader(index);
    std::string id;
    reader.for_each_article([&](const StoredArticle& article) {
      if (article.sources.front().path == folder / name) id = hex(article.id);
    });
    return id;
  }
};

bool same_counts(const Report& a, const Report& b) {
  return a.files_read == b.files_read && a.files_unchanged == b.files_unchanged &&
         a.articles_added == b.articles_added && a.articles_replaced == b.articles_replaced &&
         a.articles_unchanged == b.articles_unchanged &&
         a.articles_duplicate == b.articles_duplicate && a.articles_removed == b.articles_removed &&
         a.articles_in_index == b.articles_in_index && a.passages_in_index == b.passages_in_index &&
         a.files_vanished == b.files_vanished && a.rejections.size() == b.rejections.size();
}

}  // namespace

TEST_CASE("a dry run says what the run then does, and leaves no trace") {
  News news;
  news.write("pier");
  news.write("mill");
  news.folder.write("n/copy.txt", text("mill"));
  news.folder.write("n/feed.jsonl", R"({"id":"1","title":"Dock","text":"It sank."})"
                                    "\n"
                                    R"({"id":"1","title":"Dock","text":"It rose."})"
                                    "\n");
  news.folder.write("n/empty.txt", "");
  const auto [first, added] = news.dry_run();
  CHECK_FALSE(fs::exists(news.index));
  CHECK(added.size() == 5);
  CHECK(same_counts(first, news.run()));

  const auto before = dump(news.index);
  news.folder.remove("n/mill.txt");
  news.write("tower");
  news.folder.write("n/pier.txt", text("jetty"));
  news.folder.write("n/feed.jsonl", R"({"id":"1","title":"Dock","text":"It stayed."})"
                                    "\n");
  const auto [second, changed] = news.dry_run();
  CHECK(dump(news.index) == before);
  CHECK(same_counts(second, news.run()));
  CHECK(std::count(changed.begin(), changed.end(), "add\ttower.txt\tThe tower burned down") == 1);
  CHECK(std::count(changed.begin(), changed.end(), "remove\tpier.txt\tThe pier burned down") == 1);
  CHECK(std::count(changed.begin(), changed.end(), "replace\tfeed.jsonl:1\tDock") == 1);
}

TEST_CASE("a dry run also tells what becomes of articles that lose their first file") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.folder.write("n/b.txt", "\n\n" + text("pier"));
  news.folder.write("n/c.txt", text("mill"));
  news.run();
  news.folder.remove("n/a.txt");
  const Report dry = news.dry_run().first;
  CHECK(same_counts(dry, news.run()));
}

TEST_CASE("a dry run of a rebuild counts everything anew, and needs no lock") {
  News news;
  news.write("pier");
  news.run();
  const IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
  CHECK(news.dry_run().second.empty());
  CHECK(news.dry_run(true).first.articles_added == 1);
}

TEST_CASE("a dry run refuses what the run would refuse") {
  News news;
  news.write("pier");
  news.run();
  Settings french;
  french.language = "french";
  std::ostringstream out;
  CHECK_THROWS_AS(DryRun(news.index, french, false, out), Error);
}

TEST_CASE("a file, a folder and an article can be removed, and what nothing has is told") {
  News news;
  for (const char* word : {"pier", "mill", "a/dock", "a/tower", "ab"}) news.write(word);
  news.run();
  const Removal folder = news.remove({news.folder / "n/a", "nowhere", "0000"});
  CHECK(folder.articles == 2);
  CHECK(folder.unmatched == std::vector<std::string>{"nowhere", "0000"});
  CHECK(news.remove({news.id_of("n/pier.txt").substr(0, 12)}).articles == 1);
  CHECK(news.remove({news.folder / "n/./mill.txt", news.id_of("n/mill.txt")}).articles == 1);
  std::ostringstream out;
  CHECK(check_index(news.index, out).articles == 1);
  CHECK(out.str().empty());
}

TEST_CASE("what was removed by its file is read again, what was removed by id is not") {
  News news;
  news.write("pier");
  news.write("mill");
  news.run();
  CHECK(news.remove({news.id_of("n/pier.txt"), news.folder / "n/mill.txt"}).articles == 2);
  CHECK(news.run().articles_added == 1);
  news.write("pier");  // touched, with the same bytes
  CHECK(news.run().articles_added == 0);
}

TEST_CASE("an ambiguous id removes nothing") {
  News news;
  for (int i = 0; i < 17; ++i) news.write("pier" + std::to_string(i));
  news.run();
  std::size_t ambiguous = 0;
  for (const char digit : std::string("0123456789abcdef")) {
    const IndexReader reader(news.index);
    IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
    std::ostringstream out;
    try {
      (void)remove_named(writer, reader, {news.folder / "n/pier1.txt", std::string(1, digit)}, out);
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::usage);
      CHECK_FALSE(writer.is_dirty());
      ++ambiguous;
    }
  }
  CHECK(ambiguous > 0);
}

TEST_CASE("globs of a run leave alone what they do not choose") {
  News news;
  for (const char* word : {"pier", "mill", "a/dock", "a/tower"}) news.write(word);
  news.run();
  const auto run = [&](const PathFilter& filter) {
    IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
    RunOptions options;
    options.prune = Prune::always;
    options.progress = ProgressStyle::none;
    return run_indexing(writer, list_sources({news.folder / "n"}, news.index, {filter, false}),
                        options);
  };
  CHECK(run({{"m*"}, {}}).articles_in_index == 4);
  CHECK(run({{}, {"a"}}).articles_in_index == 4);
  news.folder.remove("n/a/dock.txt");
  news.folder.remove("n/mill.txt");
  CHECK(run({{}, {"a"}}).articles_in_index == 3);  // mill
  CHECK(run({{"a"}, {}}).articles_in_index == 2);  // dock
}

TEST_CASE("what links led to stays while they are there, also where they are not followed") {
  News news;
  news.write("pier");
  news.folder.write("out/mill.txt", text("mill"));
  fs::create_directory_symlink(news.folder / "out", news.folder / "n/link");
  const auto run = [&](bool follow) {
    IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
    RunOptions options;
    options.prune = Prune::always;
    options.progress = ProgressStyle::none;
    return run_indexing(writer, list_sources({news.folder / "n"}, news.index, {{}, follow}),
                        options);
  };
  CHECK(run(true).articles_in_index == 2);
  CHECK(run(false).articles_in_index == 2);
  fs::remove(news.folder / "n/link");
  CHECK(run(false).articles_in_index == 1);
}

TEST_CASE("a sound index is found sound, and a damaged byte is found wherever it is") {
  News news;
  news.write("pier");
  news.write("mill");
  news.run();
  const auto findings = [&] {
    std::ostringstream out;
    return check_index(news.index, out).findings;
  };
  REQUIRE(findings() == 0);
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(news.index)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != "lock" && name != "current") {
      files.push_back(entry.path());
    }
  }
  CHECK(files.size() > 5);
  for (const fs::path& file : files) {
    CAPTURE(file);
    const std::uintmax_t size = fs::file_size(file);
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::uintmax_t at = 0; at < size; at += size / 3 + 1) {
      bytes.seekg(static_cast<std::streamoff>(at));
      const auto byte = static_cast<char>(bytes.get());
      const auto put = [&](char value) {
        bytes.seekp(static_cast<std::streamoff>(at));
        bytes.put(value).flush();
      };
      put(static_cast<char>(byte ^ 4));
      CHECK(findings() == 1);
      put(byte);
    }
  }
  CHECK(findings() == 0);
  fs::remove(files.front());
  CHECK(findings() == 1);
}

TEST_CASE("compaction makes one segment and changes no answer") {
  News news;
  for (const char* word : {"pier", "mill", "dock", "tower", "barn"}) news.write(word);
  news.run();
  news.write("jetty");
  news.run();
  const auto before = dump(news.index);
  REQUIRE(read_manifest(news.index).segments.size() == 2);
  const Compaction sizes = compact_index(news.index);
  CHECK(sizes.after < sizes.before);
  CHECK(read_manifest(news.index).segments.size() == 1);
  CHECK(dump(news.index) == before);
  std::ostringstream out;
  CHECK(check_index(news.index, out).findings == 0);
  news.write("silo");
  CHECK(news.run().articles_added == 1);
}

TEST_CASE("an index that is written is not compacted") {
  News news;
  news.write("pier");
  news.run();
  const IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
  CHECK_THROWS_AS(compact_index(news.index), Error);
}

TEST_CASE("progress tells share, time left and rates, as far as there is room") {
  const ProgressCounts counts{500'000, 20, 120, 900};
  CHECK(progress_line(counts, 2'000'000, 10, 80) ==
        " 25 %  30 s left  120 articles  2 articles/s  0.1 MB/s  900 passages");
  CHECK(progress_line(counts, 2'000'000, 10, 30) == " 25 %  30 s left  120 articles");
  CHECK(progress_line({}, 2'000'000, 0, 80) ==
        "  0 %  ? left  0 articles  0 articles/s  0.0 MB/s  0 passages");
  CHECK(progress_line({9, 1, 1, 1}, 0, 1, 12) == "100 %");
  CHECK(
      progress_json(counts, 2'000'000, 10) ==
      R"({"bytes":500000,"total_bytes":2000000,"articles":120,"passages":900,"articles_read":20,)"
      R"("articles_per_second":2.0,"bytes_per_second":50000,"seconds_left":30.0,"seconds":10.0})");
  CHECK(progress_json({}, 0, 0).find(R"("seconds_left":null)") != std::string::npos);
}

TEST_CASE("what changes no article changes no segment") {
  News news;
  for (const char* word : {"mill", "barn", "pier"}) news.write(word);
  news.run();
  const Manifest before = read_manifest(news.index);
  news.run();  // nothing to do, but for files that were read right after they were written
  CHECK(read_manifest(news.index).segments == before.segments);
  {
    IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
    writer.set_aliases(parse_aliases("barn, byre\n", "aliases"));
    writer.finish();
  }
  CHECK(IndexReader(news.index).aliases().find("byre") != std::string::npos);
  CHECK(read_manifest(news.index).segments == before.segments);
  news.write("barn");  // the same text at another time
  CHECK(news.run().files_unchanged == 3);
  const Manifest after = read_manifest(news.index);
  CHECK(after.segments == before.segments);
  const std::string path = news.folder / "n/barn.txt";
  const SourceTable table = read_source_table(news.index, after);
  const auto now = find_source(path);
  REQUIRE(now);
  CHECK(table.sources.at(path).modified == now->modified);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of dry runs, removal, checks and compaction: what they say is so, and nothing else moves.
#include <sys/stat.h>

#include <xapian.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/length_floors.h"
#include "indexer/glass/version.h"
#include "indexer/run/pipeline.h"
#include "indexer/run/progress.h"
#include "indexer/tasks/check.h"
#include "indexer/update/add_term_lists.h"
#include "indexer/update/compaction.h"
#include "indexer/update/dry_run.h"
#include "indexer/update/index_databases.h"
#include "indexer/update/index_writer.h"
#include "indexer/update/known_sources.h"
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
    IndexWriter writer(index, {}, false);
    const Removal removal = remove_named(writer, IndexReader(index), names, out);
    writer.finish();
    return removal;
  }
  std::string id_of(const std::string& name) {
    const IndexReader reader(index);
    const std::string term = path_term(folder / name);
    const auto found = reader.articles().postlist_begin(term);
    return hex(reader.article_in(reader.articles().get_document(*found)).id);
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
  const IndexWriter writer(news.index, {}, false);
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
    IndexWriter writer(news.index, {}, false);
    std::ostringstream out;
    try {
      (void)remove_named(writer, reader, {news.folder / "n/pier1.txt", std::string(1, digit)}, out);
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::usage);
      CHECK_FALSE(writer.dirty());
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
    IndexWriter writer(news.index, {}, false);
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
    IndexWriter writer(news.index, {}, false);
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

TEST_CASE("a sound index is found sound, and each kind of damage is found") {
  News news;
  news.write("pier");
  news.write("mill");
  news.run();
  const auto findings = [&] {
    std::ostringstream out;
    return check_index(news.index, out).findings;
  };
  CHECK(findings() == 0);
  const Generation generation = current_generation(news.index);
  const auto change = [](const fs::path& path, const auto& what) {
    Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
    what(database);
    database.commit();
  };
  change(generation.articles(), [](auto& database) { database.set_metadata(key::kCommit, "9"); });
  CHECK(findings() == 1);
  change(generation.passages(), [](auto& database) { database.set_metadata(key::kCommit, "9"); });
  CHECK(findings() == 0);
  change(generation.articles(), [](auto& db) { db.set_metadata(floor_key(0), "\1\1"); });
  CHECK(findings() == 1);
  change(generation.articles(), [](auto& db) { db.set_metadata(floor_key(0), ""); });
  CHECK(findings() == 0);
  change(generation.passages(), [](auto& database) { database.delete_document(1); });
  CHECK(findings() == 1);
  change(generation.articles(), [](auto& database) { database.delete_document(2); });
  CHECK(findings() == 2);  // one article lacks a passage, and one passage its article
  fs::resize_file(generation.passages() / "postlist.glass", 100);
  std::ostringstream out;
  CHECK_THROWS_AS(check_index(news.index, out), Error);
}

TEST_CASE("compaction changes no answer and keeps the numbers that link the levels") {
  News news;
  for (const char* word : {"pier", "mill", "dock", "tower"}) news.write(word);
  news.run();
  news.folder.remove("n/pier.txt");
  news.run();
  const auto before = dump(news.index);
  const Compaction sizes = compact_index(news.index, {});
  CHECK(sizes.after < sizes.before);
  CHECK(dump(news.index) == before);
  std::ostringstream out;
  CHECK(check_index(news.index, out).findings == 0);
  news.write("jetty");
  CHECK(news.run().articles_added == 1);
  CHECK(std::distance(fs::directory_iterator(news.index), fs::directory_iterator()) == 3);
}

TEST_CASE("an index that is written is not compacted") {
  News news;
  news.write("pier");
  news.run();
  const IndexWriter writer(news.index, {}, false);
  CHECK_THROWS_AS(compact_index(news.index, {}), Error);
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

TEST_CASE("lists of terms are made for the first change of a document, and not before") {
  News news;
  for (const char* word : {"mill", "barn", "pier"}) news.write(word);
  test::build_paths(news.index, {news.folder / "n"});
  const auto lacks_lists = [&] {
    const Generation generation = current_generation(news.index);
    const bool passages = lacks_term_lists(generation.passages());
    CHECK(lacks_term_lists(generation.articles()) == passages);
    return passages;
  };
  const auto built = dump(news.index);
  REQUIRE(lacks_lists());

  news.run();  // nothing to do
  {
    IndexWriter writer(news.index, {}, false);
    writer.set_aliases(parse_aliases("barn, byre\n", "aliases"));
    writer.finish();
  }
  CHECK(compact_index(news.index, {}).after > 0);
  REQUIRE(lacks_lists());
  CHECK(dump(news.index) == built);
  std::string aliases = aliases_of(news.index);
  CHECK_FALSE(aliases.empty());

  std::ostringstream out;
  SECTION("a new article") {
    news.write("silo");
    CHECK(news.run().articles_added == 1);
  }
  SECTION("a new article, behind a file of which only the time is new") {
    news.write("barn");
    news.write("silo");
    const Report report = news.run();
    CHECK(report.files_unchanged == 3);
    CHECK(report.articles_added == 1);
    const std::string path = news.folder / "n/barn.txt";
    const auto known = known_source(IndexReader(news.index).articles(), path);
    const auto now = find_source(path);
    REQUIRE((known && now));
    CHECK(known->modified == now->modified);
  }
  SECTION("one that goes") {
    CHECK(news.remove({news.id_of("n/mill.txt")}).articles == 1);
    fs::remove(news.folder / "n/mill.txt");
  }
  SECTION("one that was moved") {
    fs::rename(news.folder / "n/mill.txt", news.folder / "n/moved.txt");
    news.run();
  }
  SECTION("what a killed process left of lists") {
    const Generation generation = current_generation(news.index);
    std::ofstream(generation.passages() / "termlist.new") << "half";
    // Complete, but not yet in the version file.
    const fs::path version = generation.articles() / "iamglass";
    fs::copy(version, news.folder / "version");
    add_term_lists(generation.articles(), 1'000);
    fs::rename(news.folder / "version", version);
    REQUIRE(lacks_lists());
    news.write("silo");
    news.run();
  }
  SECTION("lists of one database alone") {
    add_term_lists(current_generation(news.index).passages(), 1);
    {
      IndexWriter writer(news.index, {}, false);
      writer.set_aliases({});
      writer.finish();
    }
    aliases.clear();
    news.write("silo");
    news.run();
  }
  CHECK_FALSE(lacks_lists());
  const TempFolder other;
  index_paths(other / "idx", {news.folder / "n"});
  CHECK(dump(news.index) == dump(other / "idx"));
  CHECK(check_index(news.index, out).findings == 0);
  CHECK(aliases_of(news.index) == aliases);
}

TEST_CASE("a version file that is damaged is named") {
  News news;
  news.write("mill");
  test::build_paths(news.index, {news.folder / "n"});
  const fs::path level = current_generation(news.index).passages();
  const std::uintmax_t size = fs::file_size(level / "iamglass");
  for (const std::uintmax_t kept : {0U, 13U, 33U, 40U, 60U}) {
    REQUIRE(kept < size);
    fs::resize_file(level / "iamglass", kept);
    CHECK_THROWS_WITH(glass::set_terms_root(level, {}), Catch::Contains("iamglass"));
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Runs over files: what is read, what is left alone, what goes, and what stops nothing.
#include "indexer/run/pipeline.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/update/index_writer.h"
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

  Report run(Prune prune = Prune::always, const std::vector<std::string>& roots = {"n"}) {
    std::vector<std::string> paths;
    for (const std::string& root : roots) paths.push_back(folder / root);
    return index_paths(index, paths, {}, prune);
  }
};

}  // namespace

TEST_CASE("a first run adds what is there, and a second one changes nothing") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.folder.write("n/b.jsonl", R"({"title":"Ferry","text":"It sank."})");
  news.folder.write("n/c.html", "<title>Mill</title><p>The mill stands on a hill.</p>");
  const Report first = news.run();
  CHECK(first.articles_added == 3);
  CHECK(first.files_read == 3);
  CHECK(first.status() == ExitStatus::ok);
  const auto before = dump(news.index);
  const Report second = news.run();
  CHECK(second.articles_changed() == 0);
  CHECK(second.files_read == 0);
  CHECK(second.files_unchanged == 3);
  CHECK(second.articles_in_index == 3);
  CHECK(dump(news.index) == before);
}

TEST_CASE("a file that was only touched is looked at and not read again") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.run();
  const auto before = dump(news.index);
  news.folder.write("n/a.txt", text("pier"));
  const Report report = news.run();
  CHECK(report.files_unchanged == 1);
  CHECK(report.files_read == 0);
  CHECK(dump(news.index) == before);
}

TEST_CASE("a file edited in the same instant and size is read again") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  const auto time = fs::file_time_type::clock::now();
  fs::last_write_time(news.folder / "n/a.txt", time);
  news.run();
  news.folder.write("n/a.txt", text("mill"));
  fs::last_write_time(news.folder / "n/a.txt", time);
  CHECK(news.run().files_read == 1);
}

TEST_CASE("edited, new and vanished files are brought up to date") {
  News news;
  for (const char* word : {"pier", "mill", "dock"}) {
    news.folder.write("n/" + std::string(word) + ".txt", text(word));
  }
  news.run();
  news.folder.write("n/pier.txt", text("jetty"));
  news.folder.write("n/tower.txt", text("tower"));
  news.folder.remove("n/mill.txt");
  const Report report = news.run();
  CHECK(report.articles_added == 2);  // other text is another article
  CHECK(report.articles_removed == 2);
  CHECK(report.files_vanished == 1);
  News fresh;
  fs::copy(news.folder / "n", fresh.folder / "n");
  index_paths(fresh.index, {news.folder / "n"});
  CHECK(dump(news.index) == dump(fresh.index));
}

TEST_CASE("a root that lost more than half of its articles loses none, unless told to") {
  News news;
  for (const char* word : {"pier", "mill", "dock", "tower"}) {
    news.folder.write("n/" + std::string(word) + ".txt", text(word));
  }
  news.run();
  news.folder.remove("n/pier.txt");
  news.folder.remove("n/mill.txt");
  news.folder.remove("n/dock.txt");
  CHECK(news.run(Prune::never).articles_in_index == 4);
  const Report guarded = news.run(Prune::guarded);
  CHECK(guarded.articles_in_index == 4);
  REQUIRE(guarded.warnings.size() == 1);
  CHECK_THAT(guarded.warnings[0].message, Catch::Contains("3 of 4") && Catch::Contains("--prune"));
  CHECK(guarded.status() == ExitStatus::ok);
  CHECK(news.run(Prune::always).articles_in_index == 1);
}

TEST_CASE("half of the articles may go without being told") {
  News news;
  news.folder.write("n/pier.txt", text("pier"));
  news.folder.write("n/mill.txt", text("mill"));
  news.run();
  news.folder.remove("n/pier.txt");
  CHECK(news.run(Prune::guarded).articles_in_index == 1);
}

TEST_CASE("only articles under the roots of the run can vanish") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.folder.write("m/b.txt", text("mill"));
  news.run(Prune::always, {"n", "m"});
  news.folder.remove("m");
  CHECK(news.run(Prune::always, {"n"}).articles_in_index == 2);
  CHECK(news.run(Prune::always, {"n", "m"}).articles_in_index == 2);  // a missing root
  news.folder.write("m/.keep", "");
  CHECK(news.run(Prune::guarded, {"m"}).articles_in_index == 2);  // an empty one
  CHECK(news.run(Prune::always, {"m"}).articles_in_index == 1);
}

TEST_CASE("articles below a folder that cannot be read stay") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.folder.write("n/closed/b.txt", text("mill"));
  news.run();
  SourceList sources = list_sources({news.folder / "n/a.txt"}, news.index);
  sources.roots = {news.folder / "n"};
  sources.rejections = {{news.folder / "n/closed", 0, "the folder cannot be read", ""}};
  IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
  RunOptions options;
  options.prune = Prune::always;
  CHECK(run_indexing(writer, sources, options).articles_in_index == 2);
}

TEST_CASE("an article whose first file went is addressed in the next") {
  News news;
  news.folder.write("n/a.txt", "\n\n" + text("pier"));
  news.folder.write("n/b.txt", text("pier"));
  news.folder.write("n/c.txt", text("mill"));
  CHECK(news.run().articles_duplicate == 1);
  news.folder.remove("n/a.txt");
  news.run();
  TempFolder other;
  index_paths(other / "idx", {news.folder / "n"});
  CHECK(dump(news.index) == dump(other / "idx"));
}

TEST_CASE("an article whose other file is not there now stays and is read when it is back") {
  News news;
  news.folder.write("m/a.txt", "\n\n" + text("pier"));
  news.folder.write("n/b.txt", text("pier"));
  news.run(Prune::always, {"m", "n"});
  fs::rename(news.folder / "n", news.folder / "away");
  news.folder.write("m/a.txt", text("mill"));
  CHECK(news.run(Prune::always, {"m"}).articles_in_index == 2);
  fs::rename(news.folder / "away", news.folder / "n");
  news.run(Prune::always, {"m", "n"});
  TempFolder other;
  index_paths(other / "idx", {news.folder / "m", news.folder / "n"});
  CHECK(dump(news.index) == dump(other / "idx"));
}

TEST_CASE("one bad input is refused and the rest is indexed") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.folder.write("n/b.txt", "");
  news.folder.write("n/c.txt", "{\\rtf1 Old pier}");
  news.folder.write("n/d.jsonl", "{\"text\":\"It sank.\"}\n{\"text\":\"cut o");
  news.folder.write("n/e.xyz", "of another kind");
  news.folder.write("n/f.txt", std::string("binary\0data", 11));
  const Report report = news.run();
  CHECK(report.articles_added == 2);
  CHECK(report.rejections.size() == 4);
  CHECK(report.files_skipped.at(".xyz") == 1);
  CHECK(report.status() == ExitStatus::partial);
  CHECK(news.run().rejections.size() == 4);  // told again as long as it is so
}

TEST_CASE(
    "a file that becomes unusable takes its articles along, one that cannot be read keeps them") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.run();
  news.folder.write("n/a.txt", "");
  CHECK(news.run().articles_in_index == 0);
  news.folder.write("n/a.txt", text("pier"));
  CHECK(news.run().articles_in_index == 1);
  SourceList sources = list_sources({news.folder / "n"}, news.index);
  sources.files[0].size += 1;  // as if it changed, and then went before it was read
  news.folder.remove("n/a.txt");
  IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
  const Report report = run_indexing(writer, sources, {});
  CHECK(report.rejections.size() == 1);
  CHECK(report.articles_in_index == 1);
}

TEST_CASE("a title without text is indexed and warned of") {
  News news;
  news.folder.write("n/a.jsonl", R"({"title":"Ferry sinks"})");
  const Report report = news.run();
  CHECK(report.articles_added == 1);
  CHECK(report.warnings.size() == 1);
  CHECK(report.status() == ExitStatus::ok);
}

TEST_CASE("an interrupted run keeps what it did, and the next one goes on") {
  News news;
  for (int i = 0; i < 20; ++i) {
    news.folder.write("n/" + std::to_string(i) + ".txt", text("pier" + std::to_string(i)));
  }
  {
    IndexWriter writer(news.index, {}, IndexWriter::Start::from_index);
    static int asked;
    asked = 0;
    RunOptions options;
    options.interrupted = [] { return ++asked > 5; };
    const Report report = run_indexing(writer, list_sources({news.folder / "n"}, ""), options);
    CHECK(report.interrupted);
    CHECK(report.status() == ExitStatus::interrupted);
    CHECK(report.articles_in_index < 20);
  }
  CHECK(news.run().articles_in_index == 20);
}

TEST_CASE("an interrupted rebuild leaves the old index as it was, and says so") {
  News news;
  news.folder.write("n/a.txt", text("pier"));
  news.run();
  const auto before = dump(news.index);
  RunOptions options;
  options.interrupted = [] { return true; };
  Report report;
  {
    IndexWriter writer(news.index, {}, IndexWriter::Start::from_nothing);
    CHECK(writer.is_rebuilding());
    report = run_indexing(writer, list_sources({news.folder / "n"}, ""), options);
  }
  CHECK(report.given_up);
  std::ostringstream out;
  print_report(out, report, {20, false});
  CHECK_THAT(out.str(), Catch::Contains("the old index is as it was"));
  CHECK(dump(news.index) == before);
}

TEST_CASE("a report lists so many of each kind, coloured where asked for, and obeys no name") {
  Report report;
  for (int i = 0; i < 3; ++i) {
    report.rejections.push_back({"n/\x1b[31m" + std::to_string(i), 0,
                                 "is \xE2\x80\xAE"
                                 "empty",
                                 "try \x9b"});
    report.warnings.push_back({"n/w", 0, "odd \x07"});
  }
  std::ostringstream out;
  print_report(out, report, {2, false});
  CHECK_THAT(out.str(), Catch::Contains("… and 1 more refused; --verbose lists all"));
  CHECK_THAT(out.str(), Catch::Contains("… and 1 more warnings; --verbose lists all"));
  for (const char* steering : {"\x1b", "\xE2\x80\xAE", "\x07", "try \x9b"}) {
    CHECK_THAT(out.str(), !Catch::Contains(steering));
  }
  std::ostringstream colored;
  print_report(colored, report, {9, true});
  CHECK_THAT(colored.str(),
             Catch::Contains("\x1b[33mrefused\x1b[0m: ") && !Catch::Contains("more refused"));
}

}  // namespace dateline

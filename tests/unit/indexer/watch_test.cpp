// SPDX-License-Identifier: GPL-2.0-or-later
// Watching real folders, with short times.
#include "indexer/watch/watch.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "indexer/watch/change_events.h"
#include "indexer/watch/watch_log.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::TempFolder;

bool ended = false;
bool is_ended() { return ended; }
bool never() { return false; }

std::vector<std::string> names(const SourceList& list) {
  std::vector<std::string> names;
  for (const SourceFile& file : list.files)
    names.push_back(fs::path(file.path).filename().string());
  return names;
}

constexpr WatchTimes kShort{5ms, 100ms, 5ms, 20ms, 10s, 10ms, 0};

/// Calls each of `steps` as an update with the names of the files then; ends after the last.
struct Steps {
  TempFolder folder;
  std::vector<std::vector<std::string>> seen;
  std::size_t merges = 0;
  std::vector<std::string> said;

  ExitStatus run(const std::vector<std::function<void()>>& steps) {
    ended = false;
    WatchActions actions;
    actions.list = [this] { return list_sources({folder / "news"}, {}); };
    actions.update = [&](const SourceList& list) {
      seen.push_back(names(list));
      steps.at(seen.size() - 1)();
      return true;
    };
    actions.merge = [this] {
      ++merges;
      ended = true;
    };
    actions.say = [this](const std::string& line) { said.push_back(line); };
    actions.interrupted = is_ended;
    return watch(actions, kShort);
  }
};

}  // namespace

TEST_CASE("a listing names the places where changes show") {
  const TempFolder folder;
  folder.write("n/a/b.txt", "x");
  folder.write("n/.hidden/c.txt", "x");
  folder.write("d.txt", "x");
  fs::create_symlink(folder / "d.txt", folder / "n/link.txt");
  CHECK(list_sources({folder / "n", folder / "d.txt"}, "").places ==
        std::vector<std::string>{folder / "n", folder / "n/a", folder / "d.txt"});
  SourceRules follow;
  follow.follow = true;
  CHECK(list_sources({folder / "n"}, "", follow).places ==
        std::vector<std::string>{folder / "n", folder / "n/a", folder / "n/link.txt"});
}

TEST_CASE("changes of watched folders and files are reported, hidden ones and others are not") {
  const TempFolder folder;
  folder.write("n/a.txt", "x");
  folder.write("other/b.txt", "x");
  ChangeEvents events;
  CHECK(events.watch({folder / "n", folder / "missing"}));
  CHECK(events.gap().empty());
  CHECK_FALSE(events.watch({folder / "n"}));
  CHECK_FALSE(events.wait(1ms, never));
  folder.write("n/.a.swp", "x");
  folder.write("other/b.txt", "y");
  CHECK_FALSE(events.wait(1ms, never));
  folder.write("n/c.txt", "x");
  CHECK(events.wait(1s, never));
  CHECK_FALSE(events.wait(1ms, never));
  folder.remove("n/c.txt");
  CHECK(events.wait(1s, never));
  CHECK(events.watch({folder / "other/b.txt"}));
  CHECK_FALSE(events.wait(1ms, never));  // n is not watched any more
  folder.write("n/c.txt", "x");
  CHECK_FALSE(events.wait(1ms, never));
  folder.write("other/b.txt", "z");
  CHECK(events.wait(1s, never));
}

TEST_CASE("watching updates after each change, in new folders too, and merges when idle") {
  Steps steps;
  steps.folder.write("news/a.txt", "x");
  const ExitStatus status = steps.run({
      [&] { steps.folder.write("news/deep/er/b.txt", "x"); },  // during an update
      [&] { steps.folder.write("news/deep/er/c.txt", "x"); },
      [&] { fs::rename(steps.folder / "news/deep/er", steps.folder / "gone"); },
      [] {},
  });
  CHECK(status == ExitStatus::ok);
  CHECK(steps.merges == 1);
  CHECK(steps.said.empty());
  CHECK(steps.seen == std::vector<std::vector<std::string>>{
                          {"a.txt"}, {"a.txt", "b.txt"}, {"a.txt", "b.txt", "c.txt"}, {"a.txt"}});
}

TEST_CASE("a file that appears between the listing of a folder and its watch is not missed") {
  ended = false;
  const TempFolder folder;
  folder.write("a.txt", "x");
  std::vector<std::vector<std::string>> seen;
  bool is_first = true;
  WatchActions actions;
  actions.list = [&] {
    SourceList list = list_sources({folder.path().string()}, {});
    if (std::exchange(is_first, false)) folder.write("late.txt", "x");
    return list;
  };
  actions.update = [&](const SourceList& list) {
    seen.push_back(names(list));
    return ended = true;
  };
  actions.interrupted = is_ended;
  CHECK(watch(actions, kShort) == ExitStatus::ok);
  CHECK(seen == std::vector<std::vector<std::string>>{{"a.txt", "late.txt"}});
}

TEST_CASE("a root that goes is not the end: it is looked for until it is back") {
  Steps steps;
  steps.folder.write("news/a.txt", "x");
  const ExitStatus status = steps.run({
      [&] { fs::rename(steps.folder / "news", steps.folder / "away"); },
      [] {},
  });
  CHECK(status == ExitStatus::ok);
  CHECK(steps.seen.size() == 1);
}

TEST_CASE("a locked index is waited for, and said once") {
  Steps steps;
  steps.folder.write("news/a.txt", "x");
  const auto locked = [] { throw Error(ExitStatus::locked, "locked by 7"); };
  CHECK(steps.run({locked, locked, [] {}}) == ExitStatus::ok);
  CHECK(steps.seen.size() == 3);
  CHECK(steps.said == std::vector<std::string>{"locked by 7; waiting"});
}

TEST_CASE("another error ends watching") {
  Steps steps;
  steps.folder.write("news/a.txt", "x");
  CHECK_THROWS_AS(steps.run({[] { throw Error(ExitStatus::io, "disk full"); }}), Error);
}

TEST_CASE("an update that was cut short gives its status") {
  ended = false;
  WatchActions actions;
  const TempFolder folder;
  actions.list = [&folder] { return list_sources({folder.path().string()}, {}); };
  actions.update = [](const SourceList&) { return false; };
  actions.interrupted = is_ended;
  CHECK(watch(actions, kShort) == ExitStatus::interrupted);
}

TEST_CASE("the line about an update has what changed") {
  Report report;
  CHECK(update_line(report).empty());
  report.files_read = 2;
  CHECK(update_line(report) == "2 files read: nothing new");
  report.articles_added = 3;
  report.articles_replaced = 1;
  CHECK(update_line(report) == "2 files read: 3 articles added, 1 replaced");
  report = {};
  report.files_vanished = 1;
  report.articles_removed = 1;
  CHECK(update_line(report) == "0 files read, 1 gone: 1 article removed");
}

TEST_CASE("a problem is shown when it is new, not at every update") {
  std::ostringstream out;
  WatchLog log(out, false);
  Report report;
  log.put(report, {});
  const auto said = [&](const Report& next) {
    out.str("");
    log.put(next, {});
    return out.str();
  };
  report.rejections.push_back({"a.pdf", 0, "is damaged", ""});
  CHECK(said(report) == "refused: a.pdf: is damaged\n");
  CHECK(said(report).empty());
  CHECK(said({}).empty());
  CHECK(said(report) == "refused: a.pdf: is damaged\n");
}

}  // namespace dateline

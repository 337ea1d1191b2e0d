// SPDX-License-Identifier: GPL-2.0-or-later
// What --watch does next.
#include "indexer/watch/schedule.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

using namespace std::chrono_literals;
using Step = Schedule::Step;

/// A schedule after its first update, which took no time.
struct Watched {
  Schedule::Time start{1h};
  Schedule schedule{WatchTimes{}, start};

  Watched() {
    schedule.looked(start, true);
    schedule.updated(start);
  }
  [[nodiscard]] Step at(WatchTimes::Duration time) const { return schedule.next(start + time); }
};

}  // namespace

TEST_CASE("watching begins with an update") {
  const Schedule schedule({}, Schedule::Time{1h});
  CHECK(schedule.next(Schedule::Time{1h}) == Step::update);
}

TEST_CASE("changes are gathered until it is quiet for a second") {
  Watched watched;
  CHECK(watched.at(100s) == Step::wait);
  watched.schedule.changed(watched.start + 10s);
  watched.schedule.changed(watched.start + 10'500ms);
  CHECK(watched.at(11'400ms) == Step::wait);
  CHECK(watched.schedule.wake() == watched.start + 11'500ms);
  CHECK(watched.at(11'500ms) == Step::update);
  watched.schedule.updated(watched.start + 12s);
  CHECK(watched.at(20s) == Step::wait);
}

TEST_CASE("an update does not wait for quiet for more than ten seconds") {
  Watched watched;
  for (auto time = 0ms; time <= 9'900ms; time += 100ms) {
    watched.schedule.changed(watched.start + time);
    CHECK(watched.at(time) == Step::wait);
  }
  watched.schedule.changed(watched.start + 10s);
  CHECK(watched.at(10s) == Step::update);
}

TEST_CASE("a locked index is tried again after a second") {
  Watched watched;
  watched.schedule.changed(watched.start);
  CHECK(watched.at(1s) == Step::update);
  watched.schedule.locked(watched.start + 1s);
  CHECK(watched.at(1'900ms) == Step::wait);
  CHECK(watched.schedule.wake() == watched.start + 2s);
  CHECK(watched.at(2s) == Step::update);
}

TEST_CASE("files are compared every five minutes, and every ten seconds if changes may be missed") {
  Watched watched;
  CHECK(watched.at(299s) == Step::wait);
  CHECK(watched.at(300s) == Step::look);
  watched.schedule.looked(watched.start, false);
  CHECK(watched.schedule.wake() == watched.start + 10s);
  CHECK(watched.at(10s) == Step::look);
}

TEST_CASE("segments are merged once when nothing came for five minutes") {
  Watched watched;
  watched.schedule.looked(watched.start + 200s, true);
  CHECK(watched.at(299s) == Step::wait);
  CHECK(watched.schedule.wake() == watched.start + 300s);
  CHECK(watched.at(300s) == Step::merge);
  watched.schedule.changed(watched.start + 300s);
  CHECK(watched.at(300s) == Step::wait);
  watched.schedule.updated(watched.start + 302s);
  watched.schedule.looked(watched.start + 600s, true);
  CHECK(watched.at(602s) == Step::merge);
  watched.schedule.merged(watched.start + 602s, watched.start + 603s);
  watched.schedule.looked(watched.start + 1000s, true);
  CHECK(watched.at(1200s) == Step::wait);
}

TEST_CASE("merging takes at most a twentieth of the time") {
  Watched watched;
  watched.schedule.merged(watched.start, watched.start + 100s);
  watched.schedule.updated(watched.start + 200s);
  watched.schedule.looked(watched.start + 2000s, true);
  CHECK(watched.at(2099s) == Step::wait);
  CHECK(watched.at(2100s) == Step::merge);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The loop of --watch: does what the schedule says.
#include "indexer/watch/watch.h"

#include "indexer/watch/change_events.h"

namespace dateline {
namespace {

// How often files are listed again because a folder appeared meanwhile.
constexpr int kListings = 10;

class Watch {
 public:
  Watch(const WatchActions& actions, const WatchTimes& times)
      : actions_(actions), schedule_(times, now()) {}

  ExitStatus run() {
    while (!actions_.interrupted()) {
      switch (schedule_.next(now())) {
        case Schedule::Step::wait:
          wait();
          break;
        case Schedule::Step::look:
          look();
          break;
        case Schedule::Step::update:
          if (!update()) return ExitStatus::interrupted;
          break;
        case Schedule::Step::merge:
          merge();
          break;
      }
    }
    return ExitStatus::ok;
  }

 private:
  static Schedule::Time now() { return std::chrono::steady_clock::now(); }

  void wait() {
    const auto most = std::chrono::ceil<std::chrono::milliseconds>(schedule_.wake() - now());
    if (most.count() > 0 && events_.wait(most, actions_.interrupted)) schedule_.changed(now());
  }

  // Folders are watched before they are listed for the last time, so that no change is missed.
  SourceList listing() {
    SourceList list = actions_.list();
    for (int i = 1; events_.watch(list.places) && i < kListings; ++i) list = actions_.list();
    const bool all_reported = events_.gap().empty() && list.missing == 0;
    schedule_.looked(now(), all_reported);
    if (events_.gap() != said_gap_ && !events_.gap().empty()) {
      actions_.say("cannot watch all folders: " + events_.gap() +
                   "; they are compared every few seconds instead");
    }
    said_gap_ = events_.gap();
    return list;
  }

  void look() {
    const SourceList list = listing();
    if (list.files != known_.files || list.roots != known_.roots) schedule_.changed(now());
  }

  bool update() {
    SourceList list = listing();
    bool completed = true;
    // Without any root nothing can be said about files; they may come back.
    const bool done =
        list.roots.empty() || unless_locked([&] { completed = actions_.update(list); });
    if (!done) return true;
    schedule_.updated(now());
    known_ = std::move(list);
    return completed;
  }

  void merge() {
    if (events_.wait({}, actions_.interrupted)) return schedule_.changed(now());
    const Schedule::Time begin = now();
    if (unless_locked([&] { actions_.merge(); })) schedule_.merged(begin, now());
  }

  // Whether `act` could do its work. While another process has the lock, it is tried again.
  template <typename Act>
  bool unless_locked(const Act& act) {
    try {
      act();
      said_locked_ = false;
      return true;
    } catch (const Error& error) {
      if (error.status() != ExitStatus::locked) throw;
      if (!said_locked_) actions_.say(std::string(error.what()) + "; waiting");
      said_locked_ = true;
      schedule_.locked(now());
      return false;
    }
  }

  const WatchActions& actions_;
  Schedule schedule_;
  ChangeEvents events_;
  SourceList known_;  // of the last update
  std::string said_gap_;
  bool said_locked_ = false;
};

}  // namespace

ExitStatus watch(const WatchActions& actions, const WatchTimes& times) {
  return Watch(actions, times).run();
}

}  // namespace dateline

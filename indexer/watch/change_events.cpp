// SPDX-License-Identifier: GPL-2.0-or-later
// inotify, and waiting for it and for signals at the same time.
#include "indexer/watch/change_events.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>

namespace dateline {
namespace {

constexpr std::uint32_t kChanges = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB |
                                   IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

std::string reason() {
  if (errno == ENOSPC) return "the limit fs.inotify.max_user_watches is reached";
  if (errno == EMFILE) return "the limit fs.inotify.max_user_instances is reached";
  return std::strerror(errno);
}

bool is_gone() { return errno == ENOENT || errno == ENOTDIR; }

}  // namespace

ChangeEvents::ChangeEvents() : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (queue_ < 0) gap_ = reason();
}

ChangeEvents::~ChangeEvents() {
  if (queue_ >= 0) ::close(queue_);
}

bool ChangeEvents::watch(const std::vector<std::string>& places) {
  if (queue_ < 0) return false;
  std::unordered_set<int> watched;
  bool has_new = false;
  gap_.clear();
  for (const std::string& place : places) {
    const int number = ::inotify_add_watch(queue_, place.c_str(), kChanges);
    if (number < 0) {
      if (!is_gone()) gap_ = reason();
      continue;
    }
    has_new = has_new || !watched_.contains(number);
    watched.insert(number);
  }
  for (const int number : watched_) {
    if (!watched.contains(number)) ::inotify_rm_watch(queue_, number);
  }
  watched_ = std::move(watched);
  return has_new;
}

bool ChangeEvents::wait(std::chrono::milliseconds most, bool (*interrupted)()) {
  // A signal between the question and the wait would be missed if it were not blocked until then.
  sigset_t ends;
  sigset_t before;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, &before);
  if (!interrupted()) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(most);
    const timespec time{seconds.count(), std::chrono::nanoseconds(most - seconds).count()};
    pollfd ready{queue_, POLLIN, 0};  // poll ignores a negative descriptor
    ::ppoll(&ready, 1, &time, &before);
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return read_events();
}

// Reads all events that wait; returns whether one says more than that a watch has ended.
bool ChangeEvents::read_events() {
  bool changed = false;
  alignas(inotify_event) std::array<char, 1U << 16U> buffer;
  for (;;) {
    const ssize_t size = queue_ < 0 ? 0 : ::read(queue_, buffer.data(), buffer.size());
    if (size <= 0) return changed;
    for (std::size_t place = 0; place < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + place, sizeof event);
      const char* name = buffer.data() + place + sizeof event;
      if ((event.mask & IN_IGNORED) != 0) {
        watched_.erase(event.wd);
      } else if (event.len == 0 || *name != '.') {
        changed = true;
      }
      place += sizeof event + event.len;
    }
  }
}

}  // namespace dateline

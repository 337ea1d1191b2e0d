// SPDX-License-Identifier: GPL-2.0-or-later
// Files through POSIX.
#include "indexer/inputs/file_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "common/error.h"

namespace dateline {
namespace {

[[noreturn]] void fail() {
  throw Error(ExitStatus::io, std::string("cannot be read: ") + std::strerror(errno));
}

}  // namespace

FileStream::FileStream(const std::string& path, bool (*stopped)())
    : file_(path == kStandardInput ? ::dup(STDIN_FILENO)
                                   : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      stopped_(path == kStandardInput ? stopped : nullptr) {
  if (file_ < 0) fail();
}

FileStream::~FileStream() { ::close(file_); }

// A pipe may give nothing for as long as its writer likes, so an interrupt is looked for meanwhile.
void FileStream::wait() const {
  constexpr int kMilliseconds = 200;
  pollfd poll{file_, POLLIN, 0};
  while (::poll(&poll, 1, kMilliseconds) == 0) {
    if (stopped_()) throw Error(ExitStatus::interrupted, "was not read to its end");
  }
}

std::size_t FileStream::read(char* to, std::size_t most) {
  if (ended_) return 0;
  for (;;) {
    if (stopped_ != nullptr) wait();
    const ssize_t got = ::read(file_, to, most);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail();
    const auto count = static_cast<std::size_t>(got);
    ended_ = count == 0 && most > 0;
    hash_.add({to, count});
    return count;
  }
}

void FileStream::seek(std::uint64_t offset) {
  ended_ = false;
  if (::lseek(file_, static_cast<off_t>(offset), SEEK_SET) < 0) fail();
}

std::uint64_t FileStream::size() const {
  struct stat info {};
  if (::fstat(file_, &info) != 0) fail();
  return static_cast<std::uint64_t>(info.st_size);
}

Hash128 FileStream::content() {
  if (ended_) return hash_.value();
  std::vector<char> buffer(std::size_t{1} << 18U);
  while (read(buffer.data(), buffer.size()) > 0) {
  }
  return hash_.value();
}

Hash128 file_hash(const std::string& path) { return FileStream(path).content(); }

}  // namespace dateline

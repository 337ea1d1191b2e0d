// SPDX-License-Identifier: GPL-2.0-or-later
// Writes of about a megabyte.
#include "indexer/io/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.h"

namespace dateline {
namespace {

// So many bytes at a time are written to the disk: in smaller parts it takes more work.
constexpr std::uint64_t kAtOnce = std::uint64_t{4} << 20U;

// Has the system begin to write part of a file to the disk, so that little is left for the end.
// What fails is noticed by fsync().
void begin_writeback([[maybe_unused]] int file, [[maybe_unused]] std::uint64_t begin,
                     [[maybe_unused]] std::uint64_t size) {
#ifdef SYNC_FILE_RANGE_WRITE
  static_cast<void>(::sync_file_range(file, static_cast<off64_t>(begin), static_cast<off64_t>(size),
                                      SYNC_FILE_RANGE_WRITE));
#endif
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path, Kind kind)
    : path_(std::move(path)),
      kind_(kind),
      file_(::open(path_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0666)) {
  if (file_ < 0) fail();
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
}

void OutputFile::fail() const {
  throw Error(ExitStatus::io, "cannot write " + path_.string() + ": " + std::strerror(errno),
              "the index that was there is intact; make room and run again");
}

void OutputFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t written = ::write(file_, buffer_.data() + done, buffer_.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail();
    done += static_cast<std::size_t>(written);
  }
  written_ += buffer_.size();
  if (kind_ == Kind::lasting && written_ - on_its_way_ >= kAtOnce) {
    begin_writeback(file_, on_its_way_, written_ - on_its_way_);
    on_its_way_ = written_;
  }
  buffer_.clear();
}

void OutputFile::sync() {
  flush();
  if (::fsync(file_) != 0) fail();
  const int file = std::exchange(file_, -1);
  if (::close(file) != 0) fail();
}

}  // namespace dateline

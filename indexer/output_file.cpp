// SPDX-License-Identifier: GPL-2.0-or-later
// Writes of about a megabyte.
#include "indexer/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.h"

namespace dateline {

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      file_(::open(path_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0666)) {
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
  buffer_.clear();
}

void OutputFile::sync() {
  flush();
  if (::fsync(file_) != 0) fail();
  const int file = std::exchange(file_, -1);
  if (::close(file) != 0) fail();
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// One descriptor to write with, one to read with.
#include "indexer/io/spool_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "common/error.h"

namespace dateline {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw Error(ExitStatus::io, "cannot read " + path.string() + ": " + std::strerror(errno));
}

}  // namespace

SpoolFile::SpoolFile(std::filesystem::path path)
    : path_(std::move(path)), out_(path_), in_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (in_ < 0) fail(path_);
  ::unlink(path_.c_str());  // so that nothing is left, however the process ends
}

SpoolFile::~SpoolFile() { ::close(in_); }

void SpoolFile::read(std::uint64_t begin, std::uint64_t size, std::string& bytes) const {
  bytes.resize(size);
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got =
        ::pread(in_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(begin + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) fail(path_);
    done += static_cast<std::size_t>(got);
  }
}

}  // namespace dateline

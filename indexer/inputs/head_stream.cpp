// SPDX-License-Identifier: GPL-2.0-or-later
// Looking ahead, and reading to the end within a bound.
#include "indexer/inputs/head_stream.h"

#include <algorithm>

namespace dateline {

std::string_view HeadStream::head(std::size_t most) {
  constexpr std::size_t kAsked = 4096;  // at least, so that short files come at once
  while (head_.size() < most) {
    const std::size_t size = head_.size();
    head_.resize(std::max(most, kAsked));
    const std::size_t count = in_.read(head_.data() + size, head_.size() - size);
    head_.resize(size + count);
    if (count == 0) break;
  }
  return std::string_view(head_).substr(0, most);
}

std::size_t HeadStream::read(char* to, std::size_t most) {
  if (given_ == head_.size()) return in_.read(to, most);
  const std::size_t count = std::min(most, head_.size() - given_);
  std::copy_n(head_.data() + given_, count, to);
  given_ += count;
  return count;
}

TooLarge::TooLarge(std::size_t most)
    : Error(ExitStatus::io,
            "is over " + std::to_string(most >> 20U) + " MB, which is no one article",
            "cut it into articles, one a file, or make it JSON lines") {}

std::string read_whole(ByteStream& in, std::size_t most) {
  constexpr std::size_t kFirst = std::size_t{1} << 13U;
  std::string bytes;
  for (;;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + std::max(kFirst, size / 2));
    const std::size_t count = in.read(bytes.data() + size, bytes.size() - size);
    bytes.resize(size + count);
    if (count == 0) return bytes;
    if (bytes.size() > most) throw TooLarge(most);
  }
}

}  // namespace dateline

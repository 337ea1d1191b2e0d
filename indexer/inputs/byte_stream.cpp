// SPDX-License-Identifier: GPL-2.0-or-later
// Buffering of streams.
#include "indexer/inputs/byte_stream.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18;

}  // namespace

std::size_t MemoryStream::read(char* to, std::size_t most) {
  const std::size_t count = std::min(most, rest_.size());
  std::copy_n(rest_.data(), count, to);
  rest_.remove_prefix(count);
  return count;
}

bool StreamReader::fill() {
  if (ended_) return false;
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t size = buffer_.size();
  buffer_.resize(size + std::max(kChunk, size));  // doubles, so that a long line costs its length
  const std::size_t count = in_.read(buffer_.data() + size, buffer_.size() - size);
  buffer_.resize(size + count);
  ended_ = count == 0;
  return !ended_;
}

std::string_view StreamReader::peek(std::size_t count) {
  while (buffer_.size() - begin_ < count && fill()) {
  }
  return std::string_view(buffer_).substr(begin_);
}

void StreamReader::skip(std::size_t count) {
  while (count > 0) {
    const std::size_t here = std::min(count, peek(1).size());
    if (here == 0) return;
    begin_ += here;
    offset_ += here;
    count -= here;
  }
}

bool StreamReader::line(std::string_view& line, std::size_t most) {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view rest = std::string_view(buffer_).substr(begin_);
    const std::size_t end = rest.find('\n', searched);
    std::size_t size = end == std::string_view::npos ? rest.size() : end + 1;
    if (end == std::string_view::npos && size < most && fill()) {
      searched = size;
      continue;
    }
    size = std::min(size, most);
    line = std::string_view(buffer_).substr(begin_, size);
    begin_ += size;
    offset_ += size;
    return size > 0;
  }
}

}  // namespace dateline

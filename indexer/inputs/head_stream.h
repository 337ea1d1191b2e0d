// SPDX-License-Identifier: GPL-2.0-or-later
// A stream whose first bytes can be looked at before it is read.
#pragma once

#include "common/error.h"
#include "indexer/inputs/byte_stream.h"

namespace dateline {

/// Reads `in`, which must outlive it.
class HeadStream : public ByteStream {
 public:
  explicit HeadStream(ByteStream& in) : in_(in) {}

  /// The first `most` bytes, fewer where the stream is shorter. Only before the first `read`.
  [[nodiscard]] std::string_view head(std::size_t most);
  std::size_t read(char* to, std::size_t most) override;

 private:
  ByteStream& in_;
  std::string head_;
  std::size_t given_ = 0;  // of head_
};

/// A file that is one article is larger than any article.
class TooLarge : public Error {
 public:
  explicit TooLarge(std::size_t most);
};

/// All bytes of a stream. Throws TooLarge if there are more than `most`.
[[nodiscard]] std::string read_whole(ByteStream& in, std::size_t most);

}  // namespace dateline

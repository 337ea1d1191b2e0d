// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes to UTF-8 a stream of records in UTF-16, or another charset whose characters may contain
// bytes of delimiters. Records and citations refer to its output.
#pragma once

#include <string>

#include "common/text/charset_stream.h"
#include "indexer/formats/format/format.h"

namespace dateline {

class Utf8Stream final : public ByteStream {
 public:
  /// Reads `in`, which must outlive this, in `charset`.
  Utf8Stream(ByteStream& in, const std::string& charset) : in_(in), decoder_(charset) {}

  std::size_t read(char* to, std::size_t most) override;
  /// The number of ill-formed places so far.
  [[nodiscard]] std::size_t repaired() const { return decoder_.repaired(); }

 private:
  ByteStream& in_;
  StreamDecoder decoder_;
  std::string text_;
  std::size_t given_ = 0;  // of text_
  bool ended_ = false;
};

/// The number of first bytes that decide the charset of a stream.
inline constexpr std::size_t kCharsetHead = std::size_t{1} << 16U;

/// The charset from which a stream of `format` that begins with `head` is decoded as a whole; empty
/// if records are decoded one by one.
[[nodiscard]] std::string stream_charset(const Format& format, std::string_view head);

/// The beginning `head` of a stream in `charset` as UTF-8; unchanged if `charset` is empty.
[[nodiscard]] std::string utf8_head(std::string_view head, const std::string& charset);

}  // namespace dateline

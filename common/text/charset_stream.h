// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes a stream to UTF-8 incrementally, for streams larger than memory.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

class StreamDecoder {
 public:
  /// `charset` is a canonical name, as in `DecodedText::charset`.
  explicit StreamDecoder(const std::string& charset);
  ~StreamDecoder();
  StreamDecoder(const StreamDecoder&) = delete;
  StreamDecoder& operator=(const StreamDecoder&) = delete;

  /// Decodes the complete characters of the next part of the stream; drops a byte order mark at the
  /// beginning. `last`: this is the last part.
  [[nodiscard]] std::string decode(std::string_view bytes, bool last);
  /// The number of ill-formed places so far, which became U+FFFD, like U+0000.
  [[nodiscard]] std::size_t repaired() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

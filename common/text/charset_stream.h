// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of a charset to UTF-8 part by part, for streams that are longer than memory.
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

  /// Decodes the next part of the stream, as far as its characters are whole; a byte order mark at
  /// the beginning gives nothing. `last`: nothing follows.
  [[nodiscard]] std::string decode(std::string_view bytes, bool last);
  /// Ill-formed places so far; they became U+FFFD, as U+0000 does.
  [[nodiscard]] std::size_t repaired() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes the input in parts.
#include "indexer/formats/utf8_stream.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/charset.h"
#include "common/text/charset_mark.h"
#include "common/text/charset_name.h"

namespace dateline {
namespace {

// Second bytes of their characters may be backslashes, brackets or bars.
constexpr auto kByStream = std::to_array<std::string_view>(
    {"iso-2022-jp", "shift_jis", "gb18030", "big5-hkscs", "windows-949"});

}  // namespace

std::size_t Utf8Stream::read(char* to, std::size_t most) {
  constexpr std::size_t kPart = std::size_t{1} << 16U;
  while (given_ == text_.size() && !ended_) {
    std::vector<char> part(kPart);
    const std::size_t count = in_.read(part.data(), part.size());
    ended_ = count == 0;
    text_ = decoder_.decode({part.data(), count}, ended_);
    given_ = 0;
  }
  const std::size_t count = std::min(most, text_.size() - given_);
  std::copy_n(text_.data() + given_, count, to);
  given_ += count;
  return count;
}

std::string stream_charset(const Format& format, std::string_view head) {
  head = head.substr(0, kCharsetHead);
  const CharsetMark wide = wide_charset(head);
  if (!wide.charset.empty()) return std::string(wide.charset);
  const std::string charset = canonical_charset(format.charset(head));
  if (std::ranges::find(kByStream, charset) == kByStream.end()) return {};
  const std::size_t last = head.rfind('\n');  // a character may be cut off after it
  const std::string found = decode_text(head.substr(0, last), charset).charset;
  return found == charset ? charset : std::string();
}

std::string utf8_head(std::string_view head, const std::string& charset) {
  return charset.empty() ? std::string(head) : StreamDecoder(charset).decode(head, false);
}

}  // namespace dateline

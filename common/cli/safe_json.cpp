// SPDX-License-Identifier: GPL-2.0-or-later
// All of what steers a terminal lies below U+10000, so an escape has four digits.
#include "common/cli/safe_json.h"

#include "common/cli/layout.h"
#include "common/text/utf8.h"

namespace dateline::cli {

std::string safe_json(std::string_view json) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string safe;
  safe.reserve(json.size() + 1);
  const auto is_plain = [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; };
  for (std::size_t offset = 0; offset < json.size();) {
    if (is_plain(json[offset])) {
      const std::size_t begin = offset;
      while (offset < json.size() && is_plain(json[offset])) ++offset;
      safe.append(json, begin, offset - begin);
      continue;
    }
    const utf8::CodePoint read = utf8::decode(json, offset);
    if (read.value != U'\n' && steers_terminal(read.value)) {
      safe += "\\u";
      for (const unsigned shift : {12U, 8U, 4U, 0U}) safe += kHex[(read.value >> shift) & 0xFU];
    } else {
      safe.append(json, offset, read.size);
    }
    offset += read.size;
  }
  return safe;
}

}  // namespace dateline::cli

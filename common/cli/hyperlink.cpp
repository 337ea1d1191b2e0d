// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of files, and the escape sequence around a link.
#include "common/cli/hyperlink.h"

#include <filesystem>

#include "common/text/ascii.h"

namespace dateline::cli {
namespace {

constexpr std::string_view kOpen = "\x1b]8;;";
constexpr std::string_view kEnd = "\x1b\\";

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/";
  for (const char c : text) {
    if (ascii::is_letter(c) || ascii::is_digit(c) || kPlain.find(c) != std::string_view::npos) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kHex[byte >> 4U]);
    out.push_back(kHex[byte & 0xFU]);
  }
}

}  // namespace

std::string file_url(const LinkBase& base, std::string_view path) {
  // An absolute path takes the place of the folder.
  const std::filesystem::path file = std::filesystem::path(base.folder) / path;
  std::string url = "file://";
  append_escaped(url, base.host);
  append_escaped(url, file.lexically_normal().string());
  return url;
}

std::string linked(std::string_view text, std::string_view url) {
  std::string out(kOpen);
  out.append(url).append(kEnd).append(text).append(kOpen).append(kEnd);
  return out;
}

}  // namespace dateline::cli

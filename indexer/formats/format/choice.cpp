// SPDX-License-Identifier: GPL-2.0-or-later
// The content of a file is compared with the formats in the order of the table.
#include "indexer/formats/format/choice.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/ascii.h"
#include "common/text/charset_mark.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

// Whether zero bytes are the rule. One of them in a text is dirt.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t kShare = 20;  // of the bytes of no text, an eighth are control characters
  if (bytes.find('\0') == std::string_view::npos) return false;
  const auto control = std::ranges::count_if(bytes, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && (value < '\a' || value > '\r') && value != 0x1B;
  });
  return static_cast<std::size_t>(control) * kShare > bytes.size();
}

// A file that begins with one of these is no text whatever its name says.
struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"PK\x03\x04", "a zip archive (or an office document)"},
    {"\x1F\x8B", "compressed (gzip)"},
    {"\x28\xB5\x2F\xFD", "compressed (zstd)"},
    {"\xFD"
     "7zXZ",
     "compressed (xz)"},
    {"BZh", "compressed (bzip2)"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"\x7F"
     "ELF",
     "a program"},
    {"SQLite format 3", "an SQLite database"},
});

std::string_view head_of(std::string_view first_bytes) {
  std::string_view head = without_utf8_mark(first_bytes.substr(0, 4096));
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

bool is_of(const Format& format, std::string_view head) {
  return format.looks_like != nullptr && format.looks_like(head);
}

}  // namespace

std::string_view binary_kind(std::string_view first_bytes) {
  for (const Signature& signature : kSignatures) {
    if (first_bytes.starts_with(signature.bytes)) return signature.what;
  }
  if (is_of(kWarcFormat, first_bytes)) return {};  // the pages in it may be packed
  if (!wide_charset(first_bytes).charset.empty()) return {};
  return is_binary(first_bytes) ? "binary data" : std::string_view();
}

const Format* format_by_suffix(std::string_view path) {
  const std::string name = ascii::lower(path.substr(path.find_last_of('/') + 1));
  for (const Format* const format : formats()) {
    for (const std::string_view suffix : format->suffixes) {
      if (name.ends_with(suffix)) return format;
    }
  }
  return nullptr;
}

const Format* format_of(std::string_view path, std::string_view first_bytes) {
  const Format* const by_suffix = format_by_suffix(path);
  if (by_suffix == nullptr || is_of(*by_suffix, head_of(first_bytes))) return by_suffix;
  const Format& by_content = format_by_content(first_bytes);
  const bool is_plain = by_content.read_records != nullptr || by_content.document != nullptr;
  return is_plain ? &by_content : by_suffix;
}

const Format& format_by_content(std::string_view first_bytes) {
  const std::string_view head = head_of(first_bytes);
  for (const Format* const format : formats()) {
    if (is_of(*format, head)) return *format;
  }
  return *formats().front();
}

}  // namespace dateline

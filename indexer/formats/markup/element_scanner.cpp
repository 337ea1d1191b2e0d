// SPDX-License-Identifier: GPL-2.0-or-later
// Looks for tags by their names alone. In CDATA sections nothing is a tag.
#include "indexer/formats/markup/element_scanner.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestTag = 16;  // as far as it must be seen
constexpr std::string_view kCdata = "<![CDATA[";

bool has_name(std::string_view bytes, std::string_view name) {
  if (bytes.size() <= name.size()) return false;
  const char next = bytes[name.size()];
  return (next == '>' || next == '/' || ascii::is_space(next)) &&
         ascii::lower(bytes.substr(0, name.size())) == name;
}

}  // namespace

std::string_view start_tag_name(std::string_view bytes, std::span<const std::string_view> names) {
  if (!bytes.starts_with('<')) return {};
  for (const std::string_view name : names) {
    if (has_name(bytes.substr(1), name)) return name;
  }
  return {};
}

bool ElementScanner::seek() {
  for (;;) {
    const std::string_view bytes = stream_.peek(kLongestTag);
    if (bytes.empty()) return false;
    const std::size_t at = std::min(bytes.find('<'), bytes.size());
    stream_.skip(at);
    if (at == bytes.size()) continue;
    if (!start_tag_name(stream_.peek(kLongestTag), names_).empty()) return true;
    stream_.skip(1);
  }
}

bool ElementScanner::grow(std::string_view& bytes) {
  const std::size_t size = bytes.size();
  if (size <= kLargest) bytes = stream_.peek(size + 1);
  return bytes.size() > size;
}

ElementScanner::Found ElementScanner::next(std::string_view& bytes, Span& place) {
  stream_.skip(taken_);
  taken_ = 0;
  if (!seek()) return Found::nothing;
  bytes = stream_.peek(kLongestTag);
  place = {stream_.offset(), stream_.offset()};
  const Found found = find_end(bytes, start_tag_name(bytes, names_));
  place.end = place.begin + taken_;
  bytes = bytes.substr(0, taken_);
  return found;
}

ElementScanner::Found ElementScanner::find_end(std::string_view& bytes, std::string_view name) {
  bool sections = true;  // until one has no end
  for (std::size_t at = 1;;) {
    at = std::min(bytes.find('<', at), bytes.size());
    if (at + kLongestTag > bytes.size() && grow(bytes)) continue;
    taken_ = at;
    if (at == bytes.size()) return at > kLargest ? Found::too_large : Found::unclosed;
    const std::string_view tag = bytes.substr(at);
    if (sections && tag.starts_with(kCdata)) {
      const std::size_t end = bytes.find("]]>", at);
      if (end == std::string_view::npos && grow(bytes)) continue;
      sections = end != std::string_view::npos;
      at = sections ? end : at + 1;
    } else if (tag.starts_with("</") && has_name(tag.substr(2), name)) {
      const std::string_view end_tag = tag.substr(0, kLongestTag);
      taken_ = at + std::min(end_tag.find('>') + 1, end_tag.size());
      return Found::element;
    } else if (!start_tag_name(tag, names_).empty()) {
      return Found::unclosed;
    } else {
      ++at;
    }
  }
}

std::string_view ElementScanner::preamble(std::size_t most) {
  const std::string_view bytes = stream_.peek(most).substr(0, most);
  std::size_t at = bytes.find('<');
  while (at != std::string_view::npos && start_tag_name(bytes.substr(at), names_).empty()) {
    at = bytes.find('<', at + 1);
  }
  return bytes.substr(0, at);
}

}  // namespace dateline

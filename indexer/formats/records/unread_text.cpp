// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises prose, unlike tags, addresses and numbers, by its blanks and stops.
#include "indexer/formats/records/unread_text.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 40;   // bytes of a string that may be prose
constexpr std::size_t kLeast = 200;     // bytes under a key that are reported next to other text
constexpr std::size_t kMostNames = 20;  // warnings per file

bool is_prose(std::string_view text) {
  constexpr std::ptrdiff_t kBlanks = 5;
  if (text.size() < kShortest) return false;
  if (has_sign(text, "。")) return true;
  const bool stops = text.find_first_of(".!?") != std::string_view::npos || has_sign(text, "।");
  return stops && std::count(text.begin(), text.end(), ' ') >= kBlanks;
}

bool is_page(std::string_view text) {
  const std::string begin = ascii::lower(ascii::trim(text).substr(0, 9));
  return begin.starts_with("<!doctype") || begin.starts_with("<html") || begin.starts_with("<?xml");
}

// The longest part of the text without markup and line ends, which every way of writing it shares.
std::string_view plain_stretch(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::string_view longest;
  while (!text.empty() && longest.size() < kMost) {
    const std::size_t end = std::min(text.find_first_of("<>&\n\r\t\\"), text.size());
    if (end > longest.size()) longest = text.substr(0, std::min(end, kMost));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

bool names_text(const KeyMap& keys, std::string_view key, bool& other_field) {
  std::vector<KeyMap::Use> uses;
  keys.uses_of(key, uses);
  const auto is_text = [](const KeyMap::Use& use) { return use.field == Field::text; };
  const bool text = std::any_of(uses.begin(), uses.end(), is_text);
  other_field = !uses.empty() && !text;
  return text;
}

}  // namespace

void UnreadText::add(std::string_view key, std::string_view value) {
  if (!is_prose(value) || (is_page(value) && !read_.empty())) return;
  if (has_sign(read_, plain_stretch(value))) return;
  const auto found = bytes_.find(key);
  if (found == bytes_.end()) {
    bytes_.emplace(key, value.size());
  } else {
    found->second += value.size();
  }
}

std::vector<std::string> UnreadText::keys() const {
  std::vector<std::string> names;
  for (const auto& [key, bytes] : bytes_) {
    bool other_field = false;
    const bool text = names_text(map_, key, other_field);
    const std::size_t least = std::max(kLeast, text ? read_.size() : read_.size() / 2);
    if (!other_field && (read_.empty() || bytes > least)) names.push_back(key);
  }
  return names;
}

std::vector<std::string> unread_keys(const FieldValues& values, std::string_view read,
                                     const KeyMap& keys) {
  UnreadText unread(read, keys);
  for (const auto& [key, value] : values) unread.add(key, value);
  return unread.keys();
}

void UnreadReport::add(const std::vector<std::string>& keys, const std::string& path,
                       std::uint64_t record) {
  for (const std::string& key : keys) {
    if (sink_.facts != nullptr) InputFacts::count(sink_.facts->unread, key);
    if (warned_.size() == kMostNames) continue;
    if (std::find(warned_.begin(), warned_.end(), key) != warned_.end()) continue;
    warned_.push_back(key);
    sink_.warning(
        {path, record,
         "has text in \"" + key + "\" that is not read; --map text=" + key + " reads it"});
  }
}

}  // namespace dateline

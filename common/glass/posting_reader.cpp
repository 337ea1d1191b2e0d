// SPDX-License-Identifier: GPL-2.0-or-later
// Chunks of postings, as numbers.
#include <algorithm>

#include "common/glass/numbers.h"
#include "common/glass/table_reader.h"

namespace dateline::glass {
namespace {

constexpr std::uint64_t kLargest = 0xFFFFFFFF;
// A posting has two bytes at least: more than so many of a first chunk's are not made room for.
constexpr std::uint64_t kMostReserved = std::uint64_t{1} << 24U;

// Takes a number off `bytes`; nearly all have one byte. Returns false where there is none, or one
// that is too large.
inline bool take(std::string_view& bytes, std::uint32_t& value) {
  if (bytes.empty()) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  if (first < 0x80) {
    value = first;
    bytes.remove_prefix(1);
    return true;
  }
  std::uint64_t number = 0;
  if (!read_number(bytes, number) || number > kLargest) return false;
  value = static_cast<std::uint32_t>(number);
  return true;
}

// Postings as their chunks come.
class Chunks {
 public:
  Chunks(std::vector<std::uint32_t>& documents, std::vector<std::uint32_t>& counts)
      : documents_(documents), counts_(counts) {}

  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool begun() const { return begun_; }
  // Whether what was read is all that there is said to be.
  [[nodiscard]] bool are_complete() const {
    return begun_ ? ended_ && documents_.size() == frequency_ : true;
  }

  // The first chunk: two counts, and the document before its first one.
  bool add_first(std::string_view chunk) {
    begun_ = true;
    std::uint32_t before = 0;
    std::uint64_t occurrences = 0;
    if (!read_number(chunk, frequency_) || !read_number(chunk, occurrences) ||
        !take(chunk, before) || before == kLargest) {
      return false;
    }
    const auto expected = static_cast<std::size_t>(std::min(frequency_, kMostReserved));
    documents_.reserve(expected);
    counts_.reserve(expected);
    return add(before + 1, chunk);
  }

  // A chunk behind its first document's number.
  bool add(std::uint32_t first, std::string_view chunk) {
    if (chunk.empty()) return false;
    ended_ = chunk[0] == '1';
    chunk.remove_prefix(1);
    std::uint32_t distance = 0;
    std::uint32_t count = 0;
    if (!take(chunk, distance) || !take(chunk, count)) return false;
    if (!documents_.empty() && first <= documents_.back()) return false;
    std::uint64_t document = first;
    documents_.push_back(first);
    counts_.push_back(count);
    while (!chunk.empty()) {
      std::uint32_t gap = 0;
      if (!take(chunk, gap) || !take(chunk, count)) return false;
      document += std::uint64_t{gap} + 1;
      documents_.push_back(static_cast<std::uint32_t>(document));
      counts_.push_back(count);
    }
    return document == std::uint64_t{first} + distance && document <= kLargest;
  }

 private:
  std::vector<std::uint32_t>& documents_;
  std::vector<std::uint32_t>& counts_;
  std::uint64_t frequency_ = 0;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace

bool read_postings(TableReader& table, std::string_view term, std::vector<std::uint32_t>& documents,
                   std::vector<std::uint32_t>& counts) {
  documents.clear();
  counts.clear();
  std::string key;
  append_key_text(key, term);
  Chunks chunks(documents, counts);
  bool is_sound = true;
  const bool was_read = table.read_from(key, [&](std::string_view found, std::string_view tag) {
    if (!chunks.begun()) {
      if (found != key) return false;
      is_sound = chunks.add_first(tag);
      return is_sound && !chunks.ended();
    }
    std::uint32_t first = 0;
    is_sound = found.size() > key.size() + 1 && found.starts_with(key) &&
               found[key.size()] == '\0' && read_sortable(found.substr(key.size() + 1), first) &&
               chunks.add(first, tag);
    return is_sound && !chunks.ended();
  });
  return was_read && is_sound && chunks.are_complete();
}

}  // namespace dateline::glass

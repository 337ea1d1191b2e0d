// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes chunks into numbers.
#include "common/glass/posting_reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "common/glass/numbers.h"

namespace dateline::glass {
namespace {

constexpr std::string_view kValueChunk("\0\xD8", 2);
constexpr std::string_view kLengths("\0\xE0", 2);
constexpr std::string_view kTerms("\0\xFF", 2);  // the least key of a term

constexpr std::uint64_t kLargest = 0xFFFFFFFF;
// A posting takes at least two bytes, which limits how much memory a first chunk may reserve.
constexpr std::uint64_t kMostReserved = std::uint64_t{1} << 24U;

// Removes a number from the beginning of `bytes`; nearly all have one byte. Returns false if there
// is none or it is too large.
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

// Collects postings chunk by chunk.
class Chunks {
 public:
  Chunks(std::vector<std::uint32_t>& documents, std::vector<std::uint32_t>& counts)
      : documents_(documents), counts_(counts) {}

  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool begun() const { return begun_; }
  // Whether as much was read as the head announced. Lengths have no count.
  [[nodiscard]] bool are_complete() const {
    return begun_ ? ended_ && (frequency_ == 0 || documents_.size() == frequency_) : true;
  }

  // The first chunk: two counts, and the number before its first document.
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

  // A chunk with the key `next_key` followed by its first document.
  bool add_next(std::string_view key, std::string_view next_key, std::string_view chunk) {
    std::uint32_t first = 0;
    return key.starts_with(next_key) && read_sortable(key.substr(next_key.size()), first) &&
           add(first, chunk);
  }

 private:
  // The rest of a chunk after its first document's number.
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

  std::vector<std::uint32_t>& documents_;
  std::vector<std::uint32_t>& counts_;
  std::uint64_t frequency_ = 0;
  bool begun_ = false;
  bool ended_ = false;
};

// Reads a list whose first chunk has the key `first_key`, and further ones `next_key` and a
// document.
bool read_list(TableReader& table, const std::string& first_key, const std::string& next_key,
               std::vector<std::uint32_t>& documents, std::vector<std::uint32_t>& counts) {
  documents.clear();
  counts.clear();
  Chunks chunks(documents, counts);
  bool is_sound = true;
  const bool was_read = table.read_from(first_key, [&](std::string_view key, std::string_view tag) {
    if (!chunks.begun()) {
      if (key != first_key) return false;
      is_sound = chunks.add_first(tag);
      return is_sound && !chunks.ended();
    }
    is_sound = chunks.add_next(key, next_key, tag);
    return is_sound && !chunks.ended();
  });
  return was_read && is_sound && chunks.are_complete();
}

}  // namespace

bool read_postings(TableReader& table, std::string_view term, std::vector<std::uint32_t>& documents,
                   std::vector<std::uint32_t>& counts) {
  std::string key;
  append_key_text(key, term);
  return read_list(table, key, key + '\0', documents, counts);
}

bool read_all_postings(
    TableReader& table,
    const std::function<void(std::string_view term, const std::vector<std::uint32_t>& documents,
                             const std::vector<std::uint32_t>& counts)>& use) {
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> counts;
  std::optional<Chunks> chunks;  // of a term that is not complete yet
  std::string term;
  std::string next_key;
  bool is_sound = true;
  const bool was_read = table.read_from(kTerms, [&](std::string_view key, std::string_view tag) {
    if (!chunks) {
      documents.clear();
      counts.clear();
      next_key.assign(key).push_back('\0');
      chunks.emplace(documents, counts);
      is_sound = read_key_text(key, term) && chunks->add_first(tag);
    } else {
      is_sound = chunks->add_next(key, next_key, tag);
    }
    if (!is_sound || !chunks->ended()) return is_sound;
    is_sound = chunks->are_complete();
    chunks.reset();
    if (is_sound) use(term, documents, counts);
    return is_sound;
  });
  return was_read && is_sound && !chunks;
}

bool read_lengths(TableReader& table, std::vector<std::uint32_t>& documents,
                  std::vector<std::uint32_t>& lengths) {
  const std::string key(kLengths);
  return read_list(table, key, key, documents, lengths);
}

bool read_values(TableReader& table, std::uint32_t slot,
                 const std::function<void(std::uint32_t document, std::string_view value)>& use) {
  std::string chunk_key(kValueChunk);
  append_number(chunk_key, slot);
  std::uint64_t next = 1;  // documents must not be before this
  bool is_sound = true;
  const bool was_read = table.read_from(chunk_key, [&](std::string_view key, std::string_view tag) {
    if (!key.starts_with(chunk_key)) return false;
    std::uint32_t first = 0;
    is_sound = read_sortable(key.substr(chunk_key.size()), first) && first >= next;
    for (std::uint64_t document = first; is_sound;) {
      std::uint32_t size = 0;
      is_sound = take(tag, size) && size <= tag.size() && document <= kLargest;
      if (!is_sound) break;
      use(static_cast<std::uint32_t>(document), tag.substr(0, size));
      tag.remove_prefix(size);
      next = document + 1;
      if (tag.empty()) break;
      std::uint32_t gap = 0;
      is_sound = take(tag, gap);
      document += std::uint64_t{gap} + 1;
    }
    return is_sound;
  });
  return was_read && is_sound;
}

}  // namespace dateline::glass

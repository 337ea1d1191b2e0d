// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of one level (passages or articles) that a thread has analysed in one go.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/record_packing.h"
#include "indexer/postings/posting_run.h"
#include "indexer/postings/sorted_terms.h"

namespace dateline {

/// Tags of consecutive documents, ready for a table.
class DocumentTags {
 public:
  void add(std::string_view tag) {
    bytes_ += tag;
    ends_.push_back(bytes_.size());
  }
  /// A record, packed.
  void add(RecordPacker& records, std::string_view record) {
    records.append(bytes_, record);
    ends_.push_back(bytes_.size());
  }
  void clear() {
    bytes_.clear();
    ends_.clear();
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view tag(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(bytes_).substr(begin, ends_[i] - begin);
  }

 private:
  std::string bytes_;
  std::vector<std::uint64_t> ends_;
};

/// What a portion adds to the tables of a level; its documents are numbered from 1.
struct LevelPortion {
  DocumentTags data;
  std::vector<std::uint32_t> lengths;
  std::vector<std::string> dates;      ///< of each document; empty where it has none
  std::vector<std::uint32_t> parents;  ///< of passages: their article within the portion
  DocumentTags words;                  ///< of passages: their value of Slot::words
  std::string run;                     ///< postings by term

  /// Empties it; the memory stays.
  void clear();
};

/// Makes portions. Not thread-safe.
class LevelPortionBuilder {
 public:
  explicit LevelPortionBuilder(const TermTable& terms) : terms_(terms) {}

  /// Adds the next document.
  void add(const DocumentTerms& terms, std::string date);
  /// Adds the record of the next document that has none yet, packed.
  void add_record(RecordPacker& records, std::string_view record) {
    portion_.data.add(records, record);
  }
  /// The article of the passage added last, and its value of Slot::words.
  void set_place(std::uint32_t article, std::string_view words) {
    portion_.parents.push_back(article);
    portion_.words.add(words);
  }
  /// All that was added since the last call; each document must have its record.
  [[nodiscard]] LevelPortion take();
  /// Uses the memory of a portion that was taken, and is done with, for the next one.
  void use(LevelPortion&& done);

 private:
  void append_run();

  const TermTable& terms_;
  LevelPortion portion_;
  PostingLists lists_;
  std::vector<TermId> seen_;  // those with a list
  SortedTerms sorted_;
  std::size_t last_run_ = 0;  // bytes of the last portion's
};

}  // namespace dateline

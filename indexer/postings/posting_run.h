// SPDX-License-Identifier: GPL-2.0-or-later
// Postings on their way from the analysis of articles to the tables of a database. A build cuts the
// collection into segments. PostingLists collects the postings of one segment by term id:
//
//   fire   (1, wdf 2) (4, wdf 1)      as bytes: document gaps and wdf, LEB128
//
// The lists of a segment, sorted by term, become a run, and RunStore keeps runs in memory or,
// beyond a limit, in a file. At the end RunMerge reads all runs together, term by term:
//
//   run 0: dock, fire    run 1: fire    ->    dock: runs {0}, fire: runs {0, 1}
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/document_terms.h"

namespace dateline {

/// The postings of all terms within a segment, documents numbered from 1 within it. All lists grow
/// in one stretch of memory: a list that is full moves to twice the room at its end.
class PostingLists {
 public:
  /// Makes room for so many terms.
  void resize(std::size_t terms) { lists_.resize(terms); }
  [[nodiscard]] std::size_t size() const { return lists_.size(); }

  /// Documents ascend.
  void add(TermId term, std::uint32_t document, std::uint32_t wdf);
  [[nodiscard]] bool empty(TermId term) const { return lists_[term].size == 0; }
  [[nodiscard]] std::string_view bytes(TermId term) const {
    return {memory_.get() + lists_[term].begin, lists_[term].size};
  }
  /// Begins to load what adding to a term needs; which is far apart in memory for most terms.
  void expect(TermId term) const {
    __builtin_prefetch(memory_.get() + lists_[term].begin + lists_[term].size, 1);
  }
  void expect_list(TermId term) const { __builtin_prefetch(&lists_[term], 1); }
  /// Empties the list of a term, which is good for no more than this: all are, one by one.
  void clear(TermId term) { lists_[term] = {}; }
  /// When all are empty.
  void clear() { used_ = 0; }

 private:
  struct List {
    std::uint32_t begin = 0;  // in memory_
    std::uint32_t size = 0;
    std::uint32_t room = 0;
    std::uint32_t last = 0;  // document
  };
  char* room_for(List& list, std::size_t bytes);
  void grow(std::size_t needed);

  std::vector<List> lists_;         // by term
  std::unique_ptr<char[]> memory_;  // what was never used of it takes none
  std::size_t size_ = 0;            // of it
  std::size_t used_ = 0;
};

/// Appends a posting as PostingLists have it: its distance to the document before.
void append_posting(std::string& postings, std::uint32_t distance, std::uint32_t wdf);

/// Reads a PostingList's bytes.
class PostingCursor {
 public:
  explicit PostingCursor(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  /// Moves to the next posting; false behind the last.
  bool next() {
    if (at_ == end_) return false;
    const std::uint64_t head = number();
    document_ += static_cast<std::uint32_t>(head >> 1U);
    wdf_ = head % 2 == 1 ? 1 : static_cast<std::uint32_t>(number());
    return true;
  }
  [[nodiscard]] std::uint32_t document() const { return document_; }
  [[nodiscard]] std::uint32_t wdf() const { return wdf_; }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
  }
  const char* at_;
  const char* end_;
  std::uint32_t document_ = 0;
  std::uint32_t wdf_ = 0;
};

/// Appends a term with its postings to a run, which is made of these in ascending order of terms.
void append_to_run(std::string& run, std::string_view term, std::string_view postings);

/// Where runs wait: in memory, and beyond a limit in one file.
class RunStore {
 public:
  RunStore(std::string path, std::size_t memory);
  ~RunStore();
  RunStore(const RunStore&) = delete;
  RunStore& operator=(const RunStore&) = delete;

  /// Adds the run of the next segment. Throws Error(io).
  void add(std::string run);
  [[nodiscard]] std::size_t size() const { return runs_.size(); }

  class Reader;
  /// A reader of one run; any number may read at a time.
  [[nodiscard]] std::unique_ptr<Reader> read(std::size_t run) const;

 private:
  struct Run {
    std::string bytes;  // in memory, or:
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };
  void spill(Run& run);

  std::string path_;
  std::size_t memory_;
  std::size_t used_ = 0;
  int file_ = -1;
  std::uint64_t file_bytes_ = 0;
  std::vector<Run> runs_;
};

/// Goes through a run.
class RunStore::Reader {
 public:
  virtual ~Reader() = default;
  /// Moves to the next term; false behind the last.
  virtual bool next() = 0;
  /// Good until the next call of `next`.
  [[nodiscard]] std::string_view term() const { return term_; }
  [[nodiscard]] std::string_view postings() const { return postings_; }

 protected:
  std::string_view term_;
  std::string_view postings_;
};

/// Goes through a run in memory, whose bytes must stay.
[[nodiscard]] std::unique_ptr<RunStore::Reader> run_reader(std::string_view run);

/// Goes through all runs of a store at once, term by term.
class RunMerge {
 public:
  explicit RunMerge(const RunStore& store);
  ~RunMerge();

  /// Moves to the next term; false behind the last.
  bool next();
  [[nodiscard]] std::string_view term() const { return term_; }
  /// The runs that hold it, in their order.
  [[nodiscard]] std::span<const std::size_t> holders() const { return holders_; }
  [[nodiscard]] std::string_view postings(std::size_t run) const {
    return readers_[run]->postings();
  }

 private:
  void push(std::size_t run);
  [[nodiscard]] bool is_after(std::size_t a, std::size_t b) const;

  std::vector<std::unique_ptr<RunStore::Reader>> readers_;
  std::vector<std::size_t> heap_;
  std::vector<std::size_t> holders_;
  std::string term_;
};

}  // namespace dateline

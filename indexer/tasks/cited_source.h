// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the sources of citations again, for comparison: files, members of archives, records.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/index/stored.h"
#include "indexer/formats/records/keys.h"
#include "indexer/formats/utf8_stream.h"
#include "indexer/inputs/input.h"

namespace dateline {

/// Keeps the last source open: the articles of one file usually follow each other in its order, so
/// that it is read once. Holds one record, or one file that is a single article, in memory.
class CitedSource {
 public:
  /// Opens a file or member for `cited`; returns whether it can be read. `keys` are the keys that
  /// it was indexed with.
  [[nodiscard]] bool open(const SourceRef& source, const KeyMap& keys);
  /// The text at the bytes `span` of the source, or of a record in it; empty if there are none.
  [[nodiscard]] std::string cited(const std::optional<Record>& record, Span span);

 private:
  bool find_member();
  void begin();
  void seek(std::uint64_t offset);
  void read_record(Span bytes);

  SourceRef source_;
  KeyMap keys_;
  bool readable_ = false;
  std::unique_ptr<Input> input_;
  InputFile part_;
  const Format* format_ = nullptr;
  std::string head_;   // what the stream begins with
  std::string whole_;  // of a file that is one article
  std::string charset_;
  std::optional<Utf8Stream> utf8_;      // of records that are read decoded
  std::optional<StreamReader> reader_;  // of records
  std::uint64_t reader_begin_ = 0;      // where it began in the stream
  std::optional<Span> record_;          // the record read last, and its text
  std::string record_text_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The doc store: packs and unpacks the records of documents with a dictionary of the words that the
// collection uses most. Frequent words take one or two bytes, with the space before them implied;
// the text of news shrinks to about a third, and unpacks at some 500 MB/s. With the dictionary
// {the, fire, was}, "the fire was arson" becomes
//
//   18 | the | fire | was | 255 5 "arson"      (size, three codes, five literal bytes)
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace Xapian {
class Database;
}

namespace dateline {

/// Packs records with the codes of `dictionary` (docs/index-format.md), which may be empty. Throws
/// Error(bad_index) if that is damaged. Deterministic. Not thread-safe.
class RecordPacker {
 public:
  explicit RecordPacker(std::string_view dictionary);
  ~RecordPacker();
  RecordPacker(RecordPacker&&) noexcept;
  RecordPacker& operator=(RecordPacker&&) noexcept;

  /// Appends the packed record to `out`.
  void append(std::string& out, std::string_view record);
  [[nodiscard]] std::string packed(std::string_view record);

 private:
  struct Coder;
  std::unique_ptr<Coder> coder_;
};

/// Unpacks records that were packed with the same dictionary. Not thread-safe.
class RecordUnpacker {
 public:
  explicit RecordUnpacker(std::string dictionary);
  ~RecordUnpacker();
  RecordUnpacker(RecordUnpacker&&) noexcept;
  RecordUnpacker& operator=(RecordUnpacker&&) noexcept;

  /// The record, valid until the next call. Throws Error(bad_index) on damaged data.
  [[nodiscard]] std::string_view unpacked(std::string_view data);

 private:
  struct Decoder;
  std::unique_ptr<Decoder> decoder_;
};

/// The dictionary of an index, from the metadata of its passages/.
[[nodiscard]] std::string dictionary_of(const Xapian::Database& passages);

}  // namespace dateline

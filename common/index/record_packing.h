// SPDX-License-Identifier: GPL-2.0-or-later
// Document data as it is stored: records without what most records of the index have in common.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace Xapian {
class Database;
}

namespace dateline {

/// Makes records smaller, by codes for the words of `dictionary` (docs/index-format.md), which may
/// be empty. Throws Error(bad_index) where that is damaged. The same records and dictionary give
/// the same bytes. Not thread-safe.
class RecordPacker {
 public:
  explicit RecordPacker(std::string_view dictionary);
  ~RecordPacker();
  RecordPacker(RecordPacker&&) noexcept;
  RecordPacker& operator=(RecordPacker&&) noexcept;

  /// Appends a record, packed, to `out`.
  void append(std::string& out, std::string_view record);
  [[nodiscard]] std::string packed(std::string_view record);

 private:
  struct Coder;
  std::unique_ptr<Coder> coder_;
};

/// Gives records back that were packed with the same dictionary. Not thread-safe.
class RecordUnpacker {
 public:
  explicit RecordUnpacker(std::string dictionary);
  ~RecordUnpacker();
  RecordUnpacker(RecordUnpacker&&) noexcept;
  RecordUnpacker& operator=(RecordUnpacker&&) noexcept;

  /// The record, good until the next call. Throws Error(bad_index) on damaged data.
  [[nodiscard]] std::string_view unpacked(std::string_view data);

 private:
  struct Decoder;
  std::unique_ptr<Decoder> decoder_;
};

/// The dictionary of an index, out of the metadata of its passages/.
[[nodiscard]] std::string dictionary_of(const Xapian::Database& passages);

}  // namespace dateline

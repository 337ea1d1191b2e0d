// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary, or surface-form dictionary: every form with its stem and counts, for example
// `caught`: stem `catch`, 12 occurrences, 12 within sentences, none of these capitalised.
//
// It is stored in the metadata of passages/ as sorted blocks of front-coded forms. The key of a
// block is its last form, so one seek finds the block of a form, and an update rewrites only the
// blocks it changes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/entry.h"
#include "common/index/name_blocks.h"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace dateline {

/// Collects changes to the counts of forms until a commit writes them.
class VocabularyChanges {
 public:
  /// Adds the counts of one article; `sign` -1 subtracts them.
  void add(std::span<const FormCount> forms, int sign);
  /// Rewrites the changed blocks and the name blocks that depend on them, and clears the changes.
  /// Removes forms whose count becomes 0.
  void write(Xapian::WritableDatabase& passages);
  [[nodiscard]] bool empty() const { return changes_.empty(); }

 private:
  std::map<std::string, FormCount, std::less<>> changes_;
};

/// Yields forms in ascending order, each once; null at the end.
using FormSource = std::function<const FormCount*()>;

/// Emits every entry of a whole vocabulary, name blocks included; makes these on `threads` threads.
void write_vocabulary(const FormSource& next, const MetadataSink& sink, unsigned threads = 1);

/// The counts of one form (as from Analyzer::form); nullopt if it does not occur.
[[nodiscard]] std::optional<FormCount> find_form(const Xapian::Database& passages,
                                                 std::string_view form);

/// Calls `visit` for every form that begins with `prefix`, in byte order, until it returns false.
void for_each_form(const Xapian::Database& passages, std::string_view prefix,
                   const std::function<bool(const FormCount&)>& visit);

/// Calls `visit` for every form from `first` on, in byte order, until it returns false.
void for_each_form_from(const Xapian::Database& passages, std::string_view first,
                        const std::function<bool(const FormCount&)>& visit);

/// The same within one block, the bytes of a metadata value. visit_block() returns whether `visit`
/// wants more.
[[nodiscard]] std::optional<FormCount> find_in_block(std::string_view block, std::string_view form);
[[nodiscard]] bool visit_block(std::string_view block, std::string_view first,
                               const std::function<bool(const FormCount&)>& visit);

}  // namespace dateline

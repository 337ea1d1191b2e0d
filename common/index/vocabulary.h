// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary table: every surface form with its stem, its count and its capitals.
//
// It is kept in the metadata of passages/ as sorted blocks of front-coded forms. The key of a block
// is its last form, so that one seek finds the block a form is in, and an update rewrites only the
// blocks it touches.
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

/// Changes to the counts of forms, gathered until a commit writes them.
class VocabularyChanges {
 public:
  /// Adds the counts of one article; `sign` -1 takes them away.
  void add(std::span<const FormCount> forms, int sign);
  /// Rewrites the blocks that change, and the blocks of names that follow from them, and forgets
  /// the changes. Forms whose count falls to 0 go.
  void write(Xapian::WritableDatabase& passages);
  [[nodiscard]] bool empty() const { return changes_.empty(); }

 private:
  std::map<std::string, FormCount, std::less<>> changes_;
};

/// Gives forms one by one in ascending order, each once; null behind the last.
using FormSource = std::function<const FormCount*()>;

/// Hands over all entries of a whole vocabulary, blocks of names included; these are made on so
/// many threads.
void write_vocabulary(const FormSource& next, const MetadataSink& sink, unsigned threads = 1);

/// The counts of one form; nothing if it does not occur. `form` as Analyzer::form.
[[nodiscard]] std::optional<FormCount> find_form(const Xapian::Database& passages,
                                                 std::string_view form);

/// Calls `visit` for every form that begins with `prefix`, in byte order, until it returns false.
void for_each_form(const Xapian::Database& passages, std::string_view prefix,
                   const std::function<bool(const FormCount&)>& visit);

/// Calls `visit` for every form that is not before `first`, in byte order, until it returns false.
void for_each_form_from(const Xapian::Database& passages, std::string_view first,
                        const std::function<bool(const FormCount&)>& visit);

/// The same within one block, the bytes of a metadata value. visit_block() returns whether `visit`
/// wants more.
[[nodiscard]] std::optional<FormCount> find_in_block(std::string_view block, std::string_view form);
[[nodiscard]] bool visit_block(std::string_view block, std::string_view first,
                               const std::function<bool(const FormCount&)>& visit);

}  // namespace dateline

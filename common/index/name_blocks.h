// SPDX-License-Identifier: GPL-2.0-or-later
// The names of a collection, to be found by how they sound: which forms share a block key.
//
// They follow from the vocabulary, which keeps them: a form is a name type while most of its
// occurrences within sentences have a capital. A key of the metadata of passages/ holds the forms
// of one block key.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/entry.h"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace dateline {

/// Whether a form is taken for a name: more than half of its occurrences that are neither at the
/// beginning of a sentence nor in a title have a capital. In scripts without capitals every form
/// may be one.
[[nodiscard]] bool is_name_type(const FormCount& form);

/// Whether a form that occurs may be a name: it is one, or has never stood where that shows.
[[nodiscard]] bool may_be_name(const FormCount& form);

/// Takes entries of a database's metadata.
using MetadataSink = std::function<void(const std::string& key, std::string value)>;

/// Forms that became names, or are names no longer, gathered until they are written.
class NameChanges {
 public:
  /// Notes what a form was and is.
  void note(const std::string& form, bool was, bool is);
  /// Rewrites the blocks that change and forgets the changes.
  void write(Xapian::WritableDatabase& passages);

 private:
  struct Change {
    std::set<std::string> come;
    std::set<std::string> gone;
  };
  std::map<std::string, Change> changes_;  // by block key
};

/// Makes the blocks of a whole vocabulary.
class NameBlocks {
 public:
  /// Adds a name type; they ascend.
  void add(const std::string& form) { forms_.push_back(form); }
  /// Hands over the blocks. Which forms are in one is found out on so many threads.
  void write(const MetadataSink& sink, unsigned threads) const;

 private:
  struct Member {
    std::uint64_t head = 0;  // of the block's key
    std::string block;
    std::size_t form = 0;
  };
  [[nodiscard]] std::vector<Member> members(std::size_t begin, std::size_t end) const;

  std::vector<std::string> forms_;
};

/// The forms with that block key, in byte order.
[[nodiscard]] std::vector<std::string> names_with_key(const Xapian::Database& passages,
                                                      std::string_view block_key);

}  // namespace dateline

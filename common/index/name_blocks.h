// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the names of a collection by their sound: all forms that share a block key.
//
// Name blocks follow from the vocabulary, which maintains them: a form is a name as long as most of
// its occurrences within sentences are capitalised. Metadata of passages/ has one entry per block
// key, for example `name:TKV` -> tokaev, tokayev, toqaev.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/entry.h"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace dateline {

/// Whether a form counts as a name: more than half of its occurrences that are neither at the
/// beginning of a sentence nor in a title are capitalised. In scripts without capitals every form
/// may be a name.
[[nodiscard]] bool is_name_type(const FormCount& form);

/// Whether a form that occurs may be a name: it is one, or has no occurrence that could show it.
[[nodiscard]] bool may_be_name(const FormCount& form);

/// Receives entries of a database's metadata.
using MetadataSink = std::function<void(const std::string& key, std::string value)>;

/// Makes the blocks of a whole vocabulary.
class NameBlocks {
 public:
  /// Adds a name; names must ascend.
  void add(const std::string& form) { forms_.push_back(form); }
  /// Emits the blocks; computes the keys on this many threads.
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

/// The forms with this block key, in byte order.
[[nodiscard]] std::vector<std::string> names_with_key(const Xapian::Database& passages,
                                                      std::string_view block_key);

}  // namespace dateline

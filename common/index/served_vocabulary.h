// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary of an index that is served. Over a network every block is a message, and a list of
// keys comes as a whole: so what was read is remembered.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "common/index/vocabulary.h"

namespace dateline {

/// Valid for one commit of the index. Not thread-safe.
class ServedVocabulary {
 public:
  explicit ServedVocabulary(const Xapian::Database& passages) : passages_(passages) {}

  /// The same as find_form() and for_each_form_from() of vocabulary.h.
  [[nodiscard]] std::optional<FormCount> find(std::string_view form);
  void for_each_from(std::string_view first, const std::function<bool(const FormCount&)>& visit);

 private:
  using Blocks = std::map<std::string, std::string>;  // by key; empty until it is read

  Blocks::iterator block_of(std::string_view form);
  /// The bytes of a block, valid until the next call.
  std::string_view data(Blocks::value_type& block);

  const Xapian::Database& passages_;
  std::optional<Blocks> blocks_;
  std::size_t remembered_ = 0;  // bytes
  std::string passing_;         // the block last read where no more are remembered
};

}  // namespace dateline

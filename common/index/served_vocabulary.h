// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary of a served index. Each block costs a network message, and the list of keys is
// fetched as a whole, so everything read is cached.
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
  using Blocks = std::map<std::string, std::string>;  // by key; empty until read

  Blocks::iterator block_of(std::string_view form);
  /// The bytes of a block, valid until the next call.
  std::string_view data(Blocks::value_type& block);

  const Xapian::Database& passages_;
  std::optional<Blocks> blocks_;
  std::size_t remembered_ = 0;  // bytes
  std::string passing_;         // the last block read once the cache is full
};

}  // namespace dateline

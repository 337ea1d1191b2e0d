// SPDX-License-Identifier: GPL-2.0-or-later
// Fetches each block when it is first needed.
#include "common/index/served_vocabulary.h"

#include <xapian.h>

#include "common/index/schema.h"

namespace dateline {
namespace {

// The size of the cache in bytes; about five million forms.
constexpr std::size_t kMostRemembered = std::size_t{64} << 20;

}  // namespace

ServedVocabulary::Blocks::iterator ServedVocabulary::block_of(std::string_view form) {
  const std::string prefix(key::kVocabulary);
  if (!blocks_) {
    Blocks blocks;
    const auto end = passages_.metadata_keys_end(prefix);
    for (auto it = passages_.metadata_keys_begin(prefix); it != end; ++it) {
      blocks.emplace_hint(blocks.end(), *it, std::string());
    }
    blocks_ = std::move(blocks);
  }
  return blocks_->lower_bound(prefix + std::string(form));
}

std::string_view ServedVocabulary::data(Blocks::value_type& block) {
  if (!block.second.empty()) return block.second;
  passing_ = passages_.get_metadata(block.first);
  if (remembered_ + passing_.size() > kMostRemembered) return passing_;
  remembered_ += passing_.size();
  block.second = std::move(passing_);
  return block.second;
}

std::optional<FormCount> ServedVocabulary::find(std::string_view form) {
  const auto block = block_of(form);
  if (block == blocks_->end()) return std::nullopt;
  return find_in_block(data(*block), form);
}

void ServedVocabulary::for_each_from(std::string_view first,
                                     const std::function<bool(const FormCount&)>& visit) {
  for (auto block = block_of(first); block != blocks_->end(); ++block) {
    if (!visit_block(data(*block), first, visit)) return;
  }
}

}  // namespace dateline

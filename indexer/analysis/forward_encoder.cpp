// SPDX-License-Identifier: GPL-2.0-or-later
// That the codes of a passage differ is nearly always told by their lowest bits.
#include "indexer/analysis/forward_encoder.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

std::uint32_t content_words(std::span<const Token> tokens) {
  return static_cast<std::uint32_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const Token& token) { return !token.stop_word; }));
}

}  // namespace

void ForwardEncoder::read_hashes(std::span<const Token> title, std::span<const Token> text) {
  hashes_.clear();
  stem_hashes_.clear();
  if (++passage_ == 0) {  // after four thousand million of them
    stems_.clear();
    passage_ = 1;
  }
  for (auto stem = static_cast<StemId>(stems_.size()); stem < analyzer_.stems(); ++stem) {
    stems_.push_back({stem_hash(analyzer_.stem(stem))});
  }
  for (const auto& tokens : {title, text}) {
    for (const Token& token : tokens) {
      Stem& stem = stems_[token.stem];
      hashes_.push_back(stem.hash);
      if (std::exchange(stem.passage, passage_) != passage_) stem_hashes_.push_back(stem.hash);
    }
  }
}

bool ForwardEncoder::differ_at_once(unsigned salt) {
  bool differ = true;
  const auto bit_of = [&](StemHash hash) { return stem_code(hash, salt) % kPlaces; };
  for (const StemHash hash : stem_hashes_) {
    std::uint64_t& word = taken_[bit_of(hash) / 64];
    const std::uint64_t bit = std::uint64_t{1} << (bit_of(hash) % 64);
    differ &= (word & bit) == 0;
    word |= bit;
  }
  for (const StemHash hash : stem_hashes_) taken_[bit_of(hash) / 64] = 0;
  return differ;
}

bool ForwardEncoder::all_differ(unsigned salt) {
  if (differ_at_once(salt)) return true;
  const auto code_of = [salt](StemHash hash) { return stem_code(hash, salt); };
  std::sort(stem_hashes_.begin(), stem_hashes_.end(),
            [&](StemHash a, StemHash b) { return code_of(a) < code_of(b); });
  return std::adjacent_find(stem_hashes_.begin(), stem_hashes_.end(), [&](StemHash a, StemHash b) {
           return code_of(a) == code_of(b);
         }) == stem_hashes_.end();
}

std::string ForwardEncoder::encode(ForwardText text, std::span<const Token> title_tokens,
                                   std::span<const Token> text_tokens) {
  read_hashes(title_tokens, text_tokens);
  text.salt = 0;
  while (text.salt < kSalts && !all_differ(text.salt)) ++text.salt;
  if (text.salt == kSalts) text.salt = 0;
  const auto append = [&](std::string& bytes, std::span<const Token> tokens, std::size_t first) {
    bytes.clear();
    append_words(bytes, tokens,
                 [&](std::size_t token) { return stem_code(hashes_[first + token], text.salt); });
  };
  append(title_bytes_, title_tokens, 0);
  append(text_bytes_, text_tokens, title_tokens.size());
  text.title_content = content_words(title_tokens);
  text.text_content = content_words(text_tokens);
  text.title = ForwardWords(title_bytes_);
  text.text = ForwardWords(text_bytes_);
  return dateline::encode(text);
}

}  // namespace dateline

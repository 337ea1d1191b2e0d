// SPDX-License-Identifier: GPL-2.0-or-later
// Codes of a passage are looked up in a table that is never emptied: it knows which passage each
// entry is of.
#include "indexer/analysis/forward_encoder.h"

#include <algorithm>

namespace dateline {
namespace {

std::uint32_t content_words(std::span<const Token> tokens) {
  return static_cast<std::uint32_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const Token& token) { return !token.stop_word; }));
}

}  // namespace

bool ForwardEncoder::all_differ(unsigned salt, std::span<const Token> title,
                                std::span<const Token> text) {
  if (++passage_ == 0) {  // after four thousand million passages
    places_.fill({});
    passage_ = 1;
  }
  std::size_t free = kPlaces / 2;
  for (const auto& tokens : {title, text}) {
    for (const Token& token : tokens) {
      const StemCode code = stem_code(terms_.hash_of(token.stem), salt);
      std::size_t at = code % kPlaces;
      while (places_[at].passage == passage_ && places_[at].code != code) at = (at + 1) % kPlaces;
      if (places_[at].passage != passage_) {
        if (--free == 0) return false;
        places_[at] = {passage_, code, token.stem};
      } else if (places_[at].stem != token.stem) {
        return false;
      }
    }
  }
  return true;
}

std::string ForwardEncoder::encode(ForwardText text, std::span<const Token> title_tokens,
                                   std::span<const Token> text_tokens) {
  text.salt = 0;
  while (text.salt < kSalts && !all_differ(text.salt, title_tokens, text_tokens)) ++text.salt;
  if (text.salt == kSalts) text.salt = 0;
  const auto code_of = [&](StemId stem) { return stem_code(terms_.hash_of(stem), text.salt); };
  title_bytes_.clear();
  append_words(title_bytes_, title_tokens, code_of);
  text_bytes_.clear();
  append_words(text_bytes_, text_tokens, code_of);
  text.title_content = content_words(title_tokens);
  text.text_content = content_words(text_tokens);
  text.title = ForwardWords(title_bytes_);
  text.text = ForwardWords(text_bytes_);
  return dateline::encode(text);
}

}  // namespace dateline

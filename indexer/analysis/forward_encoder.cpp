// SPDX-License-Identifier: GPL-2.0-or-later
// Codes of a passage are looked up in a table that is never emptied: it knows which passage each
// entry is of.
#include "indexer/analysis/forward_encoder.h"

#include <algorithm>
#include <bit>

namespace dateline {
namespace {

std::uint32_t content_words(std::span<const Token> tokens) {
  return static_cast<std::uint32_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const Token& token) { return !token.stop_word; }));
}

}  // namespace

void ForwardEncoder::read_hashes(std::span<const Token> title, std::span<const Token> text) {
  hashes_.clear();
  hashes_.reserve(title.size() + text.size());
  for (const auto& tokens : {title, text}) {
    for (const Token& token : tokens) hashes_.push_back(terms_.hash_of(token.stem));
  }
}

bool ForwardEncoder::all_differ(unsigned salt) {
  if (++round_ == 0) {  // after four thousand million of them
    places_.fill({});
    round_ = 1;
  }
  // No larger a part of the table than is needed, so that it is near.
  const std::size_t mask = std::min(std::bit_ceil(4 * hashes_.size()), kPlaces) - 1;
  std::size_t free = kPlaces / 2;
  for (const StemHash hash : hashes_) {
    const StemCode code = stem_code(hash, salt);
    std::size_t at = code & mask;
    while (places_[at].round == round_ && places_[at].code != code) at = (at + 1) & mask;
    if (places_[at].round != round_) {
      if (--free == 0) return false;
      places_[at] = {hash, code, round_};
    } else if (places_[at].hash != hash) {
      return false;
    }
  }
  return true;
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

// SPDX-License-Identifier: GPL-2.0-or-later
// An article's term is its id in bytes, so ids with the same prefix are adjacent.
#include "common/index/id_lookup.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>

#include "common/index/schema.h"
#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::size_t kArticleDigits = 32;
constexpr std::size_t kPassageDigits = 12;

bool all_in(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_passage_part(std::string_view text) {
  const std::size_t dot = text.find('.');
  const std::string_view digits = text.substr(0, dot);
  if (!all_in(digits, kHex) || digits.size() > kPassageDigits) return false;
  if (dot == std::string_view::npos) return true;
  return digits.size() == kPassageDigits && dot + 1 < text.size() &&
         all_in(text.substr(dot + 1), "0123456789");
}

/// The complete bytes of the prefix `digits`.
std::string whole_bytes(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    const std::size_t value = kHex.find(digits[i]) * 16 + kHex.find(digits[i + 1]);
    bytes.push_back(static_cast<char>(value));
  }
  return bytes;
}

}  // namespace

std::optional<TypedId> parse_typed_id(std::string_view text) {
  const std::string lower = ascii::lower(text);
  const std::size_t sign = std::min(lower.find('#'), lower.size());
  TypedId id{lower.substr(0, sign), std::nullopt};
  if (id.article.empty() || id.article.size() > kArticleDigits || !all_in(id.article, kHex)) {
    return std::nullopt;
  }
  if (sign == lower.size()) return id;
  id.passage = lower.substr(sign + 1);
  if (!is_passage_part(*id.passage)) return std::nullopt;
  return id;
}

std::vector<ArticleId> articles_beginning(const IndexReader& index, std::string_view digits) {
  const std::string beginning = std::string(prefix::kArticleId) + whole_bytes(digits);
  std::vector<ArticleId> found;
  for (const auto& segment : index.segments()) {
    const Xapian::Database& articles = segment->articles();
    const auto end = articles.allterms_end(beginning);
    for (auto it = articles.allterms_begin(beginning); it != end; ++it) {
      const std::string term = *it;
      ArticleId id;
      if (term.size() != prefix::kArticleId.size() + id.bytes.size()) continue;
      std::transform(std::next(term.begin(), prefix::kArticleId.size()), term.end(),
                     id.bytes.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
      if (hex(id).starts_with(digits)) found.push_back(id);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool passage_begins(const Passage& passage, std::string_view typed) {
  const std::string id = passage_id({}, passage);
  const std::string_view part = std::string_view(id).substr(kArticleDigits + 1);
  return typed.size() < kPassageDigits ? part.starts_with(typed) : part == typed;
}

}  // namespace dateline

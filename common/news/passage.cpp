// SPDX-License-Identifier: GPL-2.0-or-later
// Ids and addresses of passages.
#include "common/news/passage.h"

#include <algorithm>
#include <memory>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::size_t kBlock = 32;

constexpr int is_space(char c) {
  return (c == ' ') | (static_cast<unsigned char>(c - '\t') <= '\r' - '\t');
}

// Normalises kBlock bytes if each of them becomes one byte, and returns whether that was so: no
// white space follows white space (`blank` says whether it precedes the first), and nothing may be
// a no-break space. Looks at one byte more. Has no branches, so compilers vectorise it.
bool normalise_block(const char* in, char* out, bool blank) {
  auto other = static_cast<unsigned char>(static_cast<int>(blank) & is_space(in[0]));
  for (std::size_t i = 0; i < kBlock; ++i) {
    const char c = in[i];
    const int no_break = c == '\xC2' ? 1 : 0;
    other |= static_cast<unsigned char>(no_break | (is_space(c) & is_space(in[i + 1])));
    out[i] = is_space(c) != 0 ? ' ' : ascii::lower(c);
  }
  return other == 0;
}

// White space of any kind and amount becomes one blank, and letters lower case: a change of layout
// must not change an id. `out` has room for the whole text after its first `end` bytes; returns the
// new end.
std::size_t normalise(std::string_view text, char* out, std::size_t end) {
  bool blank = end == 0 || out[end - 1] == ' ';  // whether another blank would be too many
  for (std::size_t i = 0; i < text.size();) {
    while (i + kBlock < text.size() && normalise_block(&text[i], &out[end], blank)) {
      i += kBlock;
      end += kBlock;
      blank = out[end - 1] == ' ';
    }
    for (const std::size_t stop = std::min(i + kBlock, text.size()); i < stop; ++i) {
      const char c = text[i];
      const bool nbsp = c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
      if (nbsp) ++i;
      const bool space = nbsp || is_space(c) != 0;
      if (space && blank) continue;
      out[end++] = space ? ' ' : ascii::lower(c);
      blank = space;
    }
  }
  while (end > 0 && out[end - 1] == ' ') --end;
  return end;
}

void append_normalised(std::string& out, std::string_view text) {
  const std::size_t end = out.size();
  out.resize(end + text.size());
  out.resize(normalise(text, out.data(), end));
}

// The last of `places` that begins at or before `offset`; nullptr if there is none.
template <typename Place>
const Place* place_at(const std::vector<Place>& places, std::size_t offset) {
  const auto after =
      std::upper_bound(places.begin(), places.end(), offset,
                       [](std::size_t at, const Place& place) { return at < place.text_begin; });
  return after == places.begin() ? nullptr : &*std::prev(after);
}

std::uint64_t line_at(const Passage& passage, std::size_t offset) {
  const TextLine* const place = place_at(passage.lines, offset);
  return place == nullptr ? 0 : place->line;
}

std::uint32_t page_at(const Passage& passage, std::size_t offset) {
  const TextPage* const place = place_at(passage.pages, offset);
  return place == nullptr ? 0 : place->page;
}

}  // namespace

Address address_of(const Passage& passage, Span text) {
  Address address;
  address.bytes = passage.source.to_source(text);
  const std::size_t last = text.empty() ? text.begin : text.end - 1;
  address.line_first = line_at(passage, text.begin);
  address.line_last = line_at(passage, last);
  address.page_first = page_at(passage, text.begin);
  address.page_last = page_at(passage, last);
  for (const PassagePart& part : passage.parts) {
    if (part.text.end <= text.begin && part.text.end != passage.text.size()) continue;
    if (part.text.begin >= text.end && address.paragraph_first != 0) break;
    if (address.paragraph_first == 0) address.paragraph_first = part.paragraph;
    address.paragraph_last = part.paragraph;
  }
  return address;
}

std::uint64_t text_hash48(std::string_view text) {
  const auto normalised = std::make_unique_for_overwrite<char[]>(text.size());
  const std::size_t size = normalise(text, normalised.get(), 0);
  return low64(hash128({normalised.get(), size})) >> 16U;
}

std::string passage_id(const ArticleId& article, const Passage& passage) {
  Hash128 hash;
  for (std::size_t i = 0; i < 6; ++i) {
    hash.bytes[i] = static_cast<std::uint8_t>(passage.hash >> (8 * (5 - i)));
  }
  std::string id = hex(article) + '#' + hex(hash, 6);
  if (passage.repeat > 0) id += '.' + std::to_string(passage.repeat + 1);
  return id;
}

ArticleId article_id(const Article& article) {
  std::string key;
  if (article.record && !article.record->id.empty()) {
    key = "id:" + article.record->id;
  } else {
    key = "text:";
    for (const Paragraph& paragraph : article.paragraphs) {
      append_normalised(key, paragraph.text);
      key.push_back('\n');
    }
    if (article.paragraphs.empty()) append_normalised(key, article.metadata.title);
  }
  return hash128(key);
}

}  // namespace dateline

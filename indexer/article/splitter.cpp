// SPDX-License-Identifier: GPL-2.0-or-later
// Packing short paragraphs, cutting long ones between sentences.
#include "indexer/article/splitter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/news/credits.h"
#include "common/text/ascii.h"
#include "common/text/sentences.h"

namespace dateline {
namespace {

// Even pieces of the first `end` bytes: as few as the limit allows, each as near as sentences
// permit to an equal share.
std::vector<PassageUnit> cut(const Paragraph& paragraph, std::size_t end, std::size_t words,
                             const PassageSize& size) {
  std::vector<PassageUnit> pieces;
  std::size_t left = words;
  std::size_t count = (words + size.piece_words - 1) / size.piece_words;
  PassageUnit piece{&paragraph, {0, 0}, 0, false, {}, {}};
  for (const Span sentence : sentences(std::string_view(paragraph.text).substr(0, end))) {
    const std::size_t in_sentence = ascii::words(sentence.of(paragraph.text));
    const std::size_t share = count > 0 ? (left + count - 1) / count : left;
    const bool full = piece.words + in_sentence > size.piece_words ||
                      (piece.words > 0 && 2 * piece.words + in_sentence > 2 * share);
    if (piece.words > 0 && full) {
      left -= std::min(left, piece.words);
      count = (left + size.piece_words - 1) / size.piece_words;
      pieces.push_back(piece);
      piece = {&paragraph, sentence, 0, false, {}, {}};
    } else if (piece.words == 0) {
      piece.text = sentence;
    }
    piece.text.end = sentence.end;
    piece.words += in_sentence;
  }
  if (piece.words > 0) pieces.push_back(piece);
  return pieces;
}

// The first `end` bytes of a paragraph, whole or in pieces.
void add_text(const Paragraph& paragraph, std::size_t end, const PassageSize& size,
              std::vector<PassageUnit>& units) {
  const std::size_t words = ascii::words(std::string_view(paragraph.text).substr(0, end));
  if (words <= size.whole_words) {
    units.push_back({&paragraph, {0, end}, words, true, {}, {}});
    return;
  }
  const std::vector<PassageUnit> pieces = cut(paragraph, end, words, size);
  units.insert(units.end(), pieces.begin(), pieces.end());
}

// A paragraph's text and the credits behind it.
void add_paragraph(const Paragraph& paragraph, const PassageSize& size,
                   std::vector<PassageUnit>& units) {
  const std::string_view text = paragraph.text;
  const bool may_be_signed = paragraph.zone == Zone::body;
  const ClosingCredits closing =
      may_be_signed ? closing_credits(text) : ClosingCredits{text.size(), false};
  const std::size_t end = ascii::trim(text.substr(0, closing.begin)).size();
  if (closing.begin == text.size() || (closing.begin > 0 && end == 0)) {
    return add_text(paragraph, text.size(), size, units);
  }
  if (end > 0) add_text(paragraph, end, size, units);
  const Span credits{closing.begin, text.size()};
  units.push_back({&paragraph,
                   credits,
                   ascii::words(credits.of(text)),
                   true,
                   {},
                   closing.has_sign_off ? Zone::credit : Zone::source_note});
}

// The pages of a piece; a passage that stays on a page has one entry for it.
void append_pages(Passage& passage, std::size_t begin, const PassageUnit& piece) {
  const std::size_t before = passage.pages.size();
  append_places(passage.pages, begin, piece.paragraph->pages, piece.text);
  if (before == 0 || before == passage.pages.size()) return;
  const auto first = passage.pages.begin() + static_cast<std::ptrdiff_t>(before);
  if (first->page == std::prev(first)->page) passage.pages.erase(first);
}

void append(Passage& passage, const PassageUnit& piece) {
  if (!passage.text.empty()) {
    const std::size_t at = passage.source.to_source({0, passage.text.size()}).end;
    const std::size_t next = piece.paragraph->source.to_source(piece.text).begin;
    passage.text += '\n';
    passage.source.append_atomic(1, {std::min(at, next), std::max(at, next)});
  }
  const std::size_t begin = passage.text.size();
  passage.text += piece.text.of(piece.paragraph->text);
  passage.parts.push_back({{begin, passage.text.size()}, piece.paragraph->number});
  passage.source.append_slice(piece.paragraph->source, piece.text);
  const std::size_t lines = passage.lines.size();
  append_places(passage.lines, begin, piece.paragraph->lines, piece.text);
  if (lines == passage.lines.size()) passage.lines.push_back({begin, 0});  // none are known
  append_pages(passage, begin, piece);
}

void number_passages(std::vector<Passage>& passages) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_hash;  // and then in their order
  by_hash.reserve(passages.size());
  for (std::size_t i = 0; i < passages.size(); ++i) {
    passages[i].sequence = static_cast<std::uint32_t>(i);
    passages[i].hash = text_hash48(passages[i].text);
    passages[i].repeat = 0;
    by_hash.emplace_back(passages[i].hash, passages[i].sequence);
  }
  std::sort(by_hash.begin(), by_hash.end());
  for (std::size_t i = 1; i < by_hash.size(); ++i) {
    const auto& [hash, number] = by_hash[i];
    const auto& [before, last] = by_hash[i - 1];
    if (hash == before) passages[number].repeat = passages[last].repeat + 1;
  }
}

}  // namespace

std::vector<Passage> pack(std::span<const PassageUnit> units, PassageMode mode,
                          const PassageSize& size) {
  std::vector<Passage> passages;
  std::size_t packed_words = 0;
  const PassageUnit* last = nullptr;
  for (const PassageUnit& unit : units) {
    const Paragraph& paragraph = *unit.paragraph;
    const bool same_record = last != nullptr && last->paragraph->record == paragraph.record;
    const bool joins = last != nullptr && last->whole && unit.whole &&
                       paragraph.number <= last->paragraph->number + 1 &&
                       last->zone() == unit.zone() && last->alone == unit.alone &&
                       packed_words + unit.words <= size.pack_words;
    if (!same_record || (mode == PassageMode::paragraphs && !joins)) {
      Passage& passage = passages.emplace_back();
      passage.zone = unit.zone();
      passage.alone = unit.alone;
      passage.record = paragraph.record;
      packed_words = 0;
    }
    // A record is one text, whatever lines are in it; one that opens with its title is more.
    const bool whole_record = mode != PassageMode::paragraphs && unit.zone() != Zone::title;
    if (passages.back().zone == Zone::title) passages.back().zone = unit.zone();
    if (whole_record) passages.back().zone = Zone::body;
    append(passages.back(), unit);
    packed_words += unit.words;
    last = &unit;
  }
  number_passages(passages);
  return passages;
}

namespace {

PassageUnit whole(const Paragraph& paragraph) {
  return {&paragraph, {0, paragraph.text.size()}, 0, true, {}, {}};
}

// The paragraph that is the title: the one that says what the title is known to be, or the first.
const Paragraph* title_paragraph(const Article& article) {
  const std::uint64_t known = text_hash48(article.metadata.title);
  const Paragraph* first = nullptr;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.zone != Zone::title || paragraph.text.empty()) continue;
    if (text_hash48(paragraph.text) == known) return &paragraph;
    if (first == nullptr) first = &paragraph;
  }
  return first;
}

// The title as a field says it, which is no place of the text. With records it is of the first.
Paragraph title_field(const Article& article) {
  Paragraph title;
  title.text = article.metadata.title;
  title.zone = Zone::title;
  if (!article.paragraphs.empty()) title.record = article.paragraphs.front().record;
  return title;
}

std::vector<Passage> text_passages(const Article& article, const Paragraph& title,
                                   const PassageSize& size) {
  std::vector<PassageUnit> units;
  if (!title.text.empty()) units.push_back(whole(title));
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.text.empty() || paragraph.zone == Zone::title) continue;
    add_paragraph(paragraph, size, units);
  }
  return pack(units, PassageMode::paragraphs, size);
}

std::vector<Passage> record_passages(const Article& article, const Paragraph& title,
                                     PassageMode mode) {
  std::vector<PassageUnit> units;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (!paragraph.text.empty()) units.push_back(whole(paragraph));
  }
  std::vector<Passage> passages = pack(units, mode, {});
  if (passages.size() < 2 || title.text.empty()) return passages;
  const std::vector<PassageUnit> of_title{whole(title)};
  std::vector<Passage> all = pack(of_title, PassageMode::paragraphs, {});
  std::move(passages.begin(), passages.end(), std::back_inserter(all));
  number_passages(all);
  return all;
}

}  // namespace

std::vector<Passage> passages_of(const Article& article, PassageMode mode,
                                 const PassageSize& size) {
  const Paragraph field = title_field(article);
  const Paragraph* const paragraph = title_paragraph(article);
  if (mode != PassageMode::paragraphs) {
    return record_passages(article, paragraph == nullptr ? field : Paragraph(), mode);
  }
  return text_passages(article, paragraph == nullptr ? field : *paragraph, size);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Packing short paragraphs, cutting long ones between sentences.
#include "indexer/article/splitter.h"

#include <algorithm>
#include <map>

#include "common/text/ascii.h"
#include "common/text/sentences.h"

namespace dateline {
namespace {

// A paragraph or a piece of one, on its way into a passage.
struct Piece {
  const Paragraph* paragraph;
  Span text;
  std::size_t words;
};

// Even pieces: as few as the limit allows, each as near as sentences permit to an equal share.
std::vector<Piece> cut(const Paragraph& paragraph, std::size_t words, const PassageSize& size) {
  std::vector<Piece> pieces;
  std::size_t left = words;
  std::size_t count = (words + size.piece_words - 1) / size.piece_words;
  Piece piece{&paragraph, {0, 0}, 0};
  for (const Span sentence : sentences(paragraph.text)) {
    const std::size_t in_sentence = ascii::words(sentence.of(paragraph.text));
    const std::size_t share = count > 0 ? (left + count - 1) / count : left;
    const bool full = piece.words + in_sentence > size.piece_words ||
                      (piece.words > 0 && 2 * piece.words + in_sentence > 2 * share);
    if (piece.words > 0 && full) {
      left -= std::min(left, piece.words);
      count = (left + size.piece_words - 1) / size.piece_words;
      pieces.push_back(piece);
      piece = {&paragraph, sentence, 0};
    } else if (piece.words == 0) {
      piece.text = sentence;
    }
    piece.text.end = sentence.end;
    piece.words += in_sentence;
  }
  if (piece.words > 0) pieces.push_back(piece);
  return pieces;
}

void append(Passage& passage, const Piece& piece) {
  if (!passage.text.empty()) {
    const std::size_t at = passage.source.to_source({0, passage.text.size()}).end;
    const std::size_t next = piece.paragraph->source.to_source(piece.text).begin;
    passage.text += '\n';
    passage.source.append_atomic(1, {std::min(at, next), std::max(at, next)});
  }
  const std::size_t begin = passage.text.size();
  passage.text += piece.text.of(piece.paragraph->text);
  passage.parts.push_back({{begin, passage.text.size()}, piece.paragraph->number});
  passage.source.append(piece.paragraph->source.slice(piece.text));
  std::uint64_t first_line = 0;
  for (const TextLine& line : piece.paragraph->lines) {
    if (line.text_begin <= piece.text.begin) first_line = line.line;
  }
  passage.lines.push_back({begin, first_line});
  for (const TextLine& line : piece.paragraph->lines) {
    if (line.text_begin > piece.text.begin && line.text_begin < piece.text.end) {
      passage.lines.push_back({begin + line.text_begin - piece.text.begin, line.line});
    }
  }
}

void number_passages(std::vector<Passage>& passages) {
  std::map<std::uint64_t, std::uint32_t> seen;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    passages[i].sequence = static_cast<std::uint32_t>(i);
    passages[i].hash = text_hash48(passages[i].text);
    passages[i].repeat = seen[passages[i].hash]++;
  }
}

}  // namespace

std::vector<Passage> passages_of(const Article& article, PassageMode mode,
                                 const PassageSize& size) {
  std::vector<Passage> passages;
  std::size_t packed_words = 0;
  bool open = false;  // the last passage takes more paragraphs
  const auto put = [&](const Piece& piece, bool stays_open) {
    const bool same_record = !passages.empty() && passages.back().record == piece.paragraph->record;
    const bool joins = open && passages.back().zone == piece.paragraph->zone &&
                       packed_words + piece.words <= size.pack_words;
    if (!same_record || (mode == PassageMode::paragraphs && !joins)) {
      Passage& passage = passages.emplace_back();
      passage.zone = piece.paragraph->zone;
      passage.record = piece.paragraph->record;
      packed_words = 0;
    }
    // A record is one text, whatever lines are in it; one that opens with its title is more.
    const bool whole_record = mode == PassageMode::records && piece.paragraph->zone != Zone::title;
    if (passages.back().zone == Zone::title) passages.back().zone = piece.paragraph->zone;
    if (whole_record) passages.back().zone = Zone::body;
    append(passages.back(), piece);
    packed_words += piece.words;
    open = stays_open;
  };
  const bool only_title =
      std::all_of(article.paragraphs.begin(), article.paragraphs.end(),
                  [](const Paragraph& paragraph) { return paragraph.zone == Zone::title; });
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.text.empty()) continue;
    if (paragraph.zone == Zone::title && !only_title && mode == PassageMode::paragraphs) {
      open = false;  // a passage is one stretch of its source
      continue;
    }
    const std::size_t words = ascii::words(paragraph.text);
    if (mode == PassageMode::records || words <= size.whole_words) {
      put({&paragraph, {0, paragraph.text.size()}, words}, true);
      continue;
    }
    open = false;
    for (const Piece& piece : cut(paragraph, words, size)) put(piece, false);
  }
  number_passages(passages);
  return passages;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines may be repeated, and an article's passages once some are. The rule and its numbers
// are from lines of judged pages (docs/zones.md).
#include "indexer/article/repeated_lines.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/article/splitter.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 24;
constexpr std::size_t kOutletStories = 3;
constexpr std::size_t kCollectionStories = 5;

LineKey key_of(std::string_view line) { return text_hash48(line) >> 8U; }

bool has_quotation(std::string_view line) {
  static constexpr auto kMarks =
      std::to_array<std::string_view>({"\"", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB"});
  return std::ranges::any_of(
      kMarks, [&](std::string_view mark) { return line.find(mark) != std::string_view::npos; });
}

bool has_letter(std::string_view line) {
  return std::ranges::any_of(line, [](char byte) {
    return ascii::is_letter(byte) || static_cast<unsigned char>(byte) >= 0x80;
  });
}

bool is_repeatable(std::string_view line) {
  return ascii::words(line) <= kMostWords && has_letter(line) && !has_quotation(line);
}

Zone zone_alone(const Passage& passage) { return passage.alone.value_or(passage.zone); }

// A paragraph in pieces is in more than one passage, and is none of the lines looked at here.
// Credits that were split off its end make no piece of what is before them.
bool is_piece(std::span<const Passage> passages, std::size_t i, const PassagePart& part) {
  const auto ends_so = [&](std::size_t other, bool back) {
    if (passages[other].record != passages[i].record) return false;
    if (zone_alone(passages[other]) != zone_alone(passages[i])) return false;
    const auto& parts = passages[other].parts;
    return (back ? parts.back() : parts.front()).paragraph == part.paragraph;
  };
  return (i > 0 && ends_so(i - 1, true)) || (i + 1 < passages.size() && ends_so(i + 1, false));
}

// Whether a zone is text that is searched, beside the title.
bool is_text(Zone zone) { return zone != Zone::title && zone_row(zone).searched_by_default; }

template <typename Use>
void for_each_repeatable(std::span<const Passage> passages, const Use& use) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    const Zone zone = zone_alone(passage);
    if (!is_text(zone)) continue;
    for (const PassagePart& part : passage.parts) {
      const std::string_view line = part.text.of(passage.text);
      if (is_repeatable(line) && !is_piece(passages, i, part)) use(i, part, key_of(line));
    }
  }
}

// The paragraph, or the piece of one, that a part of a passage was.
Paragraph paragraph_of(const Passage& passage, const PassagePart& part) {
  Paragraph paragraph;
  paragraph.text = part.text.of(passage.text);
  paragraph.zone = zone_alone(passage);
  paragraph.source = passage.source.slice(part.text);
  paragraph.number = part.paragraph;
  paragraph.record = passage.record;
  append_places(paragraph.lines, 0, passage.lines, part.text);
  append_places(paragraph.pages, 0, passage.pages, part.text);
  return paragraph;
}

}  // namespace

std::vector<LineKey> repeatable_lines(std::span<const Passage> passages) {
  std::vector<LineKey> lines;
  for_each_repeatable(
      passages, [&](std::size_t, const PassagePart&, LineKey line) { lines.push_back(line); });
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

std::vector<Passage> with_repeated_lines(std::vector<Passage> passages, const LineSet& repeated) {
  const bool changed = std::ranges::any_of(
      passages, [](const Passage& passage) { return passage.alone.has_value(); });
  if (repeated.empty() && !changed) return passages;
  using Place = std::pair<std::size_t, std::size_t>;  // passage, and where in it
  std::set<Place> places;
  for_each_repeatable(passages, [&](std::size_t i, const PassagePart& part, LineKey line) {
    if (repeated.contains(line)) places.emplace(i, part.text.begin);
  });
  if (places.empty() && !changed) return passages;

  std::vector<Paragraph> paragraphs;
  std::vector<PassageUnit> units;
  bool keeps_text = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    for (const PassagePart& part : passages[i].parts) {
      Paragraph& paragraph = paragraphs.emplace_back(paragraph_of(passages[i], part));
      PassageUnit unit;
      unit.text = {0, paragraph.text.size()};
      unit.words = ascii::words(paragraph.text);
      unit.whole = unit.words <= PassageSize().whole_words && !is_piece(passages, i, part);
      if (places.contains({i, part.text.begin})) {
        unit.alone = paragraph.zone;
      } else {
        keeps_text = keeps_text || is_text(paragraph.zone);
      }
      units.push_back(unit);
    }
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!keeps_text) units[i].alone.reset();
    if (units[i].alone) paragraphs[i].zone = Zone::boilerplate;
    units[i].paragraph = &paragraphs[i];
  }
  return pack(units, PassageMode::paragraphs);
}

std::uint64_t story_of(std::span<const Passage> passages) {
  std::string_view longest;
  const Passage* holder = nullptr;
  const bool only_title = std::ranges::none_of(
      passages, [](const Passage& passage) { return is_text(zone_alone(passage)); });
  for (const Passage& passage : passages) {
    const Zone zone = zone_alone(passage);
    if (!is_text(zone) && !(only_title && zone == Zone::title)) continue;
    for (const PassagePart& part : passage.parts) {
      const std::string_view text = part.text.of(passage.text);
      if (text.size() <= longest.size()) continue;
      longest = text;
      holder = &passage;
    }
  }
  if (holder == nullptr) return 0;
  return longest.size() == holder->text.size() ? holder->hash : text_hash48(longest);
}

void LineCount::add(std::string_view outlet, std::uint64_t story) {
  if (repeated_) return;
  stories_.insert(story);
  std::size_t of_outlet = 0;
  if (!outlet.empty()) {
    of_outlets_.emplace(outlet, story);
    const auto first = of_outlets_.lower_bound({std::string(outlet), 0});
    for (auto it = first; it != of_outlets_.end() && it->first == outlet; ++it) ++of_outlet;
  }
  repeated_ = of_outlet >= kOutletStories || stories_.size() >= kCollectionStories;
}

}  // namespace dateline

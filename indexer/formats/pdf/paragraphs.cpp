// SPDX-License-Identifier: GPL-2.0-or-later
// Decides where a paragraph begins and where it continues.
#include "indexer/formats/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "indexer/formats/pdf/columns.h"
#include "indexer/formats/pdf/line_ends.h"

namespace dateline::pdf {
namespace {

constexpr double kGap = 1.35;      // pitches: a larger gap begins a paragraph
constexpr double kIndent = 0.6;    // heights to the right or left of where most lines begin
constexpr double kSlack = 1.2;     // heights by which ragged lines may end early
constexpr double kShort = 0.3;     // share of a column's width that is only left free on purpose
constexpr std::size_t kAside = 4;  // captions and notes that may interrupt a paragraph

/// Two consecutive lines of a column.
struct Pair {
  const Column& column;
  const Line& above;
  const Line& below;

  [[nodiscard]] double room_above() const { return column.right - above.box.x_max; }

  // Whether the first word below would have fitted above: the line was broken on purpose.
  [[nodiscard]] bool is_broken_early() const {
    const double needed = below.first_word + kSlack * above.height;
    if (room_above() <= needed) return false;
    if (ends_sentence(above.text) && !opens_in_lower_case(below.text)) return true;
    return !opens_in_lower_case(below.text) &&
           room_above() > needed + kShort * (column.right - column.left);
  }

  [[nodiscard]] bool is_centred() const {
    const auto middle = [](const Box& box) { return (box.x_min + box.x_max) / 2; };
    const double off = std::abs(above.box.x_min - below.box.x_min);
    return off > kIndent * above.height &&
           std::abs(middle(above.box) - middle(below.box)) < 0.5 * above.height;
  }

  // Whether the line below is indented differently from most lines and from the one above.
  [[nodiscard]] bool is_indented() const {
    const double indent = kIndent * below.height;
    if (std::abs(below.box.x_min - column.left) < indent || is_centred()) return false;
    if (below.box.x_min > above.box.x_min && opens_as_item(above.text)) return false;
    if (!ends_sentence(above.text) && room_above() < 2 * kSlack * above.height) return false;
    const bool same = std::abs(below.box.x_min - above.box.x_min) < indent;
    return !same || (ends_sentence(above.text) && !opens_in_lower_case(below.text));
  }

  [[nodiscard]] bool parts_paragraphs() const {
    if (below.box.y_max - above.box.y_max > kGap * column.pitch) return true;
    if (opens_with_bullet(below.text)) return true;
    if (opens_as_item(below.text) && !ends_hyphenated(above.text)) {
      if (ends_sentence(above.text) || room_above() > kSlack * above.height) return true;
    }
    return is_indented() || is_broken_early();
  }
};

/// Groups lines into blocks, column by column.
class Builder {
 public:
  Builder(const Layout& layout, double body) : layout_(layout), body_(body), joiner_(layout) {}

  void add(const Column& column) {
    open(column);
    for (std::size_t i = 1; i < column.lines.size(); ++i) {
      const bool heading = is_heading(layout_.lines[column.lines[i]]);
      if (heading ? is_apart(column, i) : parts(column, i)) {
        begin(column.lines[i]);
      } else {
        append(current_, column.lines[i]);
      }
    }
    column_ = column;
  }

  std::vector<TextBlock> take() { return std::move(blocks_); }

 private:
  void open(const Column& column) {
    const std::size_t line = column.lines.front();
    if (is_drop_cap(layout_.lines[line])) return append_to_drop_cap(line);
    if (is_behind_label(layout_.lines[line])) return append_to_label(line);
    const std::optional<std::size_t> block = open_block(column);
    block ? append(*block, line) : begin(line);
  }

  [[nodiscard]] bool is_heading(const Line& line) const {
    return line.height > body_ && !same_height(line.height, body_);
  }
  // Lines of a heading are broken for looks.
  [[nodiscard]] bool is_apart(const Column& column, std::size_t i) const {
    const Line& above = layout_.lines[column.lines[i - 1]];
    const Line& below = layout_.lines[column.lines[i]];
    return below.box.y_max - above.box.y_max > 1.8 * below.height;
  }
  [[nodiscard]] bool parts(const Column& column, std::size_t i) const {
    return Pair{column, layout_.lines[column.lines[i - 1]], layout_.lines[column.lines[i]]}
        .parts_paragraphs();
  }

  void begin(std::size_t line) {
    TextBlock block;
    block.height = layout_.lines[line].height;
    block.first_line = line;
    blocks_.push_back(std::move(block));
    append(blocks_.size() - 1, line);
  }

  void append(std::size_t number, std::size_t line) {
    current_ = number;
    TextBlock& block = blocks_[number];
    const std::uint32_t page = layout_.lines[line].page;
    const std::size_t at = joiner_.append(block.text, layout_.lines[line].text);
    if (block.pages.empty() || block.pages.back().page != page) {
      block.pages.push_back({block.pages.empty() ? 0 : at, page});
    }
    block.last_line = line;
    ++block.lines;
  }

  // The block that the first line of a column continues.
  [[nodiscard]] std::optional<std::size_t> open_block(const Column& column) const {
    const Line& line = layout_.lines[column.lines.front()];
    std::size_t number = blocks_.size();
    for (std::size_t seen = 0; number > 0 && seen <= kAside; ++seen) {
      const TextBlock& block = blocks_[--number];
      if (line.page > layout_.lines[block.last_line].page + 1) break;
      if (same_height(block.height, line.height)) {
        if (goes_on(block, column, seen == 0)) return number;
        break;
      }
      if (block.height > line.height) break;  // a heading
    }
    return std::nullopt;
  }

  [[nodiscard]] bool goes_on(const TextBlock& block, const Column& column, bool is_last) const {
    constexpr std::size_t kLeast = 40;  // bytes: less is a label, or a cell of a table
    const Line& line = layout_.lines[column.lines.front()];
    if (is_heading(line)) return is_last && goes_on_below(layout_.lines[block.last_line], line);
    if (ends_sentence(block.text) || opens_as_item(line.text)) return false;
    if (opens_in_lower_case(line.text)) return block.text.size() >= kLeast;
    return is_last && is_full(block, column);
  }

  // Whether the last block is a drop cap next to its lines.
  [[nodiscard]] bool is_drop_cap(const Line& line) const {
    constexpr std::size_t kLetter = 4;  // bytes
    if (blocks_.empty()) return false;
    const TextBlock& block = blocks_.back();
    return block.text.size() <= kLetter && block.height > 1.8 * line.height &&
           line.page == block.pages.back().page && block.text.find(' ') == std::string::npos &&
           opens_in_lower_case(line.text);
  }

  // Whether the last block is the bullet or number next to the item that a line begins.
  [[nodiscard]] bool is_behind_label(const Line& line) const {
    if (blocks_.empty() || blocks_.back().lines != 1) return false;
    const Line& label = layout_.lines[blocks_.back().last_line];
    const double middle = (label.box.y_min + label.box.y_max) / 2;
    const bool beside = middle > line.box.y_min && middle < line.box.y_max &&
                        label.box.x_max <= line.box.x_min && label.page == line.page;
    return beside && is_item_label(label.text);
  }

  void append_to_label(std::size_t line) {
    append(blocks_.size() - 1, line);
    blocks_.back().height = layout_.lines[line].height;
  }

  void append_to_drop_cap(std::size_t line) {
    TextBlock& block = blocks_.back();
    current_ = blocks_.size() - 1;
    block.text += layout_.lines[line].text;
    block.height = layout_.lines[line].height;
    block.last_line = line;
    ++block.lines;
  }

  [[nodiscard]] static bool goes_on_below(const Line& above, const Line& below) {
    const double gap = below.box.y_min - above.box.y_max;
    return above.page == below.page && gap > -0.5 * above.height && gap < 0.5 * above.height;
  }

  // Whether text fills its column to the end and the next column begins without an indent: then the
  // paragraph continues although the next word is capitalised.
  [[nodiscard]] bool is_full(const TextBlock& block, const Column& column) const {
    const Line& last = layout_.lines[block.last_line];
    const Line& next = layout_.lines[column.lines.front()];
    const bool breaks = next.page != last.page || next.box.y_min < last.box.y_min;
    return breaks && block.lines > 1 && column.lines.size() > 1 && !column_.lines.empty() &&
           column_.right - last.box.x_max < kSlack * last.height &&
           next.box.x_min - column.left < kIndent * next.height;
  }

  const Layout& layout_;
  double body_;
  LineJoiner joiner_;
  std::vector<TextBlock> blocks_;
  std::size_t current_ = 0;
  Column column_;  // the one before
};

}  // namespace

double body_height(const Layout& layout) {
  Mode height(0.25);
  for (const Line& line : layout.lines) {
    if (!line.sideways) height.add(line.height, line.text.size());
  }
  return height.value();
}

std::vector<TextBlock> text_blocks(const Layout& layout, const std::vector<bool>& furniture) {
  Builder builder(layout, body_height(layout));
  for (const Column& column : columns_of(layout, furniture)) builder.add(column);
  std::vector<TextBlock> blocks = builder.take();
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    if (!furniture[i]) continue;
    const Line& line = layout.lines[i];
    blocks.push_back({line.text, {{0, line.page}}, line.height, i, i, 1, true});
  }
  std::ranges::stable_sort(blocks, {}, &TextBlock::first_line);
  return blocks;
}

}  // namespace dateline::pdf

// SPDX-License-Identifier: GPL-2.0-or-later
// Builds the graph of readings from left to right with the tables of graphemes.
#include "common/names/lattice.h"

#include <algorithm>

#include "common/names/graphemes.h"

namespace dateline::names {
namespace {

constexpr std::size_t kMaxRows = 32;  // that may hold at one place
constexpr std::size_t kFar = 1000;

// Readings that cost more than this are ignored for the length of a word.
constexpr Cost kLikely = 15;

bool is_front(char letter) { return letter == 'e' || letter == 'i' || letter == 'y'; }

bool holds(const Grapheme& row, std::string_view letters, std::size_t at, std::size_t end) {
  // A silent letter would leave the next one to begin the word.
  if (row.phones.empty() && at == 0 && row.where != Where::start) return false;
  switch (row.where) {
    case Where::anywhere:
      return true;
    case Where::start:
      return at == 0;
    case Where::end:
      return end == letters.size();
    case Where::before_front:
      return end < letters.size() && is_front(letters[end]);
    case Where::before_back:
      return end == letters.size() || !is_front(letters[end]);
  }
  return false;
}

// The Arabic block of Unicode is encoded with these lead bytes.
bool is_arabic(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xD8 && lead <= 0xDB;
}

// The end of the letters of `row`, counting a doubled letter as one; 0 if the row does not apply.
std::size_t end_of(const Grapheme& row, std::string_view letters, std::size_t at) {
  if (letters.compare(at, row.letters.size(), row.letters) != 0) return 0;
  const std::size_t end = at + row.letters.size();
  return holds(row, letters, at, end) ? end : 0;
}

bool is_doubled(const Grapheme& row, std::string_view letters, std::size_t at) {
  const std::size_t size = row.letters.size();
  if (row.phones.empty() || is_vowel(phone_of(row.phones[0]))) return false;
  const bool single =
      size == 1 || (size == 2 && static_cast<unsigned char>(row.letters[0]) >= 0xC3);
  return single && letters.compare(at + size, size, row.letters) == 0;
}

}  // namespace

Lattice::Lattice(std::string_view letters, Cost split) {
  if (letters.empty() || letters.size() > kMaxBytes || !build(letters, split)) {
    nodes_ = 0;
    return;
  }
  vowelless_ = is_arabic(letters[0]);
  mark_places();
  measure();
}

bool Lattice::build(std::string_view letters, Cost split) {
  // Nodes of letters that a reading reaches, by byte; edges first lead to bytes, then to nodes.
  std::array<bool, kMaxBytes + 1> reached{};
  std::array<std::uint8_t, kMaxBytes + 1> node_at{};
  std::array<bool, kMaxEdges> to_byte{};
  reached[0] = true;
  const auto add_edge = [&](std::size_t to, Phone phone, Cost cost, bool byte) {
    to_byte[edge_count_] = byte;
    edges_[edge_count_].to = static_cast<std::uint8_t>(to);
    edges_[edge_count_].phone = phone;
    edges_[edge_count_].cost = static_cast<std::uint8_t>(cost);
    ++edge_count_;
  };
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!reached[at]) continue;
    std::array<const Grapheme*, kMaxRows> rows{};
    std::array<std::uint8_t, kMaxRows> ends{};
    std::size_t count = 0;
    std::size_t farthest = 0;
    for (const Grapheme& row : graphemes_with(static_cast<unsigned char>(letters[at]))) {
      const std::size_t end = end_of(row, letters, at);
      if (end == 0) continue;
      const bool doubled = is_doubled(row, letters, at);
      for (const std::size_t reach : {doubled ? end + row.letters.size() : end, end}) {
        if (count == kMaxRows) break;
        if (reach == end && doubled && row.letters.size() == 1 && reach != letters.size()) continue;
        rows[count] = &row;
        ends[count] = static_cast<std::uint8_t>(reach);
        ++count;
        if (!doubled) break;
      }
      if (row.cost < split) farthest = std::max(farthest, end - at);
    }
    if (count == 0) return false;
    std::size_t chain = 0;
    for (std::size_t i = 0; i < count; ++i) {
      chain += rows[i]->phones.empty() ? 0 : rows[i]->phones.size() - 1;
    }
    if (edge_count_ + count + chain > kMaxEdges || nodes_ + 2 + chain > kMaxNodes) return false;
    node_at[at] = static_cast<std::uint8_t>(nodes_);
    begins_[nodes_++] = static_cast<std::uint16_t>(edge_count_);
    std::size_t inner = nodes_;
    for (std::size_t i = 0; i < count; ++i) {
      const Grapheme& row = *rows[i];
      const Cost cost = row.cost + (row.letters.size() < farthest ? split : 0);
      const bool direct = row.phones.size() < 2;
      add_edge(direct ? ends[i] : inner, row.phones.empty() ? kSilent : phone_of(row.phones[0]),
               cost, direct);
      if (!direct) inner += row.phones.size() - 1;
      reached[ends[i]] = true;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view phones = rows[i]->phones;
      for (std::size_t k = 1; k < phones.size(); ++k) {
        begins_[nodes_++] = static_cast<std::uint16_t>(edge_count_);
        const bool last = k + 1 == phones.size();
        add_edge(last ? ends[i] : nodes_, phone_of(phones[k]), 0, last);
      }
    }
  }
  node_at[letters.size()] = static_cast<std::uint8_t>(nodes_);
  begins_[nodes_++] = static_cast<std::uint16_t>(edge_count_);
  begins_[nodes_] = static_cast<std::uint16_t>(edge_count_);
  for (std::size_t i = 0; i < edge_count_; ++i) {
    if (to_byte[i]) edges_[i].to = node_at[edges_[i].to];
  }
  return true;
}

void Lattice::mark_places() {
  std::array<bool, kMaxNodes> initial{};
  std::array<bool, kMaxNodes> final{};
  std::array<bool, kMaxNodes> after_vowel{};
  std::array<bool, kMaxNodes> before_vowel{};
  initial[0] = true;
  final[nodes_ - 1] = true;
  for (std::size_t node = 0; node < nodes_; ++node) {
    for (const Edge& edge : edges(node)) {
      if (edge.phone == kSilent) {
        initial[edge.to] = initial[edge.to] || initial[node];
      } else if (is_vowel(edge.phone)) {
        after_vowel[edge.to] = true;
        before_vowel[node] = true;
      }
    }
  }
  for (std::size_t node = nodes_; node-- > 0;) {
    for (const Edge& edge : edges(node)) {
      if (edge.phone == kSilent && final[edge.to]) final[node] = true;
    }
  }
  for (std::size_t node = 0; node < nodes_; ++node) {
    for (std::size_t i = begins_[node]; i < begins_[node + 1]; ++i) {
      Edge& edge = edges_[i];
      edge.first = initial[node];
      edge.last = final[edge.to];
      const bool beside = after_vowel[node] || before_vowel[edge.to];
      edge.place = edge.first  ? Place::first
                   : edge.last ? Place::last
                   : beside    ? Place::beside_vowel
                               : Place::inner;
    }
  }
}

void Lattice::measure() {
  std::array<std::size_t, kMaxNodes> least;
  std::array<std::size_t, kMaxNodes> most{};
  least.fill(kFar);
  least[0] = 0;
  for (std::size_t node = 0; node < nodes_; ++node) {
    for (const Edge& edge : edges(node)) {
      if (edge.cost > kLikely || least[node] == kFar) continue;
      const std::size_t phones = edge.phone == kSilent ? 0 : 1;
      least[edge.to] = std::min(least[edge.to], least[node] + phones);
      most[edge.to] = std::max(most[edge.to], most[node] + phones);
    }
  }
  shortest_ = least[nodes_ - 1] == kFar ? 0 : least[nodes_ - 1];
  longest_ = most[nodes_ - 1];
}

}  // namespace dateline::names

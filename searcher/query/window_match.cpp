// SPDX-License-Identifier: GPL-2.0-or-later
// Lists the positions of the stems of each place, then compares them.
#include "searcher/query/window_match.h"

#include <algorithm>

namespace dateline {

WindowMatch::WindowMatch(const Window& window)
    : reach_(window.reach), ordered_(window.ordered), positions_(window.places.size()) {
  for (const std::vector<std::string>& stems : window.places) {
    std::vector<StemHash>& hashes = hashes_.emplace_back();
    for (const std::string& stem : stems) hashes.push_back(stem_hash(stem));
  }
}

const WindowMatch::Codes& WindowMatch::codes_of(unsigned salt) {
  Codes& codes = codes_[salt];
  if (!codes.sorted.empty()) return codes;
  for (std::size_t place = 0; place < hashes_.size(); ++place) {
    for (const StemHash hash : hashes_[place]) {
      const StemCode code = stem_code(hash, salt);
      codes.sorted.push_back({code, place});
      codes.any.set(code % codes.any.size());
    }
  }
  std::sort(codes.sorted.begin(), codes.sorted.end(),
            [](const Code& a, const Code& b) { return a.code < b.code; });
  return codes;
}

void WindowMatch::collect(const ForwardWords& words, std::uint32_t first, const Codes& codes) {
  words.for_each(first, [&](StemCode code, std::uint32_t position, bool joined) {
    if (!codes.any.test(code % codes.any.size())) return;
    auto found = std::lower_bound(codes.sorted.begin(), codes.sorted.end(), code,
                                  [](const Code& a, StemCode b) { return a.code < b; });
    for (; found != codes.sorted.end() && found->code == code; ++found) {
      positions_[found->place].push_back(position);
      if (joined) positions_[found->place].push_back(position + 1);
    }
  });
}

bool WindowMatch::follow_one_another() const {
  return std::any_of(positions_.front().begin(), positions_.front().end(), [&](std::uint32_t at) {
    return std::all_of(positions_.begin() + 1, positions_.end(), [&](const auto& positions) {
      return std::binary_search(positions.begin(), positions.end(), ++at);
    });
  });
}

bool WindowMatch::are_near() const {
  return std::any_of(positions_[0].begin(), positions_[0].end(), [&](std::uint32_t at) {
    const std::uint32_t lowest = ordered_ ? at : at - std::min(at, reach_);
    const auto next = std::lower_bound(positions_[1].begin(), positions_[1].end(), lowest);
    return next != positions_[1].end() && *next <= at + reach_;
  });
}

bool WindowMatch::operator()(const ForwardText& text) {
  const Codes& codes = codes_of(text.salt);
  for (std::vector<std::uint32_t>& positions : positions_) positions.clear();
  collect(text.text, 0, codes);
  if (!text.title.empty()) collect(text.title, text.title_position(), codes);
  return reach_ == 0 ? follow_one_another() : are_near();
}

}  // namespace dateline

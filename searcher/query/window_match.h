// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a passage's words stand as a window asks, by the forward index.
#pragma once

#include <array>
#include <bitset>
#include <vector>

#include "common/index/forward.h"
#include "searcher/query/window.h"

namespace dateline {

/// Says of passages that hold a stem for each of a window's places whether it is true of them: in
/// their text, or in their title where that has places. A joined form stands at the positions of
/// both its parts. Not thread-safe.
class WindowMatch {
 public:
  explicit WindowMatch(const Window& window);

  [[nodiscard]] bool operator()(const ForwardText& text);

 private:
  struct Code {
    StemCode code = 0;
    std::size_t place = 0;
  };
  // What codes of one salt lead to.
  struct Codes {
    std::vector<Code> sorted;
    std::bitset<4096> any;  // by the lowest bits: mostly tells at once that a code is none of them
  };
  [[nodiscard]] const Codes& codes_of(unsigned salt);
  void collect(const ForwardWords& words, std::uint32_t first, const Codes& codes);
  [[nodiscard]] bool follow_one_another() const;
  [[nodiscard]] bool are_near() const;

  std::vector<std::vector<StemHash>> hashes_;  // by place
  std::uint32_t reach_;
  bool ordered_;
  std::array<Codes, kSalts> codes_;
  std::vector<std::vector<std::uint32_t>> positions_;  // by place, ascending
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Checks by the forward index whether the positions of a passage's words satisfy a window.
#pragma once

#include <array>
#include <bitset>
#include <vector>

#include "common/index/forward.h"
#include "searcher/query/window.h"

namespace dateline {

/// Decides for passages that contain a stem for each place of a window whether they match it: in
/// their text, or in their title if that has positions. A compound is at the positions of both its
/// parts. Not thread-safe.
class WindowMatch {
 public:
  explicit WindowMatch(const Window& window);

  [[nodiscard]] bool operator()(const ForwardText& text);

 private:
  struct Code {
    StemCode code = 0;
    std::size_t place = 0;
  };
  // The stems behind the codes of one salt.
  struct Codes {
    std::vector<Code> sorted;
    std::bitset<4096> any;  // a filter by the lowest bits: rejects most other codes at once
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

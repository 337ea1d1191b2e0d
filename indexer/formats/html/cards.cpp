// SPDX-License-Identifier: GPL-2.0-or-later
// From each linked heading upwards, as long as the block around it is small.
#include "indexer/formats/html/cards.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = 1000;  // of a card's text, white space included
constexpr std::size_t kMostSteps = 10;    // upwards from the heading
constexpr std::size_t kLeastCards = 2;    // under one parent

bool is_heading(const HtmlNode& node) {
  return node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '2' && node.name[1] <= '6';
}

/// Whether an element is a link or has one inside.
bool has_link(const HtmlPage& page, std::size_t element) {
  for (std::size_t at = element; at < page.nodes[element].end; ++at) {
    if (page.nodes[at].name == "a" && page.nodes[at].attribute("href")) return true;
  }
  return false;
}

/// The parents of the elements that are open where a walk stands, outermost first.
class OpenElements {
 public:
  void enter(const HtmlPage& page, std::size_t node) {
    while (!open_.empty() && page.nodes[open_.back()].end <= node) open_.pop_back();
    open_.push_back(node);
  }
  /// The element `steps` around the last one entered; itself at 0.
  [[nodiscard]] std::size_t around(std::size_t steps) const {
    return open_[open_.size() - 1 - steps];
  }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }

 private:
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<std::size_t> cards(const HtmlPage& page) {
  std::map<std::size_t, std::vector<std::size_t>> by_parent;
  OpenElements open;
  for (std::size_t at = 0; at < page.nodes.size(); ++at) {
    if (page.nodes[at].name.empty()) continue;
    open.enter(page, at);
    if (!is_heading(page.nodes[at])) continue;
    std::size_t steps = 0;
    bool linked = page.nodes[at].text.size() < kMostBytes && has_link(page, at);
    while (steps + 1 < open.depth() && steps < kMostSteps &&
           page.nodes[open.around(steps + 1)].text.size() <= kMostBytes) {
      ++steps;
      linked = linked || page.nodes[open.around(steps)].name == "a";
    }
    if (!linked || steps == 0 || steps + 1 >= open.depth()) continue;
    std::vector<std::size_t>& siblings = by_parent[open.around(steps + 1)];
    if (siblings.empty() || siblings.back() != open.around(steps)) {
      siblings.push_back(open.around(steps));
    }
  }
  std::vector<std::size_t> found;
  for (const auto& [parent, siblings] : by_parent) {
    if (siblings.size() < kLeastCards) continue;
    found.insert(found.end(), siblings.begin(), siblings.end());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace dateline

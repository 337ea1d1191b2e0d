// SPDX-License-Identifier: GPL-2.0-or-later
// Lines with the new articles that hold them, sorted by line.
#include "indexer/update/repetition.h"

#include <algorithm>

namespace dateline {

void Repetition::add(std::uint32_t number, const ReadArticle& read) {
  const std::string& outlet = read.article.metadata.outlet;
  std::uint32_t name = 0;
  if (!outlet.empty()) {
    const auto next = static_cast<std::uint32_t>(outlet_names_.size());
    const auto [found, is_new] = outlets_.emplace(outlet, next);
    if (is_new) outlet_names_.push_back(outlet);
    name = found->second;
  }
  articles_.resize(std::max<std::size_t>(articles_.size(), number + std::size_t{1}));
  articles_[number] = {name, read.article.story};
  for (const LineKey line : read.lines) lines_.push_back({line, number});
}

void Repetition::touch(std::span<const LineKey> lines) {
  touched_.insert(touched_.end(), lines.begin(), lines.end());
}

bool Repetition::is_repeated(std::span<const Line> holders, const Articles& articles) const {
  LineCount count;
  for (std::size_t i = 0; i < holders.size() && !count.is_repeated(); ++i) {
    const Article& article = articles_[holders[i].article];
    count.add(outlet_names_[article.outlet], article.story);
  }
  if (!count.is_repeated()) articles.count_older(holders.front().line, holders.size(), count);
  return count.is_repeated();
}

Repetition::Settled Repetition::settle(LineSet repeated, const Articles& articles) {
  std::erase_if(lines_, [&](const Line& each) { return !articles.is_alive(each.article); });
  std::sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) {
    return a.line != b.line ? a.line < b.line : a.article < b.article;
  });
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  Settled settled{std::move(repeated), {}};
  const auto decide = [&](LineKey line, bool is_repeated) {
    if (is_repeated == settled.repeated.contains(line)) return;
    if (is_repeated) {
      settled.repeated.insert(line);
    } else {
      settled.repeated.erase(line);
    }
    settled.changed.push_back(line);
  };
  auto touched = touched_.begin();
  const auto decide_touched = [&](LineKey end, bool to_the_end) {
    for (; touched != touched_.end() && (to_the_end || *touched < end); ++touched) {
      LineCount count;
      articles.count_older(*touched, 0, count);
      decide(*touched, count.is_repeated());
    }
  };
  for (std::size_t begin = 0; begin < lines_.size();) {
    const LineKey line = lines_[begin].line;
    std::size_t end = begin;
    while (end < lines_.size() && lines_[end].line == line) ++end;
    decide_touched(line, false);
    const bool is_touched = touched != touched_.end() && *touched == line;
    if (is_touched) ++touched;
    // One article more makes no repeated line unrepeated.
    if (is_touched || !settled.repeated.contains(line)) {
      decide(line, is_repeated(std::span(lines_).subspan(begin, end - begin), articles));
    }
    begin = end;
  }
  decide_touched(0, true);
  std::vector<Line>().swap(lines_);
  touched_.clear();
  return settled;
}

}  // namespace dateline

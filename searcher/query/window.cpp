// SPDX-License-Identifier: GPL-2.0-or-later
// Encodes a window as a key: a byte that never begins UTF-8, then numbers and texts.
#include "searcher/query/window.h"

#include "common/index/bytes.h"

namespace dateline {
namespace {

constexpr char kMark = '\xFF';

}  // namespace

std::string window_term(const Window& window) {
  ByteWriter out;
  out.raw({&kMark, 1});
  out.number(window.reach);
  out.number(window.ordered ? 1 : 0);
  for (const std::vector<std::string>& stems : window.places) {
    out.number(stems.size());
    for (const std::string& stem : stems) out.text(stem);
  }
  return out.take();
}

std::optional<Window> window_of(std::string_view term) {
  if (term.empty() || term.front() != kMark) return std::nullopt;
  ByteReader in(term.substr(1));
  Window window;
  window.reach = in.number32();
  window.ordered = in.number() == 1;
  while (!in.empty()) {
    std::vector<std::string>& stems = window.places.emplace_back();
    for (std::uint64_t left = in.number(); left > 0; --left) stems.emplace_back(in.text());
  }
  return window;
}

}  // namespace dateline

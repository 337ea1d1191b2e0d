// SPDX-License-Identifier: GPL-2.0-or-later
// Shortens notes.
#include "searcher/query/note.h"

#include <set>

#include "common/text/counted.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestQuote = 60;  // bytes

}  // namespace

std::vector<Note> worth_showing(const std::vector<Note>& notes) {
  std::vector<Note> shown;
  std::set<std::string_view> said;
  std::size_t more = 0;
  for (const Note& note : notes) {
    if (!said.insert(note.text).second) continue;
    if (shown.size() == kMostNotes) {
      ++more;
    } else {
      shown.push_back(note);
    }
  }
  if (more == 0) return shown;
  shown.push_back({"and " + counted(more, "more note"), {}});
  return shown;
}

std::string short_quote(std::string_view typed) {
  if (typed.size() <= kLongestQuote) return std::string(typed);
  std::size_t end = kLongestQuote;
  while (!utf8::is_boundary(typed[end])) --end;
  return std::string(typed.substr(0, end)) + "…";
}

}  // namespace dateline

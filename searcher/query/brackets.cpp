// SPDX-License-Identifier: GPL-2.0-or-later
// Matches brackets.
#include "searcher/query/brackets.h"

namespace dateline {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t kDeepest = 100;  // nested brackets

void mend_what_lost_its_bracket(std::vector<Lexeme>& lexemes) {
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const bool before_bracket = i + 1 < lexemes.size() && lexemes[i + 1].kind == Kind::open;
    if (lexemes[i].kind == Kind::function && !before_bracket) {
      lexemes[i].kind = Kind::text;
      lexemes[i].text = lexemes[i].place;
    }
  }
}

}  // namespace

void match_brackets(std::vector<Lexeme>& lexemes, std::vector<Note>& notes) {
  const auto note = [&](const char* text, Span place) { notes.push_back({text, place}); };
  std::vector<std::size_t> open;
  std::vector<bool> drop(lexemes.size(), false);
  bool too_deep = false;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].kind == Kind::open) open.push_back(i);
    if (lexemes[i].kind != Kind::close) continue;
    if (open.empty()) {
      drop[i] = true;
      note("the bracket was never opened and is ignored", lexemes[i].place);
      continue;
    }
    if (open.size() > kDeepest) {
      if (!too_deep) {
        note("brackets are nested too deeply; the inner ones are ignored",
             lexemes[open.back()].place);
      }
      too_deep = drop[i] = drop[open.back()] = true;
    }
    open.pop_back();
  }
  for (const std::size_t i : open) {
    drop[i] = true;
    note("the bracket is never closed and is ignored", lexemes[i].place);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (!drop[i]) lexemes[kept++] = lexemes[i];
  }
  lexemes.resize(kept);
  mend_what_lost_its_bracket(lexemes);
}

}  // namespace dateline

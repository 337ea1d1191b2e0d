// SPDX-License-Identifier: GPL-2.0-or-later
// Looks at brackets first, then at the sentences outside of them.
#include "common/news/credits.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "common/text/sentences.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestBracket = 1200;
constexpr int kDeepest = 3;  // nested brackets; bounds the time for hostile text
// The size of the end of a paragraph in which closing credits are searched.
constexpr std::size_t kMostClosing = 2500;

// The end of the bracket that begins at `begin`: after its closing bracket, or the end of the text
// or of its line if it is never closed; npos if the bracket is too long.
std::size_t bracket_end(std::string_view text, std::size_t begin) {
  const std::size_t last = std::min(text.size(), begin + kLongestBracket);
  int depth = 0;
  for (std::size_t at = begin; at < last; ++at) {
    if (text[at] == '\n') return at;
    if (text[at] == '(' && ++depth > kDeepest) return std::string_view::npos;
    if (text[at] == ')' && --depth == 0) return at + 1;
  }
  return last == text.size() ? last : std::string_view::npos;
}

std::vector<Credit> credits_in_brackets(std::string_view text) {
  std::vector<Credit> found;
  std::size_t at = text.find('(');
  while (at != std::string_view::npos) {
    std::size_t end = bracket_end(text, at);
    std::size_t next = at + 1;
    if (end != std::string_view::npos) {
      const bool closed = text[end - 1] == ')';
      const std::string_view inside = text.substr(at + 1, end - at - 1 - (closed ? 1 : 0));
      const auto kind = kind_of_bracket(inside, closed ? Bracket::closed : Bracket::open);
      if (kind) {
        while (end < text.size() && text[end] == ')') ++end;
        found.push_back({{at, end}, *kind});
        next = end;
      }
    }
    at = text.find('(', next);
  }
  return found;
}

// A sentence without the brackets at its ends that are credits; empty if one is within it.
Span outside(const std::vector<Credit>& brackets, Span sentence, std::string_view text) {
  for (const Credit& credit : brackets) {
    const Span in = credit.text;
    if (in.end <= sentence.begin || in.begin >= sentence.end) continue;
    if (in.begin <= sentence.begin) {
      sentence.begin = std::min(in.end, sentence.end);
      while (!sentence.empty() && ascii::is_space(text[sentence.begin])) ++sentence.begin;
    } else if (in.end >= sentence.end) {
      sentence.end = in.begin;
      while (!sentence.empty() && ascii::is_space(text[sentence.end - 1])) --sentence.end;
    } else {
      return {sentence.begin, sentence.begin};
    }
  }
  return sentence;
}

bool is_of_word(char c) { return ascii::is_letter(c) || ascii::is_digit(c) || (c & 0x80) != 0; }

bool has_word(std::string_view text) { return std::ranges::any_of(text, is_of_word); }

// Whether there are more than a few stray letters.
bool has_text(std::string_view text) { return std::ranges::count_if(text, is_of_word) > 2; }

// The end of a long text, from the beginning of a character.
std::size_t closing_window(std::string_view text) {
  std::size_t begin = text.size() - std::min(text.size(), kMostClosing);
  while (begin < text.size() && !utf8::is_boundary(text[begin])) ++begin;
  return begin;
}

// A quick test for credits, which most texts fail.
bool may_have_closing(std::string_view text) {
  const std::string_view end =
      ascii::trim(text.substr(text.size() - std::min<std::size_t>(text.size(), 8)));
  if (end.find(')') != std::string_view::npos) return true;
  return has_sign(text, "diting by") || has_sign(text, "eporting") || has_sign(text, "riting by") ||
         has_sign(text, "buted to this");
}

}  // namespace

std::vector<Credit> credits(std::string_view text) {
  std::vector<Credit> found = credits_in_brackets(text);
  const std::vector<Credit> brackets = found;
  for (const Span whole : sentences(text)) {
    const Span sentence = outside(brackets, whole, text);
    if (sentence.empty()) continue;
    if (const auto kind = kind_of_sentence(sentence.of(text))) found.push_back({sentence, *kind});
  }
  std::ranges::sort(found, {}, [](const Credit& credit) { return credit.text.begin; });
  return found;
}

ClosingCredits closing_credits(std::string_view text) {
  const std::size_t window = closing_window(text);
  const std::string_view end = text.substr(window);
  ClosingCredits closing{text.size(), false};
  if (!may_have_closing(end)) return closing;
  const std::vector<Credit> found = credits(end);
  for (auto it = found.rbegin(); it != found.rend(); ++it) {
    if (it->kind == CreditKind::aside) break;
    if (has_text(end.substr(it->text.end, closing.begin - window - it->text.end))) break;
    closing.begin = window + it->text.begin;
    closing.has_sign_off = closing.has_sign_off || it->kind == CreditKind::sign_off;
  }
  if (!has_word(text.substr(0, closing.begin))) closing.begin = 0;
  return closing;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds sentence ends from terminators, the word before them (abbreviations) and what follows.
#include "common/text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/find.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Titles and the like: a name or number follows, so their stop never ends a sentence.
constexpr auto kNeverLast = std::to_array<std::string_view>(
    {"adm", "amb",  "att", "brig", "capt", "cf",   "cmdr", "col",  "cpl", "dr",     "eg",
     "fig", "fr",   "gen", "gov",  "hon",  "ie",   "insp", "lt",   "maj", "messrs", "mme",
     "mr",  "mrs",  "ms",  "mt",   "mx",   "nos",  "pres", "prof", "rep", "reps",   "rev",
     "sen", "sens", "sgt", "sr",   "st",   "supt", "viz",  "vs"});

// Abbreviations that may also end a sentence; what follows decides.
constexpr auto kSometimesLast = std::to_array<std::string_view>(
    {"am",   "apr", "art", "assn", "aug", "ave", "blvd", "bros", "ca",  "co",   "corp", "dec",
     "dept", "ed",  "est", "etc",  "feb", "ft",  "inc",  "jan",  "jr",  "jul",  "jun",  "ltd",
     "mar",  "no",  "nov", "oct",  "op",  "pm",  "pp",   "rd",   "sep", "sept", "univ", "vol"});

// Words that open a sentence and seldom follow an abbreviation within one.
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"A",       "After", "All",    "Also", "Although", "An",    "And",  "As",   "At",
     "But",     "By",    "During", "For",  "From",     "He",    "Her",  "His",  "How",
     "However", "I",     "If",     "In",   "It",       "Its",   "Many", "Most", "No",
     "Not",     "On",    "Our",    "She",  "Since",    "So",    "Some", "That", "The",
     "Their",   "There", "These",  "They", "This",     "Those", "To",   "We",   "What",
     "When",    "Where", "While",  "Who",  "Why",      "With",  "You"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_closer(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == 0x201D || c == 0x2019 ||
         c == 0xBB || c == 0x203A;
}

bool is_space(char32_t c) { return c == U'\n' || c == U'\r' || unicode::is_blank(c); }

// Terminators that always end a sentence, with or without a blank.
bool is_full_terminator(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }

bool is_terminator(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == 0x061F || c == 0x06D4 ||
         c == 0x0964;
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// The letters before `end`, in lower case, without stops inside ("U.S", "a.m").
std::string abbreviation_before(std::string_view text, std::size_t end, bool& dotted) {
  std::size_t begin = end;
  dotted = false;
  while (begin > 0 && (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  std::string letters;
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] == '.') {
      dotted = true;
    } else {
      letters.push_back(static_cast<char>(text[i] | 0x20));
    }
  }
  return letters;
}

// Whether the stop at `stop` ends a sentence, given that blanks follow and `next` comes after them.
bool stop_ends(std::string_view text, std::size_t stop, std::size_t next) {
  bool dotted = false;
  const std::string before = abbreviation_before(text, stop, dotted);
  if (before.empty()) return true;
  if (holds(kNeverLast, before)) return false;
  if (before == "v" && text[stop - 1] == 'v') return false;  // "Orlo v. Halden", but "Henry V."
  const bool initial = before.size() == 1 && text[stop - 1] <= 'Z';
  if (dotted || initial || holds(kSometimesLast, before)) {
    return holds(kOpeners, word_at(text, next));
  }
  return true;
}

// Whether a sentence can begin at `offset`: lower-case letters cannot begin one.
bool can_begin(std::string_view text, std::size_t offset) {
  std::size_t at = offset;
  while (at < text.size()) {
    const utf8::CodePoint c = utf8::decode(text, at);
    const auto cls = unicode::char_class(c.value);
    if (cls == unicode::CharClass::letter) {
      const std::string_view letter = text.substr(at, c.size);
      return unicode::is_upper(c.value) || unicode::lower_case(letter, false) != letter ||
             (c.size > 1 && c.value >= 0x590);  // scripts without case
    }
    if (cls == unicode::CharClass::digit || cls == unicode::CharClass::ideograph) return true;
    if (is_space(c.value)) return true;
    at += c.size;
  }
  return true;
}

std::size_t skip(std::string_view text, std::size_t offset, bool (*which)(char32_t)) {
  while (offset < text.size()) {
    const utf8::CodePoint c = utf8::decode(text, offset);
    if (!which(c.value)) break;
    offset += c.size;
  }
  return offset;
}

}  // namespace

std::vector<Span> sentences(std::string_view text) {
  std::vector<Span> found;
  std::size_t begin = skip(text, 0, is_space);
  std::size_t end = begin;  // after the last byte that is not white space
  const auto close = [&](std::size_t next) {
    if (end > begin) found.push_back({begin, end});
    begin = end = next;
  };
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t passed =
        find_byte(text, at, kIsByte<'\n'>, kIsByte<'.'>, kIsByte<'!'>, kIsByte<'?'>, kIsWide);
    const std::string_view between = text.substr(at, passed - at);
    const std::size_t word_end = between.find_last_not_of(" \t\r");
    if (word_end != std::string_view::npos) end = at + word_end + 1;
    at = passed;
    if (at == text.size()) break;
    const utf8::CodePoint c = utf8::decode(text, at);
    const std::size_t after = at + c.size;
    if (c.value == U'\n') {
      close(at = skip(text, after, is_space));
      continue;
    }
    if (!is_space(c.value)) end = after;
    at = after;
    if (is_full_terminator(c.value)) {
      end = skip(text, after, is_closer);
      close(at = skip(text, end, is_space));
    } else if (is_terminator(c.value)) {
      const std::size_t last = skip(text, skip(text, after, is_terminator), is_closer);
      const std::size_t next = skip(text, last, is_space);
      const bool single_stop = c.value == U'.' && last == after;
      end = at = last;  // a run of marks ends a sentence as a whole or not at all
      if (next > last && can_begin(text, next) &&
          (!single_stop || stop_ends(text, after - 1, next))) {
        close(at = next);
      }
    }
  }
  close(text.size());
  return found;
}

}  // namespace dateline

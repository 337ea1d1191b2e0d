// SPDX-License-Identifier: GPL-2.0-or-later
// The words of dates and times in the languages that most news is in.
#include "indexer/article/zones/time_words.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/article/zones/line.h"

namespace dateline::zones {
namespace {

enum class Kind : std::uint8_t { month, weekday, stamp, ago, filler };

struct TimeWord {
  std::string_view word;
  Kind kind;
};

constexpr auto kTimeWords = [] {
  using enum Kind;
  auto words = std::to_array<TimeWord>({
      {"jan", month},
      {"january", month},
      {"feb", month},
      {"february", month},
      {"mar", month},
      {"march", month},
      {"apr", month},
      {"april", month},
      {"may", month},
      {"jun", month},
      {"june", month},
      {"jul", month},
      {"july", month},
      {"aug", month},
      {"august", month},
      {"sep", month},
      {"sept", month},
      {"september", month},
      {"oct", month},
      {"october", month},
      {"nov", month},
      {"november", month},
      {"dec", month},
      {"december", month},
      {"januar", month},
      {"februar", month},
      {"märz", month},
      {"mai", month},
      {"juni", month},
      {"juli", month},
      {"oktober", month},
      {"dezember", month},
      {"enero", month},
      {"febrero", month},
      {"marzo", month},
      {"abril", month},
      {"mayo", month},
      {"junio", month},
      {"julio", month},
      {"agosto", month},
      {"septiembre", month},
      {"octubre", month},
      {"noviembre", month},
      {"diciembre", month},
      {"janvier", month},
      {"février", month},
      {"mars", month},
      {"avril", month},
      {"juin", month},
      {"juillet", month},
      {"août", month},
      {"septembre", month},
      {"octobre", month},
      {"novembre", month},
      {"décembre", month},
      {"gennaio", month},
      {"febbraio", month},
      {"aprile", month},
      {"maggio", month},
      {"giugno", month},
      {"luglio", month},
      {"settembre", month},
      {"ottobre", month},
      {"dicembre", month},
      {"janeiro", month},
      {"fevereiro", month},
      {"março", month},
      {"maio", month},
      {"junho", month},
      {"julho", month},
      {"setembro", month},
      {"outubro", month},
      {"novembro", month},
      {"dezembro", month},
      {"января", month},
      {"февраля", month},
      {"марта", month},
      {"апреля", month},
      {"мая", month},
      {"июня", month},
      {"июля", month},
      {"августа", month},
      {"сентября", month},
      {"октября", month},
      {"ноября", month},
      {"декабря", month},
      {"mon", weekday},
      {"monday", weekday},
      {"tue", weekday},
      {"tues", weekday},
      {"tuesday", weekday},
      {"wed", weekday},
      {"wednesday", weekday},
      {"thu", weekday},
      {"thur", weekday},
      {"thurs", weekday},
      {"thursday", weekday},
      {"fri", weekday},
      {"friday", weekday},
      {"sat", weekday},
      {"saturday", weekday},
      {"sun", weekday},
      {"sunday", weekday},
      {"montag", weekday},
      {"dienstag", weekday},
      {"mittwoch", weekday},
      {"donnerstag", weekday},
      {"freitag", weekday},
      {"samstag", weekday},
      {"sonntag", weekday},
      {"lunes", weekday},
      {"martes", weekday},
      {"jueves", weekday},
      {"viernes", weekday},
      {"domingo", weekday},
      {"lundi", weekday},
      {"mardi", weekday},
      {"mercredi", weekday},
      {"jeudi", weekday},
      {"vendredi", weekday},
      {"samedi", weekday},
      {"dimanche", weekday},
      {"published", stamp},
      {"updated", stamp},
      {"posted", stamp},
      {"modified", stamp},
      {"publication", stamp},
      {"update", stamp},
      {"publicado", stamp},
      {"actualizado", stamp},
      {"atualizado", stamp},
      {"publié", stamp},
      {"veröffentlicht", stamp},
      {"aktualisiert", stamp},
      {"pubblicato", stamp},
      {"aggiornato", stamp},
      {"опубликовано", stamp},
      {"обновлено", stamp},
      {"gepubliceerd", stamp},
      {"created", stamp},
      {"ago", ago},
      {"first", filler},
      {"last", filler},
      {"on", filler},
      {"at", filler},
      {"date", filler},
      {"time", filler},
      {"edited", filler},
      {"was", filler},
      {"am", filler},
      {"pm", filler},
      {"a", filler},
      {"p", filler},
      {"m", filler},
      {"noon", filler},
      {"midnight", filler},
      {"est", filler},
      {"edt", filler},
      {"et", filler},
      {"pst", filler},
      {"pdt", filler},
      {"pt", filler},
      {"cst", filler},
      {"cdt", filler},
      {"ct", filler},
      {"mst", filler},
      {"mdt", filler},
      {"gmt", filler},
      {"bst", filler},
      {"utc", filler},
      {"ist", filler},
      {"cet", filler},
      {"cest", filler},
      {"msk", filler},
      {"hrs", filler},
      {"h", filler},
      {"hour", filler},
      {"hours", filler},
      {"minute", filler},
      {"minutes", filler},
      {"min", filler},
      {"mins", filler},
      {"day", filler},
      {"days", filler},
      {"week", filler},
      {"weeks", filler},
      {"months", filler},
      {"st", filler},
      {"nd", filler},
      {"rd", filler},
      {"th", filler},
      {"of", filler},
      {"the", filler},
      {"de", filler},
      {"del", filler},
      {"le", filler},
      {"à", filler},
      {"am", filler},
      {"um", filler},
      {"uhr", filler},
      {"il", filler},
      {"em", filler},
      {"el", filler},
      {"г", filler},
      {"в", filler},
      {"t", filler},
      {"z", filler},
      {"story", filler},
      {"article", filler},
      {"this", filler},
  });
  std::ranges::sort(words, {}, &TimeWord::word);
  return words;
}();

constexpr auto kOpenings = [] {
  WordOpenings openings;
  for (const TimeWord& time : kTimeWords) openings.add(time.word);
  return openings;
}();

constexpr std::size_t kLongest = 140;  // bytes

bool in_word(char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

struct Seen {
  bool month = false;
  bool weekday = false;
  bool stamp = false;
  bool ago = false;
  bool year = false;
  std::size_t numbers = 0;
  std::size_t names = 0;  // other words, with a capital letter
  bool other = false;     // other words, without
};

bool note_word(std::string_view word, Seen& seen) {
  if (!kOpenings.may_open(word)) return false;
  const auto* const found = std::ranges::lower_bound(kTimeWords, word, {}, &TimeWord::word);
  if (found == kTimeWords.end() || found->word != word) return false;
  seen.month |= found->kind == Kind::month;
  seen.weekday |= found->kind == Kind::weekday;
  seen.stamp |= found->kind == Kind::stamp;
  seen.ago |= found->kind == Kind::ago;
  return true;
}

void note_number(std::string_view digits, Seen& seen) {
  ++seen.numbers;
  if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
    seen.year = true;
}

bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

// What a line has, up to the first word that is neither of time nor a name, or one name too many.
Seen see(std::string_view text, std::size_t most_names) {
  Seen seen;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (ascii::is_digit(text[at])) {
      while (at < text.size() && ascii::is_digit(text[at])) ++at;
      note_number(text.substr(begin, at - begin), seen);
    } else if (in_word(text[at])) {
      while (at < text.size() && in_word(text[at])) ++at;
      std::array<char, 80> folded{};
      const std::string_view raw = text.substr(begin, at - begin);
      // Marks of more than one byte: dashes, dots in the middle of a line.
      if (static_cast<unsigned char>(raw[0]) == 0xE2 || static_cast<unsigned char>(raw[0]) == 0xC2)
        continue;
      const std::string_view word(folded.data(), fold_head(raw, folded));
      if (note_word(word, seen) || word == "by") continue;
      if (is_capital(raw[0]))
        ++seen.names;
      else
        seen.other = true;
    } else {
      ++at;
    }
    if (seen.other || seen.names > most_names) break;
  }
  return seen;
}

}  // namespace

TimeLine time_line(std::string_view text) {
  if (text.size() > kLongest) return TimeLine::no;
  const Seen seen = see(text, 0);
  if (seen.other || seen.names > 0) return TimeLine::no;
  if (seen.stamp) return TimeLine::stamped;
  if (seen.ago && seen.numbers > 0) return TimeLine::stamped;
  const bool day = (seen.month || seen.weekday) && seen.numbers > 0;
  const bool dated = (seen.year && seen.numbers >= 2 && seen.month) || (day && seen.numbers >= 3) ||
                     (seen.year && seen.numbers >= 5);
  return dated ? TimeLine::dated : TimeLine::no;
}

bool is_names_and_time(std::string_view text) {
  if (text.size() > kLongest) return false;
  const Seen seen = see(text, 6);
  if (seen.other || seen.names == 0 || seen.names > 6 || seen.numbers < 2) return false;
  const bool day = seen.year && (seen.month || seen.numbers >= 3);
  return day || (seen.numbers >= 4 && (seen.month || seen.stamp));
}

bool is_names_and_day(std::string_view text) {
  if (text.size() > kLongest) return false;
  const Seen seen = see(text, 5);
  return !seen.other && seen.names >= 1 && seen.names <= 5 && seen.month && seen.numbers >= 1;
}

}  // namespace dateline::zones

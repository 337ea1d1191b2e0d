// SPDX-License-Identifier: GPL-2.0-or-later
// The table of month names, in lower case without accents.
#include "common/news/month_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "common/text/unicode.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestBytes = 40;

struct MonthRow {
  int month;
  std::string_view names;  // parted by blanks
};

constexpr auto kMonths = std::to_array<MonthRow>({
    {1,
     " january jan januar janner janvier janv enero ene gennaio gen janeiro januari stycznia "
     "styczen января янв "},
    {2,
     " february feb febr februar fevrier fevr febrero febbraio fevereiro fev februari lutego "
     "luty февраля фев февр "},
    {3, " march mar marz mrz mars marzo marco maart mrt marca marzec марта мар "},
    {4, " april apr avril avr abril abr aprile kwietnia kwiecien апреля апр "},
    {5, " may mai mayo maggio mag maio mei maja maj мая май "},
    {6, " june jun juni juin junio giugno giu junho czerwca czerwiec июня июн "},
    {7, " july jul juli juillet juil julio luglio lug julho lipca lipiec июля июл "},
    {8, " august aug aout agosto ago augustus sierpnia sierpien августа авг "},
    {9,
     " september sep sept septembre septiembre setiembre settembre set setembro wrzesnia "
     "wrzesien сентября сен сент "},
    {10,
     " october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika "
     "pazdziernik октября окт "},
    {11, " november nov novembre noviembre novembro listopada listopad ноября ноя нояб "},
    {12,
     " december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien "
     "декабря дек "},
});

struct Month {
  std::string_view name;
  int number;
};

constexpr std::size_t kNames = [] {
  std::ptrdiff_t names = 0;  // one fewer than blanks in each row
  for (const MonthRow& row : kMonths) names += std::ranges::count(row.names, ' ') - 1;
  return static_cast<std::size_t>(names);
}();

// All names, sorted.
constexpr auto kSorted = [] {
  std::array<Month, kNames> sorted{};
  std::size_t size = 0;
  for (const MonthRow& row : kMonths) {
    for (std::size_t begin = 1; begin < row.names.size();) {
      const std::size_t end = row.names.find(' ', begin);
      sorted[size++] = {row.names.substr(begin, end - begin), row.month};
      begin = end + 1;
    }
  }
  std::ranges::sort(sorted, {}, &Month::name);
  return sorted;
}();

constexpr auto kOpenings = [] {
  WordOpenings openings;
  for (const Month& month : kSorted) openings.add(month.name);
  return openings;
}();

// Lower case without accents. Most words are ASCII and have none.
std::string folded(std::string_view word) {
  const bool plain =
      std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return plain ? ascii::lower(word) : unicode::fold_accents(unicode::lower_case(word, false));
}

}  // namespace

std::optional<int> month_named(std::string_view word) {
  if (word.size() < 3 || word.size() > kLongestBytes) return std::nullopt;
  const std::string name = folded(word);
  if (!kOpenings.may_open(name)) return std::nullopt;
  const auto* const found = std::ranges::lower_bound(kSorted, name, {}, &Month::name);
  const bool known = found != kSorted.end() && found->name == name;
  return known ? std::optional(found->number) : std::nullopt;
}

}  // namespace dateline

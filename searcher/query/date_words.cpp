// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises phrases that name dates, by a table of words for each language.
#include "searcher/query/date_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/ascii.h"
#include "searcher/query/question_words.h"
#include "searcher/query/relative_date.h"

namespace dateline {
namespace {

constexpr double kDateWordBoost = 0.1;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;  // if the current year is unknown

struct Season {
  std::string_view name;
  int first = 1;  // months; a winter ends in the following year
  int last = 12;
};

// The date words of a language.
struct DateLanguage {
  std::span<const std::string_view> languages;  // names of their stemmers
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 12> short_months;
  std::span<const Season> seasons;
  std::span<const std::string_view> recent;     // before a month: the latest one of that name
  std::span<const std::string_view> before;     // the same, but not part of the date
  std::span<const std::string_view> open_ends;  // before a date that begins or ends a longer time
  std::span<const std::string_view> links;      // between a month and its year
  std::span<const std::string_view> relative;   // as parse_relative_period knows them
  std::span<const std::string_view> alone;      // those of `relative` that are one word
  std::string_view ago;
  std::array<std::string_view, 4> units;  // day, week, month, year, in the singular
};

namespace english {
constexpr auto kLanguages =
    std::to_array<std::string_view>({"earlyenglish", "english", "lovins", "porter"});
constexpr auto kSeasons = std::to_array<Season>(
    {{"spring", 3, 5}, {"summer", 6, 8}, {"autumn", 9, 11}, {"fall", 9, 11}, {"winter", 12, 14}});
constexpr auto kRecent = std::to_array<std::string_view>({"last", "this"});
constexpr auto kBefore = std::to_array<std::string_view>({"early", "in", "late"});
constexpr auto kOpenEnds = std::to_array<std::string_view>({"after", "before", "since", "until"});
constexpr auto kLinks = std::to_array<std::string_view>({"of"});
constexpr auto kRelative = std::to_array<std::string_view>(
    {"last month", "last week", "last year", "this month", "this week", "this year"});
constexpr auto kAlone = std::to_array<std::string_view>({"today", "yesterday"});
}  // namespace english

constexpr auto kTable = std::to_array<DateLanguage>({
    {english::kLanguages,
     {"january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december"},
     {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec"},
     english::kSeasons,
     english::kRecent,
     english::kBefore,
     english::kOpenEnds,
     english::kLinks,
     english::kRelative,
     english::kAlone,
     "ago",
     {"day", "week", "month", "year"}},
});

struct Word {
  std::string text;  // in lower case
  Span place;
};

std::vector<Word> words_of(std::string_view query) {
  const auto is_word_byte = [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  };
  // Bytes next to a number that is not a year: 2,010 2.010 $2010 2010% /2010
  const auto joins = [&](std::size_t at) {
    constexpr std::string_view kJoining = ".,$%/-:=^~*";
    return at < query.size() && kJoining.find(query[at]) != std::string_view::npos;
  };
  std::vector<Word> words;
  for (std::size_t at = 0; at < query.size();) {
    if (!is_word_byte(query[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < query.size() && (is_word_byte(query[at]) || (joins(at) && at + 1 < query.size() &&
                                                             is_word_byte(query[at + 1])))) {
      ++at;
    }
    const bool glued = (begin > 0 && joins(begin - 1)) || (at < query.size() && query[at] == '%');
    words.push_back(
        {glued ? std::string() : ascii::lower(query.substr(begin, at - begin)), {begin, at}});
  }
  return words;
}

std::optional<int> number_in(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!ascii::is_digit(c)) return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

// A date and the number of its words.
struct Found {
  DateRange range;
  std::size_t words = 0;
  bool is_relative = false;
  std::size_t skipped = 0;  // words before it that are not part of it
};

class Reader {
 public:
  Reader(const DateLanguage& language, const std::vector<Word>& words,
         const std::optional<Date>& today)
      : language_(language), words_(words), today_(today) {}

  // The longest date that begins at the word `at`.
  [[nodiscard]] std::optional<Found> date_at(std::size_t at) const {
    if (auto found = dated_month(at)) return found;
    if (auto found = season(at)) return found;
    if (const auto date = year(at)) return Found{*months_of(*date, 1, 12), 1};
    return today_ ? relative(at) : std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t at) const {
    return at < words_.size() ? std::string_view(words_[at].text) : std::string_view();
  }
  [[nodiscard]] std::optional<int> year(std::size_t at) const {
    constexpr std::size_t kDigits = 4;
    const auto value = text(at).size() == kDigits ? number_in(text(at), kDigits) : std::nullopt;
    const int last = today_ ? today_->year + 1 : kLastYear;
    return value && *value >= kFirstYear && *value <= last ? value : std::nullopt;
  }
  [[nodiscard]] std::optional<int> month(std::size_t at) const {
    for (const auto* const names : {&language_.months, &language_.short_months}) {
      const auto* const found = std::find(names->begin(), names->end(), text(at));
      if (found != names->end()) return static_cast<int>(found - names->begin()) + 1;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<int> day(std::size_t at) const {
    std::string_view digits = text(at);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (digits.ends_with(ending)) digits.remove_suffix(ending.size());
    }
    const auto value = number_in(digits, 2);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }
  [[nodiscard]] std::size_t behind_link(std::size_t at) const {
    return has_word(language_.links, text(at)) ? at + 1 : at;
  }
  static std::optional<DateRange> one_day(int year, int month, int day) {
    const Date date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    return is_calendar_day(date) ? std::optional(DateRange{date, date}) : std::nullopt;
  }

  // July 2008, 8 July 2008, July 8 2008
  [[nodiscard]] std::optional<Found> dated_month(std::size_t at) const {
    const auto first_day = day(at);
    const std::size_t month_at = first_day ? at + 1 : at;
    const auto found = month(month_at);
    if (!found) return std::nullopt;
    std::optional<int> date_day = first_day;
    std::size_t next = month_at + 1;
    if (!date_day && day(next) && year(next + 1)) date_day = day(next++);
    next = behind_link(next);
    const auto date_year = year(next);
    if (!date_year) return std::nullopt;
    const auto range =
        date_day ? one_day(*date_year, *found, *date_day) : months_of(*date_year, *found, *found);
    if (!range) return std::nullopt;
    return Found{*range, next + 1 - at};
  }

  // summer 2009
  [[nodiscard]] std::optional<Found> season(std::size_t at) const {
    const auto found = std::ranges::find(language_.seasons, text(at), &Season::name);
    if (found == language_.seasons.end()) return std::nullopt;
    const std::size_t next = behind_link(at + 1);
    const auto date_year = year(next);
    if (!date_year) return std::nullopt;
    if (found->last <= 12) {
      return Found{*months_of(*date_year, found->first, found->last), next + 1 - at};
    }
    // The winter of a year began in that year or the one before.
    const DateRange range{months_of(*date_year - 1, found->first, 12)->first,
                          months_of(*date_year + 1, 1, found->last - 12)->last};
    return Found{range, next + 1 - at};
  }

  // last week, yesterday, 3 days ago, in May
  [[nodiscard]] std::optional<Found> relative(std::size_t at) const {
    const bool at_end = at == 0 || at + 1 == words_.size();  // "USA Today shares"
    if (at_end && has_word(language_.alone, text(at))) {
      return Found{*parse_relative_period(text(at), *today_), 1, true};
    }
    const std::string two = std::string(text(at)) + ' ' + std::string(text(at + 1));
    if (has_word(language_.relative, two) && !is_of_date(at + 2)) {
      return Found{*parse_relative_period(two, *today_), 2, true};
    }
    if (auto found = days_ago(at)) return found;
    if (has_word(language_.recent, text(at))) return recent_month(at, 0);
    if (has_word(language_.before, text(at))) return recent_month(at, 1);
    return std::nullopt;
  }
  // "last week of January 2010" is not the week before this one.
  [[nodiscard]] bool is_of_date(std::size_t at) const {
    return has_word(language_.links, text(at)) && (dated_month(at + 1) || year(at + 1));
  }
  [[nodiscard]] std::optional<Found> days_ago(std::size_t at) const {
    constexpr std::string_view kLetters = "dwmy";
    if (!number_in(text(at), 3) || text(at + 2) != language_.ago) return std::nullopt;
    std::string_view unit = text(at + 1);
    if (unit.ends_with('s')) unit.remove_suffix(1);
    const auto* const found = std::find(language_.units.begin(), language_.units.end(), unit);
    if (found == language_.units.end()) return std::nullopt;
    const auto letter = static_cast<std::size_t>(found - language_.units.begin());
    const auto ago = parse_days_ago(std::string(text(at)) + kLetters[letter], *today_);
    if (!ago) return std::nullopt;
    return Found{{*ago, *ago}, 3, true};
  }
  // The latest one that has begun.
  [[nodiscard]] std::optional<Found> recent_month(std::size_t at, std::size_t skipped) const {
    const auto found = month(at + 1);
    if (!found || dated_month(at + 1)) return std::nullopt;
    const int this_year = *found <= today_->month ? today_->year : today_->year - 1;
    return Found{*months_of(this_year, *found, *found), 2, true, skipped};
  }

  const DateLanguage& language_;
  const std::vector<Word>& words_;
  const std::optional<Date>& today_;
};

void add(const Found& found, const std::vector<Word>& words, std::size_t at, std::string_view query,
         std::optional<DateWords>& dates) {
  const std::size_t first = at + found.skipped;
  const Span place{words[first].place.begin, words[at + found.words - 1].place.end};
  if (!dates) dates = DateWords{found.range, {}, {}, false};
  dates->range.first = std::min(dates->range.first, found.range.first);
  dates->range.last = std::max(dates->range.last, found.range.last);
  dates->words += (dates->words.empty() ? "" : ", ") + std::string(place.of(query));
  dates->is_relative = dates->is_relative || found.is_relative;
  for (std::size_t i = first; i < at + found.words; ++i) dates->places.push_back(words[i].place);
}

bool asks_for_dates(const QueryNode& node) {
  return (node.kind == QueryNode::Kind::field && node.operand.field->kind == FieldKind::date) ||
         std::ranges::any_of(node.children, asks_for_dates);
}

// Calls `change` with the words of a date that have no sign or operator of their own; returns
// their number.
template <typename Change>
std::size_t for_bare_words(const DateWords& dates, QueryNode& node, const Change& change) {
  std::size_t count = 0;
  for (QueryNode& child : node.children) {
    count += for_bare_words(dates, child, change);
    if (node.kind != QueryNode::Kind::sequence || child.kind != QueryNode::Kind::word) continue;
    QueryWord& word = child.words[0];
    const bool bare = child.mark == Mark::plain && !word.exact && !word.capital && !word.pattern &&
                      word.boost == 1;
    const bool is_date = std::ranges::any_of(
        dates.places, [&](const Span place) { return place.contains(word.place); });
    if (!bare || !is_date) continue;
    change(word);
    ++count;
  }
  return count;
}

}  // namespace

std::optional<DateWords> find_date_words(std::string_view query, std::string_view language,
                                         const std::optional<Date>& today) {
  const auto* const known = std::ranges::find_if(
      kTable, [language](const DateLanguage& row) { return has_word(row.languages, language); });
  if (known == kTable.end()) return std::nullopt;
  const std::vector<Word> words = words_of(query);
  const Reader reader(*known, words, today);
  std::optional<DateWords> dates;
  for (std::size_t at = 0; at < words.size();) {
    const std::optional<Found> found = reader.date_at(at);
    const bool open = at > 0 && has_word(known->open_ends, words[at - 1].text);
    if (found && !open) add(*found, words, at, query, dates);
    at += found ? found->words : 1;
  }
  return dates;
}

std::optional<DateWords> preferred_dates(const Query& query, std::string_view language,
                                         const std::optional<Date>& today) {
  std::optional<DateWords> dates = find_date_words(query.text, language, today);
  if (!dates || asks_for_dates(query.root)) return std::nullopt;
  QueryNode copy = query.root;
  const std::size_t bare = for_bare_words(*dates, copy, [](QueryWord&) {});
  return bare == dates->places.size() ? dates : std::nullopt;
}

Note date_note(const DateWords& words, const Date& newest) {
  std::string text = "prefers articles of " + words.words;
  const auto& [first, last, unknown] = words.range;
  if (words.is_relative) {
    text += " (" + iso_date(*first) + (*first == *last ? "" : " to " + iso_date(*last)) + ")";
  }
  if (newest < *first) text += ", but the newest is of " + iso_date(newest);
  text += "; --no-dates switches this off";
  return {text, {words.places.front().begin, words.places.back().end}};
}

void weaken_date_words(const DateWords& words, QueryNode& root) {
  for_bare_words(words, root, [](QueryWord& word) { word.boost = kDateWordBoost; });
}

}  // namespace dateline

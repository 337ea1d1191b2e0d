// SPDX-License-Identifier: GPL-2.0-or-later
// Removes the parts that are not names, then checks whether the rest may be one.
#include "indexer/article/author_names.h"

#include <algorithm>
#include <array>

#include "common/news/month_names.h"
#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/byline_openings.h"
#include "indexer/article/edge_lines.h"

namespace dateline {
namespace {

using Text = std::string_view;

constexpr std::size_t kLongest = 200;  // bytes
constexpr std::size_t kMostWords = 14;
constexpr std::size_t kMostOfOne = 6;  // words of one name

// Placeholders used instead of a name.
constexpr auto kNobody = std::to_array<Text>({"admin",
                                              "administrator",
                                              "anonymous",
                                              "article",
                                              "article by",
                                              "artikel",
                                              "author",
                                              "author name",
                                              "authors",
                                              "autor",
                                              "by",
                                              "copyright",
                                              "data",
                                              "date",
                                              "datum",
                                              "default",
                                              "editor",
                                              "empty",
                                              "foto",
                                              "gast",
                                              "guest",
                                              "guest author",
                                              "missing author",
                                              "n/a",
                                              "news",
                                              "no author",
                                              "nobody",
                                              "none",
                                              "not available",
                                              "null",
                                              "photo",
                                              "posted",
                                              "posted on",
                                              "published",
                                              "published on",
                                              "publisher",
                                              "quelle",
                                              "root",
                                              "source",
                                              "staff",
                                              "stand",
                                              "super user",
                                              "system",
                                              "undefined",
                                              "unknown",
                                              "unknown author",
                                              "user",
                                              "veröffentlicht",
                                              "veröffentlicht am",
                                              "von",
                                              "webmaster",
                                              "website",
                                              "wordpress",
                                              "written",
                                              "written by",
                                              "zvg"});

// Words in lower case that are a role or an office after a name and a comma.
constexpr auto kRoles = std::to_array<Text>(
    {"author",          "autor",         "autorin",         "chef",        "chefredakteur",
     "chefredakteurin", "chief",         "columnist",       "contributor", "correspondent",
     "editor",          "experte",       "expertin",        "freelance",   "gastautor",
     "gastautorin",     "journalist",    "journalista",     "journaliste", "journalistin",
     "kolumnist",       "korrespondent", "korrespondentin", "managing",    "periodista",
     "photographer",    "producer",      "redacteur",       "redakteur",   "redakteurin",
     "redaktion",       "reporter",      "reporterin",      "rédacteur",   "rédactrice",
     "senior",          "staff",         "volontär",        "volontärin",  "writer"});

// The beginnings of lines that give the date of publication, in lower case.
constexpr auto kPublished = std::to_array<Text>(
    {"posted", "publicado", "published", "publié", "updated", "veröffentlicht"});

// Marks that end the names in a line.
constexpr auto kEnds = std::to_array<Text>({" | ",
                                            "|",
                                            " – ",
                                            " — ",
                                            " - ",
                                            " · ",
                                            " • ",
                                            " / ",
                                            " // ",
                                            " ∙ ",
                                            " ~ ",
                                            "\u2022",
                                            " @",
                                            " (",
                                            " [",
                                            "http://",
                                            "https://",
                                            "www.",
                                            " Published",
                                            " Updated",
                                            " Posted",
                                            " Veröffentlicht",
                                            " Aktualisiert",
                                            " published ",
                                            " updated ",
                                            " posted ",
                                            " am ",
                                            " on ",
                                            " in ",
                                            " um ",
                                            " at ",
                                            " vom ",
                                            " anzeigen",
                                            " für ",
                                            " for ",
                                            "Follow",
                                            " Uhr",
                                            "→",
                                            "»",
                                            " Foto",
                                            " Photo",
                                            " Bild",
                                            " Illustration"});

constexpr auto kConjunctions =
    std::to_array<Text>({" and ", " und ", " et ", " y ", " e ", " en ", " & ", " with "});

template <std::size_t N>
bool holds(const std::array<Text, N>& list, Text text) {
  return std::ranges::find(list, text) != list.end();
}

std::string lower(Text text) { return unicode::lower_case(text, false); }

/// `text` as one line with plain spaces.
std::string plain_line(Text text) {
  constexpr Text kNoBreakSpace = "\u00A0";
  std::string line(text);
  for (std::size_t at = line.find(kNoBreakSpace); at != std::string::npos;
       at = line.find(kNoBreakSpace, at)) {
    line.replace(at, kNoBreakSpace.size(), " ");
  }
  return ascii::one_line(line);
}

Text before_ends(Text text) {
  if (std::ranges::any_of(text, ascii::is_digit)) {
    if (const auto date = find_date(text)) text = text.substr(0, date->place.begin);
  }
  for (const Text end : kEnds) text = text.substr(0, text.find(end));
  return text;
}

Text without_rim(Text text) {
  constexpr Text kRim = " \t,;:.|/-(\"'*";
  while (!text.empty() && kRim.find(text.front()) != Text::npos) text.remove_prefix(1);
  while (!text.empty() && kRim.find(text.back()) != Text::npos && !text.ends_with("r.")) {
    text.remove_suffix(1);
  }
  return text;
}

/// Whether a word is a role: "Redakteurin", also as the end of another ("Post-Redakteurin").
bool is_role_word(Text word) {
  return holds(kRoles, lower(word.substr(word.find_last_of('-') + 1)));
}

/// Whether half of the words are roles, or the last one is: "AP Sports Writer".
bool is_role(Text part) {
  std::size_t words = 0;
  std::size_t roles = 0;
  bool last = false;
  for_each_word(part, [&](Text word) {
    ++words;
    last = is_role_word(word);
    if (last) ++roles;
  });
  return last || (roles > 0 && 2 * roles >= words);
}

/// `text` without a role before two or more words: "Ann Lee" for "Redakteurin Ann Lee".
Text after_role(Text text) {
  const std::size_t blank = text.find(' ');
  if (blank == Text::npos || ascii::words(text) < 3) return text;
  const Text first = text.substr(0, blank);
  const std::string word = lower(first);
  const bool office = word == "redaktion" || word == "staff";  // "Redaktion Hafenpost"
  return !office && is_role_word(first) ? ascii::trim(text.substr(blank)) : text;
}

/// The rest after the word for the author in a line that begins with the date of publication:
/// "Published on 8 January 2022 by Ann Lee"; the whole line if there is no such word.
Text after_date(Text line) {
  const std::string beginning = lower(line.substr(0, line.find(' ')));
  if (!holds(kPublished, beginning)) return line;
  const std::optional<WrittenDate> date = find_date(line);
  if (!date) return line;
  for (const Text mark : {" by ", " von ", " par ", " por ", " door ", " di "}) {
    const std::size_t at = line.find(mark, date->place.end);
    if (at != Text::npos) return ascii::trim(line.substr(at + mark.size()));
  }
  return {};
}

/// The names between commas, without roles and offices.
std::string without_roles(Text text) {
  std::string names;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const Text part = ascii::trim(text.substr(begin, end - begin));
    if (!part.empty() && (names.empty() || !is_role(part))) {
      names += names.empty() ? "" : ", ";
      names += part;
    }
    begin = end + 1;
  }
  return names;
}

std::size_t most_words_of_one(Text names) {
  std::string rest(names);
  for (const Text conjunction : kConjunctions) {
    for (std::size_t at = rest.find(conjunction); at != std::string::npos;
         at = rest.find(conjunction)) {
      rest.replace(at, conjunction.size(), ",");
    }
  }
  std::size_t most = 0;
  for (std::size_t begin = 0; begin <= rest.size();) {
    const std::size_t end = std::min(rest.find(',', begin), rest.size());
    most = std::max(most, ascii::words(Text(rest).substr(begin, end - begin)));
    begin = end + 1;
  }
  return most;
}

bool is_address(Text text) {
  return text.find('@') != Text::npos || text.find("://") != Text::npos ||
         text.starts_with("www.") || text.starts_with("/");
}

bool has_letter(Text text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const unicode::CharClass kind = unicode::char_class(point.value);
    if (kind == unicode::CharClass::letter || kind == unicode::CharClass::ideograph) return true;
    at += point.size;
  }
  return false;
}

/// Whether there is a time of day in `text`: "22:00 GMT".
bool has_clock(Text text) {
  for (std::size_t at = text.find(':'); at != Text::npos; at = text.find(':', at + 1)) {
    const bool before = at > 0 && ascii::is_digit(text[at - 1]);
    if (before && at + 1 < text.size() && ascii::is_digit(text[at + 1])) return true;
  }
  return false;
}

/// Whether every word is a day of the week, a month or a number.
bool names_a_time(Text text) {
  bool time = true;
  for_each_word(text, [&](Text word) {
    word = without_rim(word);
    const bool number = std::ranges::all_of(word, ascii::is_digit);
    if (!number && !is_weekday(word) && !month_named(word)) time = false;
  });
  return time;
}

bool may_be_names(Text text) {
  if (text.size() < 2 || !has_letter(text) || is_address(text)) return false;
  const std::string lowered = lower(text);
  if (lowered.starts_with("copyright ") || text.starts_with("©")) return false;
  if (holds(kNobody, lowered) || names_a_time(text) || has_clock(text)) return false;
  if (text.find_first_of("?!{}<>=_%") != Text::npos || text.find(": ") != Text::npos) return false;
  return ascii::words(text) <= kMostWords && most_words_of_one(text) <= kMostOfOne;
}

}  // namespace

std::string author_line(Text text) {
  if (text.size() > kLongest) return {};
  const std::string line = plain_line(text);
  Text rest = after_date(without_rim(line));
  const Text half = rest.substr(rest.size() / 2);
  if (rest.size() % 2 == 0 && rest.starts_with(half)) rest = half;  // a name and its tooltip
  if (is_address(rest.substr(0, rest.find(' ')))) return {};
  while (const std::optional<Text> opened = after_link_opening(rest)) rest = without_rim(*opened);
  std::string names = without_roles(after_role(without_rim(before_ends(rest))));
  return may_be_names(names) ? names : std::string();
}

}  // namespace dateline

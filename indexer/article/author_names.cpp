// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts away what is no name, then asks whether the rest may be one.
#include "indexer/article/author_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "common/news/month_names.h"
#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/edge_lines.h"

namespace dateline {
namespace {

using Text = std::string_view;

constexpr std::size_t kLongest = 200;  // bytes
constexpr std::size_t kMostWords = 14;
constexpr std::size_t kLongestOpening = 40;  // bytes, and more
constexpr std::size_t kMostOfOne = 6;        // words of one name

enum class Kind : std::uint8_t {
  plain,
  small,  // also the first part of a name ("Von Stein"): in lower case, or before two words and
          // more
  link,   // opens the text of a link to all articles of an author, and other lines
};

// Words that open a byline.
struct Opening {
  Text words;
  Kind kind;
};
constexpr auto kOpenings = std::to_array<Opening>({
    {"view all posts by ", Kind::link},
    {"view all articles by ", Kind::link},
    {"see all posts by ", Kind::link},
    {"more from ", Kind::link},
    {"more posts by ", Kind::link},
    {"all posts by ", Kind::link},
    {"all articles by ", Kind::link},
    {"posts by ", Kind::link},
    {"articles by ", Kind::link},
    {"alle beiträge von ", Kind::link},
    {"alle artikel von ", Kind::link},
    {"zeige alle beiträge von ", Kind::link},
    {"beiträge von ", Kind::link},
    {"mehr von ", Kind::link},
    {"voir tous les articles de ", Kind::link},
    {"articles par ", Kind::link},
    {"ver todas las entradas de ", Kind::link},
    {"written by ", Kind::plain},
    {"written by: ", Kind::plain},
    {"posted by ", Kind::plain},
    {"posted by: ", Kind::plain},
    {"published by ", Kind::plain},
    {"reported by ", Kind::plain},
    {"story by ", Kind::plain},
    {"words by ", Kind::plain},
    {"text by ", Kind::plain},
    {"words: ", Kind::plain},
    {"byline: ", Kind::plain},
    {"by: ", Kind::plain},
    {"by ", Kind::plain},
    {"author: ", Kind::plain},
    {"authors: ", Kind::plain},
    {"author ", Kind::link},
    {"reporter: ", Kind::plain},
    {"text: ", Kind::plain},
    {"text von ", Kind::plain},
    {"verfasst von ", Kind::plain},
    {"verfasst von: ", Kind::plain},
    {"geschrieben von ", Kind::plain},
    {"geschrieben von: ", Kind::plain},
    {"veröffentlicht von ", Kind::plain},
    {"erstellt von ", Kind::plain},
    {"ein beitrag von ", Kind::plain},
    {"ein gastbeitrag von ", Kind::plain},
    {"gastbeitrag von ", Kind::plain},
    {"ein kommentar von ", Kind::plain},
    {"eine analyse von ", Kind::plain},
    {"ein interview von ", Kind::plain},
    {"interview von ", Kind::plain},
    {"kommentar von ", Kind::plain},
    {"autor: ", Kind::plain},
    {"autorin: ", Kind::plain},
    {"autoren: ", Kind::plain},
    {"autor ", Kind::link},
    {"verfasser: ", Kind::plain},
    {"von: ", Kind::plain},
    {"auteur: ", Kind::plain},
    {"auteur : ", Kind::plain},
    {"auteurs : ", Kind::plain},
    {"écrit par ", Kind::plain},
    {"rédigé par ", Kind::plain},
    {"publié par ", Kind::plain},
    {"propos recueillis par ", Kind::plain},
    {"par : ", Kind::plain},
    {"par ", Kind::plain},
    {"escrito por ", Kind::plain},
    {"publicado por ", Kind::plain},
    {"redactado por ", Kind::plain},
    {"por: ", Kind::plain},
    {"por ", Kind::plain},
    {"autore: ", Kind::plain},
    {"scritto da ", Kind::plain},
    {"pubblicato da ", Kind::plain},
    {"a cura di ", Kind::plain},
    {"geschreven door ", Kind::plain},
    {"geplaatst door ", Kind::plain},
    {"door: ", Kind::plain},
    {"door ", Kind::plain},
    {"skrevet af ", Kind::plain},
    {"skrevet av ", Kind::plain},
    {"skriven av ", Kind::plain},
    {"tekst: ", Kind::plain},
    {"toimittaja: ", Kind::plain},
    {"kirjoittaja: ", Kind::plain},
    {"yazan: ", Kind::plain},
    {"автор: ", Kind::plain},
    {"af ", Kind::small},
    {"av ", Kind::small},
    {"di ", Kind::small},
    {"von ", Kind::small},
});

// What is given for want of a name.
constexpr auto kNobody = std::to_array<Text>({"admin",         "administrator",
                                              "anonymous",     "author",
                                              "authors",       "autor",
                                              "author name",   "by",
                                              "default",       "editor",
                                              "guest",         "guest author",
                                              "gast",          "missing author",
                                              "n/a",           "no author",
                                              "nobody",        "none",
                                              "not available", "null",
                                              "posted",        "published",
                                              "root",          "staff",
                                              "system",        "undefined",
                                              "unknown",       "unknown author",
                                              "user",          "von",
                                              "webmaster",     "website",
                                              "wordpress",     "empty",
                                              "date",          "datum",
                                              "foto",          "photo",
                                              "quelle",        "source",
                                              "stand"});

// Words in lower case that are a role or an office when they stand after a name and a comma.
constexpr auto kRoles =
    std::to_array<Text>({"author",        "autor",           "autorin",         "chef",
                         "chefredakteur", "chefredakteurin", "chief",           "columnist",
                         "contributor",   "correspondent",   "editor",          "freelance",
                         "journalist",    "journalista",     "journaliste",     "journalistin",
                         "kolumnist",     "korrespondent",   "korrespondentin", "managing",
                         "periodista",    "photographer",    "producer",        "redacteur",
                         "redakteur",     "redakteurin",     "redaktion",       "reporter",
                         "reporterin",    "rédacteur",       "rédactrice",      "senior",
                         "staff",         "volontär",        "volontärin",      "writer"});

// What ends the names in a line.
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
                                            " Uhr"});

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

bool is_role(Text part) {
  std::size_t words = 0;
  std::size_t roles = 0;
  for_each_word(part, [&](Text word) {
    ++words;
    if (holds(kRoles, lower(word))) ++roles;
  });
  return roles > 0 && 2 * roles >= words;
}

/// The names between commas, but for roles and offices.
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
  if (holds(kNobody, lower(text)) || names_a_time(text)) return false;
  if (text.find_first_of("?!{}<>=_%") != Text::npos || text.find(": ") != Text::npos) return false;
  return ascii::words(text) <= kMostWords && most_words_of_one(text) <= kMostOfOne;
}

/// What follows an opening; `links`: also one of links.
std::optional<Text> after_opening(Text text, bool links) {
  std::size_t size = std::min(text.size(), kLongestOpening);
  while (size < text.size() && !utf8::is_boundary(text[size])) ++size;
  const std::string beginning = lower(text.substr(0, size));
  for (const auto& [opening, kind] : kOpenings) {
    if (!beginning.starts_with(opening) || opening.size() >= text.size()) continue;
    if (kind == Kind::link && !links) continue;
    if (!utf8::is_boundary(text[opening.size()])) continue;
    const Text rest = ascii::trim(text.substr(opening.size()));
    const bool capital = unicode::is_upper(utf8::decode(text, 0).value);
    if (rest.empty() || (kind == Kind::small && capital && ascii::words(rest) < 2)) continue;
    return rest;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Text> after_byline_opening(Text text) { return after_opening(text, false); }

std::string author_line(Text text) {
  if (text.size() > kLongest) return {};
  const std::string line = plain_line(text);
  Text rest = without_rim(line);
  if (is_address(rest.substr(0, rest.find(' ')))) return {};
  while (const std::optional<Text> opened = after_opening(rest, true)) rest = without_rim(*opened);
  std::string names = without_roles(without_rim(before_ends(rest)));
  return may_be_names(names) ? names : std::string();
}

}  // namespace dateline

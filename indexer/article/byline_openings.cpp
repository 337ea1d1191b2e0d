// SPDX-License-Identifier: GPL-2.0-or-later
// A table of openings, in lower case.
#include "indexer/article/byline_openings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using Text = std::string_view;

constexpr std::size_t kLongestOpening = 40;  // bytes, and more

enum class Kind : std::uint8_t {
  plain,
  small,  // also the first part of a name ("Von Stein"): in lower case, or before two or more words
  link,   // begins the text of a link to all articles of an author, or other lines
};

// Words that begin a byline.
struct Opening {
  Text words;
  Kind kind;
};
constexpr auto kOpenings = std::to_array<Opening>({
    {"view all posts by ", Kind::link},
    {"view all articles by ", Kind::link},
    {"see all posts by ", Kind::link},
    {"about ", Kind::link},
    {"über ", Kind::link},
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
    {"mehr artikel von ", Kind::link},
    {"voir tous les articles de ", Kind::link},
    {"articles par ", Kind::link},
    {"ver todas las entradas de ", Kind::link},
    {"written by ", Kind::plain},
    {"written by: ", Kind::plain},
    {"posted by ", Kind::plain},
    {"posted by: ", Kind::plain},
    {"published by ", Kind::plain},
    {"reported by ", Kind::plain},
    {"analysis by ", Kind::plain},
    {"opinion by ", Kind::plain},
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

std::optional<Text> after_opening(Text text, bool links) {
  std::size_t size = std::min(text.size(), kLongestOpening);
  while (size < text.size() && !utf8::is_boundary(text[size])) ++size;
  const std::string beginning = unicode::lower_case(text.substr(0, size), false);
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

Text without_byline_opening(Text text) {
  text = ascii::trim(text);
  return after_byline_opening(text).value_or(text);
}

std::optional<Text> after_link_opening(Text text) { return after_opening(text, true); }

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of signs; a line without any sign of its group belongs to the article.
#include "indexer/article/zones/sentences.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/find.h"

namespace dateline::zones {
namespace {

using Signs = std::span<const std::string_view>;

// Function words that identify a line as English, like the signs.
constexpr auto kEnglish =
    std::to_array<std::string_view>({" the ", " of ", " to ", " in ", " was ", " were ", " by ",
                                     " and ", " a ", " had ", " on ", " for ", " said"});

// Words with which a page addresses its reader.
constexpr auto kReader = std::to_array<std::string_view>(
    {"you",        "our ",       "my ",         "follow us", "contact us",      "like us",
     "find us",    "send us",    "let us know", "tell us",   "support us",      "with us",
     "newsletter", "subscri",    "click",       "cookie",    "email",           "e-mail",
     "browser",    "javascript", "sign up",     "sign in",   "log in",          "login",
     "inbox",      "spam",       "like this ",  "share it",  "stay up to date", "stay in the know",
     "http",       "www.",       ".com",        "@"});
// The same, not counting the phrase itself.
constexpr auto kPage = std::to_array<std::string_view>(
    {"policy",    "terms",      "privacy",     "comment",      "account",   "please",
     "available", "try again",  "advert",      "page",         "this site", "website",
     "article",   "this story", "story below", "post",         " here",     "continue",
     "below",     " load",      " app",        "notification", "register",  "playback"});
// Words of notes on an article.
constexpr auto kNote = std::to_array<std::string_view>({"publish",
                                                        "updat",
                                                        "correct",
                                                        "appear",
                                                        "permission",
                                                        "copyright",
                                                        "licen",
                                                        "reserved",
                                                        "author",
                                                        "reprint",
                                                        "version",
                                                        "edit",
                                                        "produced",
                                                        "amended",
                                                        "translat",
                                                        "report",
                                                        "clarif",
                                                        "headline",
                                                        "writ",
                                                        "article",
                                                        "story",
                                                        "necessarily",
                                                        "views",
                                                        "content",
                                                        "redistribut",
                                                        "associated press",
                                                        "reuters",
                                                        "afp",
                                                        "contribut",
                                                        "syndicat",
                                                        "feed",
                                                        "http",
                                                        "www.",
                                                        ".com",
                                                        "material",
                                                        "funded",
                                                        "©"});
constexpr auto kPicture = std::to_array<std::string_view>(
    {"photo", "image", "picture", "courtesy", "credit", "handout", "provided", "supplied", "via ",
     "getty", "reuters", "afp", "shows", "illustration", "file"});

bool has_any(std::string_view text, Signs signs) {
  return std::ranges::any_of(signs, [&](std::string_view sign) { return has_sign(text, sign); });
}

bool is_label(std::string_view phrase) {
  return phrase.find_first_of(":(#@") != std::string_view::npos ||
         phrase.find("©") != std::string_view::npos;
}

}  // namespace

bool is_own_sentence(PhraseGroup group, std::string_view phrase, std::string_view folded,
                     std::size_t words) {
  constexpr std::size_t kLeastWords = 6;
  if (words < kLeastWords || is_label(phrase) || !has_any(folded, kEnglish)) return false;
  const std::string_view rest = folded.substr(phrase.size());
  switch (group) {
    case PhraseGroup::site:
    case PhraseGroup::more:
      return !has_any(folded, kReader) && !has_any(rest, kPage);
    case PhraseGroup::source_note:
      return !has_any(rest, kNote);
    case PhraseGroup::photo:
      return !has_any(rest, kPicture);
    case PhraseGroup::byline:
      return words > 8;
    default:
      return false;
  }
}

}  // namespace dateline::zones

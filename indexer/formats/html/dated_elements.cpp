// SPDX-License-Identifier: GPL-2.0-or-later
// Compares names by their lower-case letters alone: sites write one name in many ways.
#include "indexer/formats/html/dated_elements.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 60;

std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char byte : name.substr(0, kLongest)) {
    if (ascii::is_letter(byte)) letters.push_back(ascii::lower(byte));
  }
  return letters;
}

template <std::size_t N>
bool ends_with_one(std::string_view name, const std::array<std::string_view, N>& endings) {
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

template <std::size_t N>
bool is_one(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

// Endings of names for publication; before them is the name of a vocabulary or a vendor.
constexpr auto kPublished = std::to_array<std::string_view>(
    {"publishedtime",     "publishtime",  "datepublished",      "datepublish",   "publisheddate",
     "publisheddatetime", "publishdate",  "publishedat",        "pubdate",       "publicationdate",
     "articlepublished",  "articledate",  "dateissued",         "dctermsissued", "dcissued",
     "sailthrudate",      "citationdate", "citationonlinedate", "displaydate",   "firstpublished",
     "releasedate",       "postdate",     "publicationtime"});
// Whole names that may also be a page's or a record's.
constexpr auto kDates = std::to_array<std::string_view>({"date",
                                                         "dcdate",
                                                         "dctermsdate",
                                                         "dcdatecreated",
                                                         "dctermscreated",
                                                         "dccreated",
                                                         "created",
                                                         "datecreated",
                                                         "createdate",
                                                         "creationdate",
                                                         "creationtime",
                                                         "articlecreated",
                                                         "uploaddate",
                                                         "pagedate",
                                                         "docdate",
                                                         "newsdate",
                                                         "contentdate",
                                                         "eprintsdate",
                                                         "dcdatetime",
                                                         "dccoverage",
                                                         "dcdatesubmitted",
                                                         "dctermsavailable",
                                                         "dcdateavailable"});
constexpr auto kModified = std::to_array<std::string_view>(
    {"modifiedtime", "updatedtime", "datemodified", "dateupdated", "lastmodified", "modifieddate",
     "updateddate", "lastmod", "dctermsmodified", "dcmodified", "lastupdated", "lastupdate",
     "revised", "moddate"});

std::string_view local_name(std::string_view property) {
  return property.substr(property.find_last_of(":/#") + 1);
}

// Calls `use` with the words of class names, in lower case, until it is true: "entry", "date" of
// "entry-date" and "entryDate". Long words lose their end.
template <typename Use>
bool any_word(std::string_view names, const Use& use) {
  std::array<char, 24> word{};
  std::size_t size = 0;
  for (std::size_t at = 0; at <= names.size(); ++at) {
    const char byte = at < names.size() ? names[at] : ' ';
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool camel = upper && at > 0 && names[at - 1] >= 'a' && names[at - 1] <= 'z';
    if (!ascii::is_letter(byte) || camel) {
      if (size > 0 && use(std::string_view(word.data(), size))) return true;
      size = 0;
    }
    if (ascii::is_letter(byte) && size < word.size()) word[size++] = ascii::lower(byte);
  }
  return false;
}

}  // namespace

std::optional<DateRole> role_of_meta(std::string_view name) {
  const std::string letters = letters_of(name);
  if (ends_with_one(letters, kModified)) return DateRole::modified;
  if (ends_with_one(letters, kPublished)) return DateRole::published;
  if (is_one(letters, kDates)) return DateRole::date;
  return std::nullopt;
}

std::optional<DateRole> role_of_property(std::string_view name) {
  constexpr auto kRdfa = std::to_array<std::string_view>({"date", "created", "issued"});
  const std::string_view local = local_name(name);
  const std::string letters = letters_of(local);
  if (ends_with_one(letters, kModified) || letters == "modified") return DateRole::modified;
  if (ends_with_one(letters, kPublished)) return DateRole::published;
  const bool vocabulary = local.size() < name.size();
  if (letters == "datecreated" || (vocabulary && is_one(letters, kRdfa))) return DateRole::date;
  return std::nullopt;
}

std::optional<DateRole> role_of_classes(std::string_view names) {
  constexpr auto kPublishedWords = std::to_array<std::string_view>(
      {"published", "publish", "pubdate", "publication", "posted", "veroeffentlicht", "publi"});
  constexpr auto kDateWords = std::to_array<std::string_view>(
      {"date", "datetime", "datum", "fecha", "data", "time", "timestamp", "dateline", "created",
       "datestamp", "timeago", "zeit", "day"});
  constexpr auto kModifiedWords =
      std::to_array<std::string_view>({"updated", "modified", "update", "lastmod", "edited"});
  bool modified = false;
  bool date = false;
  const bool published = any_word(names, [&](std::string_view word) {
    modified = modified || is_one(word, kModifiedWords);
    date = date || is_one(word, kDateWords);
    return is_one(word, kPublishedWords);
  });
  if (published) return DateRole::published;
  if (modified) return DateRole::modified;
  return date ? std::optional(DateRole::date) : std::nullopt;
}

std::vector<std::string_view> dates_in_script(std::string_view script) {
  constexpr auto kMembers = std::to_array<std::string_view>(
      {"datepublished", "publishedat", "publisheddate", "publishdate", "publicationdate",
       "firstpublished", "firstpublishedat", "datepublication", "publishedtime", "publishedon"});
  constexpr std::size_t kMost = 20;
  constexpr std::size_t kLongestName = 40;  // of its value, too
  constexpr std::size_t kNear = 4 * kLongestName;
  std::vector<std::string_view> values;
  // All of them contain "ubli", which is rare elsewhere.
  for (std::size_t at = script.find("ubli"); at != std::string_view::npos && values.size() < kMost;
       at = script.find("ubli", at + 4)) {
    const std::size_t from = at - std::min(at, kLongestName);
    const std::string_view near = script.substr(from, kNear);
    const std::size_t begin = near.find_last_of("\"'{,", at - from) + 1;
    const std::size_t end = near.find_first_of("\"':", at - from);
    if (end == std::string_view::npos) continue;
    if (!is_one(letters_of(near.substr(begin, end - begin)), kMembers)) continue;
    const std::size_t value = near.find_first_not_of("\\\"': ", end);
    if (value == std::string_view::npos) continue;
    const std::string_view rest = near.substr(value, kLongestName);
    values.push_back(rest.substr(0, rest.find_first_of("\\\"',}")));
  }
  return values;
}

bool names_clock(std::string_view names) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"clock", "today", "heute", "weather", "calendar", "kalender", "event", "events", "ipp",
       "archive", "archives", "copyright", "expires", "deadline", "currentdate"});
  bool current = false;  // "current" alone is the state of many other things
  bool date = false;
  return any_word(names, [&](std::string_view word) {
    current = current || word == "current";
    date = date || word == "date" || word == "time" || word == "day" || word == "datetime";
    return is_one(word, kWords) || (current && date);
  });
}

}  // namespace dateline

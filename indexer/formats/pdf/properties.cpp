// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of values that programs write.
#include "indexer/formats/pdf/properties.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline::pdf {
namespace {

constexpr auto kProgramTitles = std::to_array<std::string_view>({"microsoft word",
                                                                 "microsoft powerpoint",
                                                                 "microsoft excel",
                                                                 "powerpoint presentation",
                                                                 "powerpoint-präsentation",
                                                                 "présentation powerpoint",
                                                                 "untitled",
                                                                 "unbenannt",
                                                                 "ohne titel",
                                                                 "sans titre",
                                                                 "sin título",
                                                                 "document",
                                                                 "dokument",
                                                                 "slide ",
                                                                 "folie ",
                                                                 "layout ",
                                                                 "print",
                                                                 "title",
                                                                 "titel",
                                                                 "no title",
                                                                 "new document",
                                                                 "full page",
                                                                 "http://",
                                                                 "https://",
                                                                 "file:"});

constexpr auto kFileSuffixes = std::to_array<std::string_view>(
    {".doc",  ".docx", ".dot",  ".odt", ".ott", ".rtf",  ".txt", ".wpd", ".wps",  ".pages", ".tex",
     ".dvi",  ".ps",   ".eps",  ".pdf", ".ppt", ".pptx", ".odp", ".xls", ".xlsx", ".ods",   ".csv",
     ".indd", ".qxd",  ".qxp",  ".pmd", ".p65", ".fm",   ".pub", ".ai",  ".cdr",  ".psd",   ".tif",
     ".tiff", ".jpg",  ".jpeg", ".png", ".htm", ".html", ".xml", ".md"});

constexpr auto kAccounts = std::to_array<std::string_view>(
    {"user",        "admin",   "administrator", "owner", "unknown", "author",    "office",
     "microsoft",   "windows", "default",       "guest", "root",    "scanner",   "benutzer",
     "utilisateur", "usuario", "verfasser",     "autor", "auteur",  "anonymous", "test"});

bool is_letter(char32_t c) {
  const unicode::CharClass kind = unicode::char_class(c);
  return kind == unicode::CharClass::letter || kind == unicode::CharClass::ideograph;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (is_letter(c.value)) return true;
    at += c.size;
  }
  return false;
}

std::string_view stem_of(std::string_view name) {
  name.remove_prefix(std::min(name.find_last_of('/') + 1, name.size()));
  return name.substr(0, name.find_last_of('.'));
}

bool is_of_program(std::string_view lower) {
  return std::ranges::any_of(kProgramTitles, [&](std::string_view title) {
    if (!lower.starts_with(title)) return false;
    const std::string_view rest = lower.substr(title.size());
    const bool names_more = title.ends_with(' ') || title.ends_with('/') || title.ends_with(':');
    // "Document", "Untitled-1", "Microsoft Word - x"; not "Documents of the inquiry".
    return names_more || !has_letter(rest) || rest.starts_with(" - ");
  });
}

bool is_file_name(std::string_view lower, std::string_view name) {
  if (std::ranges::any_of(kFileSuffixes, [&](auto suffix) { return lower.ends_with(suffix); })) {
    return true;
  }
  if (lower.find_first_of("\\_") != std::string_view::npos) return true;
  if (lower.find(' ') != std::string_view::npos) return false;
  return std::ranges::any_of(lower, ascii::is_digit) || lower == ascii::lower(stem_of(name));
}

std::chrono::sys_days days_of(const Date& date) {
  using std::chrono::day, std::chrono::month, std::chrono::year;
  return year{date.year} / month{date.month} / day{date.day};
}

}  // namespace

bool is_plausible_title(std::string_view title, std::string_view name) {
  const std::string lower = ascii::lower(ascii::trim(title));
  return has_letter(lower) && utf8::code_points(lower) > 2 && !is_of_program(lower) &&
         !is_file_name(lower, name);
}

bool is_plausible_author(std::string_view author) {
  constexpr std::size_t kLongest = 120;
  if (author.size() > kLongest || author.find(' ') == std::string_view::npos) return false;
  if (author.find_first_of("@\\/_0123456789") != std::string_view::npos) return false;
  if (!unicode::is_upper(utf8::decode(author, 0).value)) return false;
  const std::string lower = ascii::lower(author);
  std::string_view rest = lower;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find_first_of(" ,;."));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (std::ranges::find(kAccounts, word) != kAccounts.end()) return false;
  }
  return true;
}

// `/CreationDate (D:20220108202800-05'00')`: the day as it is written is that of the place.
std::optional<Date> local_day_made(std::string_view bytes, const Date& utc) {
  constexpr std::string_view kKey = "/CreationDate";
  constexpr std::string_view kOpens = "(D:";
  constexpr std::size_t kDay = 8;
  for (std::size_t at = bytes.find(kKey); at != std::string_view::npos;
       at = bytes.find(kKey, at + 1)) {
    const std::string_view value =
        ascii::trim(bytes.substr(at + kKey.size(), kOpens.size() + kDay + 1));
    if (!value.starts_with(kOpens)) continue;
    const std::optional<Date> day = parse_iso_date(value.substr(kOpens.size(), kDay));
    if (day && std::chrono::abs(days_of(*day) - days_of(utc)) <= std::chrono::days(1)) return day;
  }
  return std::nullopt;
}

}  // namespace dateline::pdf

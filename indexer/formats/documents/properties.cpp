// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which properties of a document are credible. Word processors fill them in automatically:
// with the name of the computer's user, with the title and the dates of a template.
#include <algorithm>
#include <array>
#include <optional>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/formats/documents/office.h"

namespace dateline {
namespace {

// Placeholder titles; digits after them are ignored.
constexpr auto kNoTitles = std::to_array<std::string_view>(
    {"document",      "dokument",       "documento",    "documentul",  "dokumentum",
     "документ",      "untitled",       "unbenannt",    "sans titre",  "sin título",
     "sem título",    "senza titolo",   "bez názvu",    "bez tytułu",  "без названия",
     "без назви",     "title",          "titel",        "titre",       "no title",
     "unknown",       "template",       "normal",       "normal.dotm", "powerpoint presentation",
     "word document", "new document",   "[title]",      "draft",       "slide",
     "cover",         "blank document", "text document"});

constexpr auto kFileSuffixes = std::to_array<std::string_view>(
    {".doc", ".docx", ".docm", ".dot", ".dotx", ".dotm", ".odt", ".ott", ".rtf", ".txt", ".pdf",
     ".indd", ".qxd", ".wpd", ".pages", ".htm", ".html", ".epub", ".md"});

// Account names such as "m_elst" and "melst2". Names of people have a blank or a capital.
bool is_account(std::string_view name) {
  if (name.find('@') != std::string_view::npos) return true;
  if (name.find(' ') != std::string_view::npos) return false;
  return name.find_first_of("_0123456789\\/") != std::string_view::npos ||
         (name.front() >= 'a' && name.front() <= 'z');
}

// Names of accounts and of programs.
constexpr auto kNobody = std::to_array<std::string_view>({"user",
                                                          "usuario",
                                                          "usuário",
                                                          "utilisateur",
                                                          "benutzer",
                                                          "utente",
                                                          "gebruiker",
                                                          "użytkownik",
                                                          "uživatel",
                                                          "пользователь",
                                                          "користувач",
                                                          "admin",
                                                          "administrator",
                                                          "administrador",
                                                          "administrateur",
                                                          "администратор",
                                                          "owner",
                                                          "author",
                                                          "autor",
                                                          "auteur",
                                                          "автор",
                                                          "unknown",
                                                          "unknown author",
                                                          "anonymous",
                                                          "guest",
                                                          "root",
                                                          "default",
                                                          "test",
                                                          "none",
                                                          "n/a",
                                                          "un-named",
                                                          "microsoft office user",
                                                          "microsoft office",
                                                          "microsoft",
                                                          "windows user",
                                                          "windows",
                                                          "pc",
                                                          "hp",
                                                          "dell",
                                                          "lenovo",
                                                          "acer",
                                                          "asus",
                                                          "toshiba",
                                                          "home",
                                                          "office",
                                                          "editor",
                                                          "microsoft word",
                                                          "python-docx",
                                                          "apache poi",
                                                          "docx",
                                                          "openpyxl",
                                                          "libreoffice",
                                                          "openoffice",
                                                          "pandoc",
                                                          "calibre",
                                                          "wps office",
                                                          "aspose",
                                                          "quark",
                                                          "adobe"});

std::string lower_without_number(std::string_view text) {
  std::string lower = ascii::lower(ascii::one_line(text));
  while (!lower.empty() && (ascii::is_digit(lower.back()) || lower.back() == ' ')) lower.pop_back();
  return lower;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

std::string title_of(std::string_view stated) {
  std::string title = ascii::one_line(stated);
  const std::string lower = ascii::lower(title);
  const bool file = std::ranges::any_of(
      kFileSuffixes, [&](std::string_view suffix) { return lower.ends_with(suffix); });
  const std::string name = lower_without_number(title);
  const bool printed = lower.starts_with("microsoft ") && lower.find(" - ") < 24;
  const bool underscored =
      title.find('_') != std::string::npos && title.find(' ') == std::string::npos;
  if (file || underscored || printed || name.empty() || is_one_of(kNoTitles, name)) {
    return {};
  }
  return title;
}

std::string names_of(const std::vector<std::string>& creators) {
  std::string names;
  for (const std::string& creator : creators) {
    std::string_view rest = creator;
    while (!rest.empty()) {  // Word separates several by semicolons
      const std::size_t end = std::min(rest.find(';'), rest.size());
      const std::string name = ascii::one_line(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::string lower = lower_without_number(name);
      if (lower.empty() || is_account(name) || is_one_of(kNobody, lower)) continue;
      if (!names.empty()) names += ", ";
      names += name;
    }
  }
  return names;
}

// The date of the template that python-docx copies.
constexpr std::string_view kPythonDocx = "2013-12-23T23:15:00Z";

// A document that was modified before its creation, or more than a year after it, was made from
// another one.
bool is_of_template(const Date& made, const std::optional<Date>& changed) {
  if (!changed) return false;
  const Date year_later{made.year + 1, made.month, made.day};
  return *changed < made || year_later < *changed;
}

std::string language_of(std::string_view tag) {
  const std::string primary = ascii::lower(tag.substr(0, tag.find_first_of("-_")));
  const bool valid = (primary.size() == 2 || primary.size() == 3) && primary != "und" &&
                     primary != "zxx" && std::ranges::all_of(primary, ascii::is_letter);
  return valid ? primary : std::string();
}

}  // namespace

void apply(const Properties& properties, Document& document) {
  Metadata& metadata = document.metadata;
  if (metadata.title.empty()) metadata.title = title_of(properties.title);
  metadata.byline = names_of(properties.creators);
  metadata.language = language_of(ascii::trim(properties.language));
  metadata.updated = parse_date(ascii::trim(properties.modified));
  const std::string_view created = ascii::trim(properties.created);
  const std::optional<Date> date = parse_date(created);
  const bool copied = created == kPythonDocx && ascii::trim(properties.modified) == kPythonDocx;
  if (copied) metadata.updated.reset();
  if (!date || created == kPythonDocx || is_of_template(*date, metadata.updated)) return;
  metadata.date = date;
  metadata.date_source = DateSource::document;
}

}  // namespace dateline

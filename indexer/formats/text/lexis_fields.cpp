// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of words.
#include "indexer/formats/text/lexis_fields.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr auto kBetween =
    std::to_array<std::string_view>({"of", "von", "de", "van", "di", "sur", "av"});
constexpr auto kDocument =
    std::to_array<std::string_view>({"document", "documents", "dokument", "dokumente", "dokumenten",
                                     "documento", "documentos", "documenten", "documenti"});

constexpr auto kFields = std::to_array<LexisRow>({
    {"BYLINE", LexisField::byline, Zone::byline},
    {"AUTOR", LexisField::byline, Zone::byline},
    {"AUTHOR", LexisField::byline, Zone::byline},
    {"AUTEUR", LexisField::byline, Zone::byline},
    {"AUTORE", LexisField::byline, Zone::byline},
    {"HEADLINE", LexisField::headline, Zone::title},
    {"ÜBERSCHRIFT", LexisField::headline, Zone::title},
    {"TITRE", LexisField::headline, Zone::title},
    {"TITULAR", LexisField::headline, Zone::title},
    {"KOP", LexisField::headline, Zone::title},
    {"DATELINE", LexisField::head, Zone::dateline},
    {"HIGHLIGHT", LexisField::head, Zone::teaser},
    {"ZUSAMMENFASSUNG", LexisField::head, Zone::teaser},
    {"RÉSUMÉ", LexisField::head, Zone::teaser},
    {"RESUMEN", LexisField::head, Zone::teaser},
    {"SAMENVATTING", LexisField::head, Zone::teaser},
    {"SECTION", LexisField::head, Zone::source_note},
    {"RUBRIK", LexisField::head, Zone::source_note},
    {"RESSORT", LexisField::head, Zone::source_note},
    {"RUBRIQUE", LexisField::head, Zone::source_note},
    {"SECCIÓN", LexisField::head, Zone::source_note},
    {"SECTIE", LexisField::head, Zone::source_note},
    {"RUBRIEK", LexisField::head, Zone::source_note},
    {"SEZIONE", LexisField::head, Zone::source_note},
    {"LENGTH", LexisField::head, Zone::source_note},
    {"LÄNGE", LexisField::head, Zone::source_note},
    {"LONGUEUR", LexisField::head, Zone::source_note},
    {"LONGITUD", LexisField::head, Zone::source_note},
    {"EXTENSIÓN", LexisField::head, Zone::source_note},
    {"LENGTE", LexisField::head, Zone::source_note},
    {"LUNGHEZZA", LexisField::head, Zone::source_note},
    {"SERIES", LexisField::head, Zone::source_note},
    {"BODY", LexisField::head, Zone::source_note},
    {"LANGUAGE", LexisField::language, Zone::source_note},
    {"SPRACHE", LexisField::language, Zone::source_note},
    {"LANGUE", LexisField::language, Zone::source_note},
    {"IDIOMA", LexisField::language, Zone::source_note},
    {"TAAL", LexisField::language, Zone::source_note},
    {"LINGUA", LexisField::language, Zone::source_note},
    {"GRAPHIC", LexisField::tail, Zone::caption},
    {"GRAFIK", LexisField::tail, Zone::caption},
    {"GRAPHIQUE", LexisField::tail, Zone::caption},
    {"GRÁFICO", LexisField::tail, Zone::caption},
    {"GRAFIEK", LexisField::tail, Zone::caption},
    {"LOAD-DATE", LexisField::tail, Zone::source_note},
    {"UPDATE", LexisField::tail, Zone::source_note},
    {"LADEDATUM", LexisField::tail, Zone::source_note},
    {"DATE-CHARGEMENT", LexisField::tail, Zone::source_note},
    {"DATE DE CHARGEMENT", LexisField::tail, Zone::source_note},
    {"DATE DE MISE À JOUR", LexisField::tail, Zone::source_note},
    {"FECHA-CARGA", LexisField::tail, Zone::source_note},
    {"FECHA DE CARGA", LexisField::tail, Zone::source_note},
    {"LAADDATUM", LexisField::tail, Zone::source_note},
    {"CORRECTION-DATE", LexisField::tail, Zone::source_note},
    {"PUBLICATION-TYPE", LexisField::tail, Zone::source_note},
    {"TYPE-PUBLICATION", LexisField::tail, Zone::source_note},
    {"TYPE DE PUBLICATION", LexisField::tail, Zone::source_note},
    {"TIPO DE PUBLICACIÓN", LexisField::tail, Zone::source_note},
    {"PUBLIKATIONSTYP", LexisField::tail, Zone::source_note},
    {"PUBLICATIETYPE", LexisField::tail, Zone::source_note},
    {"JOURNAL-CODE", LexisField::tail, Zone::source_note},
    {"ZEITUNGS-CODE", LexisField::tail, Zone::source_note},
    {"CODE-REVUE", LexisField::tail, Zone::source_note},
    {"DOCUMENT-TYPE", LexisField::tail, Zone::source_note},
    {"CLASSIFICATION", LexisField::tail, Zone::source_note},
    {"SUBJECT", LexisField::tail, Zone::source_note},
    {"COMPANY", LexisField::tail, Zone::source_note},
    {"ORGANIZATION", LexisField::tail, Zone::source_note},
    {"GEOGRAPHIC", LexisField::tail, Zone::source_note},
    {"PERSON", LexisField::tail, Zone::source_note},
});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), ascii::is_digit);
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string rest = ascii::lower(ascii::one_line(line));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, end));
    rest.erase(0, end + 1);
  }
  return words;
}

// The text before the colon of a line that may begin with a label.
std::string_view label_of(std::string_view paragraph) {
  constexpr std::size_t kLongest = 40;
  const std::size_t colon = paragraph.substr(0, kLongest).find(':');
  return colon == std::string_view::npos ? std::string_view() : paragraph.substr(0, colon);
}

}  // namespace

bool is_lexis_separator(std::string_view line) {
  constexpr std::size_t kLongest = 80;
  line = ascii::trim(line);
  if (line.empty() || line.size() > kLongest) return false;
  std::vector<std::string> words = words_of(line);
  if (words.size() != 4) return false;
  if (is_one_of(kDocument, words.front()))
    std::rotate(words.begin(), words.begin() + 1, words.end());
  return is_number(words[0]) && is_one_of(kBetween, words[1]) && is_number(words[2]) &&
         is_one_of(kDocument, words[3]);
}

const LexisRow* lexis_field(std::string_view paragraph, bool any_case) {
  const std::string_view label = label_of(paragraph);
  if (label.empty()) return nullptr;
  std::string name(label);
  if (any_case) {
    std::ranges::transform(name, name.begin(), [](char byte) {
      return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
    });
  }
  const auto* const row = std::ranges::find(kFields, name, &LexisRow::name);
  return row == kFields.end() ? nullptr : row;
}

bool is_lexis_label(std::string_view paragraph) {
  const std::string_view label = label_of(paragraph);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < label.size();) {
    const utf8::CodePoint c = utf8::decode(label, at);
    at += c.size;
    if (unicode::is_upper(c.value)) {
      ++letters;
    } else if (c.value != ' ' && c.value != '-') {
      return false;
    }
  }
  return letters > 2;
}

bool is_nexis_uni(std::string_view head) {
  bool length = false;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size() - 1) + 1;
    const std::string_view line = ascii::trim(head.substr(0, end));
    head.remove_prefix(end);
    const std::vector<std::string> words = line.size() < 40 ? words_of(line) : words_of("");
    length = length || (words.size() == 3 && words[0] == "length:" && words[2].starts_with("word"));
    if (length && line == "Body") return true;
  }
  return false;
}

bool is_nexis_uni_end(std::string_view line) { return ascii::trim(line) == "End of Document"; }

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The table of agencies.
#include "indexer/article/agencies.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline {
namespace {

struct AgencyRow {
  std::string_view spelling;
  std::string_view name;
};

// Longer spellings before those that are a part of them.
constexpr auto kAgencies = std::to_array<AgencyRow>({
    {"Associated Press", "AP"},
    {"AP", "AP"},
    {"Thomson Reuters", "Reuters"},
    {"Reuters", "Reuters"},
    {"REUTERS", "Reuters"},
    {"Agence France-Presse", "AFP"},
    {"Agence France Presse", "AFP"},
    {"AFP", "AFP"},
    {"United Press International", "UPI"},
    {"UPI", "UPI"},
    {"Deutsche Presse-Agentur", "dpa"},
    {"dpa", "dpa"},
    {"DPA", "dpa"},
    {"Agencia EFE", "EFE"},
    {"EFE", "EFE"},
    {"Europa Press", "Europa Press"},
    {"ANSA", "ANSA"},
    {"ITAR-TASS", "TASS"},
    {"Itar-Tass", "TASS"},
    {"TASS", "TASS"},
    {"Interfax", "Interfax"},
    {"RIA Novosti", "RIA Novosti"},
    {"Xinhua", "Xinhua"},
    {"Kyodo", "Kyodo"},
    {"Jiji Press", "Jiji"},
    {"Yonhap", "Yonhap"},
    {"Bloomberg", "Bloomberg"},
    {"PA Media", "PA"},
    {"Press Association", "PA"},
    {"Press Trust of India", "PTI"},
    {"PTI", "PTI"},
    {"IANS", "IANS"},
    {"ANI", "ANI"},
    {"Anadolu Agency", "Anadolu"},
    {"Anadolu", "Anadolu"},
    {"IRNA", "IRNA"},
    {"Canadian Press", "Canadian Press"},
    {"Australian Associated Press", "AAP"},
    {"AAP", "AAP"},
    {"Lusa", "Lusa"},
    {"Belga", "Belga"},
    {"Antara", "Antara"},
    {"Bernama", "Bernama"},
    {"Ukrinform", "Ukrinform"},
    {"Kazinform", "Kazinform"},
    {"Inter Press Service", "IPS"},
    {"States News Service", "States News Service"},
    {"PR Newswire", "PR Newswire"},
    {"Business Wire", "Business Wire"},
});

constexpr auto kOpenings = [] {
  WordOpenings openings;
  for (const AgencyRow& row : kAgencies) openings.add(row.spelling);
  return openings;
}();

bool continues_word(char byte) {
  return ascii::is_letter(byte) || ascii::is_digit(byte) ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// An end of a name: `AP.` and `AP's` yes, `MAP`, `AP-1` and `Bloomberg.com` no. A typographic sign
// may follow.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 && (ascii::is_letter(text[begin - 1]) || ascii::is_digit(text[begin - 1]))) {
    return false;
  }
  if (begin > 0 && text[begin - 1] == '-') return false;
  if (end == text.size()) return true;
  if (text.substr(end).starts_with("\xE2\x80")) return true;  // a dash or a quotation mark
  if (continues_word(text[end])) return false;
  const bool joins = text[end] == '.' || text[end] == '-';
  return !(joins && end + 1 < text.size() && continues_word(text[end + 1]));
}

}  // namespace

std::optional<std::string_view> agency_named(std::string_view text) {
  text = ascii::trim(text);
  if (text.starts_with("The ") || text.starts_with("the ")) text.remove_prefix(4);
  if (!kOpenings.may_open(text)) return std::nullopt;
  for (const AgencyRow& row : kAgencies) {
    if (row.spelling == text) return row.name;
  }
  return std::nullopt;
}

std::vector<std::string> agencies_in(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!kOpenings.may_open(text.substr(at))) {
      ++at;
      continue;
    }
    const auto* row =
        std::find_if(kAgencies.begin(), kAgencies.end(), [&](const AgencyRow& agency) {
          return text.substr(at).starts_with(agency.spelling) &&
                 stands_alone(text, at, at + agency.spelling.size());
        });
    if (row == kAgencies.end()) {
      ++at;
      continue;
    }
    if (std::find(found.begin(), found.end(), row->name) == found.end()) {
      found.emplace_back(row->name);
    }
    at += row->spelling.size();
  }
  return found;
}

}  // namespace dateline

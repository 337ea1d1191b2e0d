// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses by their first signs.
#include "searcher/query/address.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::string_view kWww = "www.";
constexpr std::string_view kAfterScheme = "://";

// The size of "https://" or the like at the beginning; 0 if there is none.
std::size_t scheme_size(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (ascii::is_letter(text[end]) || text[end] == '+')) ++end;
  return end > 0 && text.substr(end).starts_with(kAfterScheme) ? end + kAfterScheme.size() : 0;
}

bool begins_with_www(std::string_view text) {
  return text.size() > kWww.size() && ascii::lower(text.substr(0, kWww.size())) == kWww;
}

bool is_host(std::string_view text) {
  const std::size_t last = text.rfind('.');
  if (last == std::string_view::npos || last == 0 || text.size() < last + 3) return false;
  const std::string_view top = text.substr(last + 1);
  return std::all_of(top.begin(), top.end(), ascii::is_letter) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return ascii::is_letter(c) || ascii::is_digit(c) || c == '.' || c == '-';
         });
}

bool has_query(std::string_view text) {
  const std::size_t path = text.find('/');
  if (path == std::string_view::npos || !is_host(text.substr(0, path))) return false;
  const std::size_t query = text.find('?', path);
  return query != std::string_view::npos && text.find('=', query) != std::string_view::npos;
}

bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>';
}

}  // namespace

bool is_pasted_address(std::string_view typed) {
  return scheme_size(typed) > 0 || begins_with_www(typed) || has_query(typed);
}

std::size_t address_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (scheme_size(rest) == 0 && !begins_with_www(rest)) return at;
  std::size_t end = at;
  std::size_t open = 0;
  for (; end < text.size() && !ends_address(text[end]); ++end) {
    if (text[end] == '(') ++open;
    if (text[end] == ')' && open-- == 0) break;  // of a bracket around the address
  }
  return end;
}

std::size_t address_host(std::string_view typed) {
  const std::size_t scheme = scheme_size(typed);
  return scheme + (begins_with_www(typed.substr(scheme)) ? kWww.size() : 0);
}

}  // namespace dateline

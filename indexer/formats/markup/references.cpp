// SPDX-License-Identifier: GPL-2.0-or-later
// References are looked up in libxml2's table of HTML 4, then in a small table of later names.
#include "indexer/formats/markup/references.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Reference {
  std::size_t size = 0;  // in bytes of the source, 0: no reference
  char32_t value = 0;
};

struct NamedReference {
  std::string_view name;
  char32_t value;
};

// Names of HTML 5 that news pages use and HTML 4 lacks: punctuation and Latin Extended-A.
constexpr std::array kLaterNames = std::to_array<NamedReference>({
    {"AMP", U'&'},      {"COPY", 0xA9},     {"GT", U'>'},       {"LT", U'<'},
    {"QUOT", U'"'},     {"REG", 0xAE},      {"NewLine", U'\n'}, {"Tab", U'\t'},
    {"excl", U'!'},     {"num", U'#'},      {"dollar", U'$'},   {"percnt", U'%'},
    {"lpar", U'('},     {"rpar", U')'},     {"ast", U'*'},      {"plus", U'+'},
    {"comma", U','},    {"period", U'.'},   {"sol", U'/'},      {"colon", U':'},
    {"semi", U';'},     {"equals", U'='},   {"quest", U'?'},    {"commat", U'@'},
    {"lsqb", U'['},     {"lbrack", U'['},   {"bsol", U'\\'},    {"rsqb", U']'},
    {"rbrack", U']'},   {"lowbar", U'_'},   {"grave", U'`'},    {"lcub", U'{'},
    {"lbrace", U'{'},   {"vert", U'|'},     {"verbar", U'|'},   {"rcub", U'}'},
    {"rbrace", U'}'},   {"hyphen", 0x2010}, {"dash", 0x2010},   {"horbar", 0x2015},
    {"rsquor", 0x2019}, {"lsquor", 0x201A}, {"rdquor", 0x201D}, {"ldquor", 0x201E},
    {"mldr", 0x2026},   {"nldr", 0x2025},   {"bullet", 0x2022}, {"Amacr", 0x100},
    {"amacr", 0x101},   {"Abreve", 0x102},  {"abreve", 0x103},  {"Aogon", 0x104},
    {"aogon", 0x105},   {"Cacute", 0x106},  {"cacute", 0x107},  {"Ccaron", 0x10C},
    {"ccaron", 0x10D},  {"Dcaron", 0x10E},  {"dcaron", 0x10F},  {"Dstrok", 0x110},
    {"dstrok", 0x111},  {"Emacr", 0x112},   {"emacr", 0x113},   {"Eogon", 0x118},
    {"eogon", 0x119},   {"Ecaron", 0x11A},  {"ecaron", 0x11B},  {"Gbreve", 0x11E},
    {"gbreve", 0x11F},  {"Imacr", 0x12A},   {"imacr", 0x12B},   {"Idot", 0x130},
    {"imath", 0x131},   {"inodot", 0x131},  {"Lstrok", 0x141},  {"lstrok", 0x142},
    {"Nacute", 0x143},  {"nacute", 0x144},  {"Ncaron", 0x147},  {"ncaron", 0x148},
    {"Odblac", 0x150},  {"odblac", 0x151},  {"Rcaron", 0x158},  {"rcaron", 0x159},
    {"Sacute", 0x15A},  {"sacute", 0x15B},  {"Scedil", 0x15E},  {"scedil", 0x15F},
    {"Tcaron", 0x164},  {"tcaron", 0x165},  {"Umacr", 0x16A},   {"umacr", 0x16B},
    {"Uring", 0x16E},   {"uring", 0x16F},   {"Udblac", 0x170},  {"udblac", 0x171},
    {"Zacute", 0x179},  {"zacute", 0x17A},  {"Zdot", 0x17B},    {"zdot", 0x17C},
    {"Zcaron", 0x17D},  {"zcaron", 0x17E},
});

// What windows-1252 has at 0x80 to 0x9F.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t numbered_character(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) {
    return utf8::kReplacement;
  }
  if (number >= 0x80 && number <= 0x9F) return kWindows1252[number - 0x80];
  return number;
}

/// The value of a hexadecimal digit; 16 for any other byte.
std::uint32_t digit_value(char byte) {
  const char lower = ascii::lower(byte);
  if (ascii::is_digit(byte)) return static_cast<std::uint32_t>(byte - '0');
  return lower >= 'a' && lower <= 'f' ? static_cast<std::uint32_t>(lower - 'a') + 10 : 16;
}

/// The numeric reference at the beginning of `source`, which begins with "&#".
Reference numeric_reference(std::string_view source) {
  const bool hexadecimal = source.size() > 2 && ascii::lower(source[2]) == 'x';
  const std::uint32_t base = hexadecimal ? 16 : 10;
  const std::size_t digits = hexadecimal ? 3 : 2;
  std::uint32_t number = 0;
  std::size_t end = digits;
  for (; end < source.size() && digit_value(source[end]) < base; ++end) {
    number = std::min(number * base + digit_value(source[end]), 0x110000U);
  }
  if (end == digits) return {};
  const bool closed = end < source.size() && source[end] == ';';
  return {closed ? end + 1 : end, numbered_character(number)};
}

/// The character of that name, 0 if there is none.
char32_t named_character(const std::string& name) {
  const auto* const bytes = reinterpret_cast<const xmlChar*>(name.c_str());
  if (const htmlEntityDesc* const entity = htmlEntityLookup(bytes)) return entity->value;
  const auto* const later =
      std::ranges::find(kLaterNames, std::string_view(name), &NamedReference::name);
  return later == kLaterNames.end() ? 0 : later->value;
}

/// The named reference at the beginning of `source`, which begins with "&".
Reference named_reference(std::string_view source) {
  constexpr std::size_t kLongestName = 32;
  const auto is_name_byte = [](char byte) {
    return ascii::is_letter(byte) || ascii::is_digit(byte);
  };
  std::size_t end = 1;
  while (end < source.size() && end <= kLongestName && is_name_byte(source[end])) ++end;
  if (end == 1) return {};
  const char next = end < source.size() ? source[end] : '\0';
  const char32_t value = named_character(std::string(source.substr(1, end - 1)));
  if (value == 0) return {};
  if (next == ';') return {end + 1, value};
  const bool old = (value >= 0xA0 && value <= 0xFF) || value == U'&' || value == U'<' ||
                   value == U'>' || value == U'"';
  return old && next != '=' && !is_name_byte(next) ? Reference{end, value} : Reference{};
}

/// The reference at the beginning of `source`, which begins with "&".
Reference reference(std::string_view source) {
  return source.starts_with("&#") ? numeric_reference(source) : named_reference(source);
}

}  // namespace

void append_html_text(std::string& text, SourceMap& map, std::string_view source,
                      std::size_t source_begin) {
  std::size_t offset = 0;
  while (offset < source.size()) {
    const std::size_t ampersand = std::min(source.find('&', offset), source.size());
    const Reference found =
        ampersand < source.size() ? reference(source.substr(ampersand)) : Reference{};
    // What is no reference is text as far as its ampersand.
    const std::size_t plain_end =
        found.size > 0 ? ampersand : std::min(ampersand + 1, source.size());
    text.append(source, offset, plain_end - offset);
    map.append_verbatim(plain_end - offset, source_begin + offset);
    offset = plain_end;
    if (found.size == 0) continue;
    const std::size_t before = text.size();
    utf8::append(text, found.value);
    map.append_atomic(text.size() - before,
                      {source_begin + offset, source_begin + offset + found.size});
    offset += found.size;
  }
}

std::string html_text(std::string_view source) {
  std::string text;
  SourceMap map;
  append_html_text(text, map, source, 0);
  return text;
}

}  // namespace dateline

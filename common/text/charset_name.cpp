// SPDX-License-Identifier: GPL-2.0-or-later
// The labels people write for charsets.
#include "common/text/charset_name.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace dateline {
namespace {

struct Alias {
  std::string_view label;
  std::string_view charset;
};

// Labels that mean more than they say, as in the WHATWG encoding standard, section 4.2.
constexpr std::array kAliases = std::to_array<Alias>({
    {"ansi", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"arabic", "iso-8859-6"},
    {"ascii", "windows-1252"},
    {"big5", "big5-hkscs"},
    {"big5-eten", "big5-hkscs"},
    {"chinese", "gb18030"},
    {"cn-big5", "big5-hkscs"},
    {"cp1252", "windows-1252"},
    {"cp1254", "windows-1254"},
    {"cp819", "windows-1252"},
    {"cp874", "windows-874"},
    {"cp932", "shift_jis"},
    {"cp936", "gb18030"},
    {"cp949", "windows-949"},
    {"csbig5", "big5-hkscs"},
    {"cseuckr", "windows-949"},
    {"cseucpkdfmtjapanese", "euc-jp"},
    {"csgb2312", "gb18030"},
    {"csiso2022jp", "iso-2022-jp"},
    {"csiso58gb231280", "gb18030"},
    {"csiso88596e", "iso-8859-6"},
    {"csiso88596i", "iso-8859-6"},
    {"csiso88598e", "iso-8859-8"},
    {"csiso88598i", "iso-8859-8"},
    {"csisolatin1", "windows-1252"},
    {"csisolatin5", "windows-1254"},
    {"csksc56011987", "windows-949"},
    {"csshiftjis", "shift_jis"},
    {"dos-874", "windows-874"},
    {"euc-kr", "windows-949"},
    {"eucjp", "euc-jp"},
    {"eucjp-win", "euc-jp"},
    {"euckr", "windows-949"},
    {"gb-2312", "gb18030"},
    {"gb2312", "gb18030"},
    {"gb2312-80", "gb18030"},
    {"gb_2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"greek", "iso-8859-7"},
    {"hebrew", "iso-8859-8"},
    {"ibm819", "windows-1252"},
    {"iso-2022-jp-1", "iso-2022-jp"},
    {"iso-2022-jp-2", "iso-2022-jp"},
    {"iso-2022-jp-3", "iso-2022-jp"},
    {"iso-2022-jp-ms", "iso-2022-jp"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-11", "windows-874"},
    {"iso-8859-6-e", "iso-8859-6"},
    {"iso-8859-6-i", "iso-8859-6"},
    {"iso-8859-8-e", "iso-8859-8"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"iso-ir-100", "windows-1252"},
    {"iso-ir-149", "windows-949"},
    {"iso-ir-58", "gb18030"},
    {"iso8859-1", "windows-1252"},
    {"iso8859-11", "windows-874"},
    {"iso8859-9", "windows-1254"},
    {"iso88591", "windows-1252"},
    {"iso885911", "windows-874"},
    {"iso88599", "windows-1254"},
    {"iso_8859-1", "windows-1252"},
    {"iso_8859-1:1987", "windows-1252"},
    {"iso_8859-9", "windows-1254"},
    {"koi", "koi8-r"},
    {"koi8", "koi8-r"},
    {"koi8-ru", "koi8-u"},
    {"korean", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"ks_c_5601-1989", "windows-949"},
    {"ksc5601", "windows-949"},
    {"ksc_5601", "windows-949"},
    {"l1", "windows-1252"},
    {"l5", "windows-1254"},
    {"latin1", "windows-1252"},
    {"latin5", "windows-1254"},
    {"logical", "iso-8859-8"},
    {"ms932", "shift_jis"},
    {"ms_kanji", "shift_jis"},
    {"shift-jis", "shift_jis"},
    {"sjis", "shift_jis"},
    {"tis-620", "windows-874"},
    {"tis620", "windows-874"},
    {"uhc", "windows-949"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"unicode11utf8", "utf-8"},
    {"unicode20utf8", "utf-8"},
    {"us-ascii", "windows-1252"},
    {"utf8", "utf-8"},
    {"visual", "iso-8859-8"},
    {"windows-31j", "shift_jis"},
    {"windows-932", "shift_jis"},
    {"windows-936", "gb18030"},
    {"x-cp1252", "windows-1252"},
    {"x-euc-jp", "euc-jp"},
    {"x-gbk", "gb18030"},
    {"x-mac-ukrainian", "x-mac-cyrillic"},
    {"x-sjis", "shift_jis"},
    {"x-unicode20utf8", "utf-8"},
    {"x-windows-874", "windows-874"},
    {"x-x-big5", "big5-hkscs"},
});

}  // namespace

std::string canonical_charset(std::string_view label) {
  const std::string name = ascii::lower(ascii::trim(label));
  const bool plausible = name.size() <= 40 && std::ranges::all_of(name, [](char byte) {
                           return ascii::is_letter(byte) || ascii::is_digit(byte) ||
                                  std::string_view("-_.:+()").find(byte) != std::string_view::npos;
                         });
  if (!plausible) return {};
  const auto* const alias = std::ranges::find(kAliases, name, &Alias::label);
  return alias == kAliases.end() ? name : std::string(alias->charset);
}

}  // namespace dateline

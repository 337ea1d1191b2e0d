// SPDX-License-Identifier: GPL-2.0-or-later
// How Latin letters are read: what outlets of many languages write for one sound of another script.
#include <array>

#include "common/names/graphemes.h"

namespace dateline::names {
namespace {

using enum Where;

// A doubled letter is read as the single one unless a row says more. Sources: BGN/PCGN and ALA-LC
// for English, the Duden's for German, French and Spanish press usage, PWN for Polish, ISO 9 and
// scientific transliteration (h, j, c), Pinyin and Wade-Giles, McCune-Reischauer and Revised
// Romanization.
constexpr auto kLatin = std::to_array<Grapheme>({
    // shch: one letter of Cyrillic, many of everything else
    {"schtsch", "SX"}, {"shtch", "SX"}, {"chtch", "SX"}, {"shch", "SX"}, {"stsch", "SX"},
    {"sjtj", "SX"}, {"sjtsj", "SX"}, {"szcz", "SX"}, {"šč", "SX"}, {"schch", "SX"},
    {"sč", "SX"}, {"sch", "SX", 10}, {"sc", "SX", 40},
    // sh
    {"sh", "S"}, {"š", "S"}, {"š", "s", 10}, {"ş", "S"}, {"ş", "s", 10}, {"ș", "S"},
    {"ș", "s", 10}, {"ś", "S"}, {"ś", "s", 10}, {"ŝ", "S"}, {"sch", "S"}, {"sch", "Z", 5},
    {"ssch", "S"}, {"sch", "sk", 40}, {"ssh", "S"}, {"shsh", "S"}, {"sz", "S"}, {"sz", "s", 20}, {"sj", "S", 5},
    {"sj", "Z", 10}, {"sj", "sy", 5}, {"ch", "S", 10}, {"hs", "S", 5}, {"hs", "s", 10}, {"x", "S", 15},
    // ch
    {"tsch", "X"}, {"tch", "X"}, {"tsj", "X"}, {"tš", "X"}, {"tj", "X", 5}, {"tj", "ty", 5},
    {"cz", "X"}, {"cs", "X", 20}, {"cs", "ks", 20}, {"č", "X"}, {"č", "C", 10}, {"ć", "X"},
    {"ć", "C", 10}, {"ç", "X"}, {"ç", "s", 5}, {"ch", "X"}, {"cch", "X"}, {"tx", "X", 5},
    {"ċ", "X"}, {"ĉ", "X"}, {"q", "X", 30}, {"ci", "X", 15}, {"c", "X", 15, before_front},
    {"c", "X", 25, end}, {"c", "X", 35}, {"c", "J", 20}, {"tsh", "X", 5}, {"ch'", "X"}, {"gy", "dy", 5}, {"gy", "J", 20}, {"gi", "y", 25, start},
    // dj, zh
    {"dsch", "J"}, {"dzh", "J"}, {"dj", "J"}, {"dž", "J"}, {"dż", "J"}, {"dź", "J"}, {"dsh", "J"},
    {"dg", "J", 15, before_front}, {"gi", "J", 20}, {"ggi", "Ji", 15}, {"đ", "J"}, {"đ", "d", 10}, {"ǧ", "J"}, {"ǰ", "J"},
    {"dz", "J", 25}, {"zh", "Z"}, {"zh", "z", 15}, {"zh", "J", 5}, {"ž", "Z"}, {"ž", "z", 10}, {"ż", "Z"},
    {"ż", "z", 10}, {"ź", "Z", 5}, {"ź", "z"}, {"j", "J"}, {"j", "Z"}, {"j", "y"}, {"j", "i", 5},
    {"j", "K", 10}, {"j", "h", 15}, {"ij", "Z", 5}, {"zj", "Z"}, {"zj", "zy"}, {"zz", "C", 10},
    {"zhzh", "Z"}, {"schsch", "Z"},  {"y", "J", 20}, {"rz", "Z", 15}, {"rz", "rz"}, {"ř", "r"}, {"ř", "Z", 20},
    // ts
    {"ts", "C"}, {"ts", "ts", 10}, {"tz", "C"}, {"tts", "C"}, {"ttz", "C"}, {"tc", "C"}, {"ţ", "C"}, {"ț", "C"},
    {"c", "C", 5}, {"cc", "C", 10}, {"z", "C", 10}, {"dz", "z", 10}, {"dz", "C", 15}, {"dz", "dz"}, {"ds", "z", 20},
    {"ds", "ds"}, {"t", "C", 45},
    // kh, h
    {"kh", "K"}, {"kkh", "K"}, {"kh", "k", 10}, {"ch", "K", 5}, {"ch", "k", 15}, {"h", "K", 5}, {"x", "K", 20},
    {"kch", "kX"}, {"ḫ", "K"}, {"ḥ", "h"}, {"ħ", "h"}, {"h", "h"}, {"h", "g", 35}, {"cht", "Kt"}, {"g", "K", 45},
    // k, g, q
    {"k", "k"}, {"ck", "k"}, {"cq", "k"}, {"c", "k", 0, before_back}, {"c", "k", 25}, {"c", "s", 0, before_front}, {"c", "s", 20}, {"cc", "ks", 20},
    {"sc", "s", 10, before_front}, {"q", "k"}, {"q", "g", 25}, {"q", "K", 25}, {"qu", "k", 5}, {"qu", "kv", 5}, {"x", "ks"},
    {"x", "gz", 10}, {"ķ", "k"}, {"g", "g"}, {"gh", "g"}, {"gh", "k", 30}, {"gh", "h", 30}, {"gh", "", 50}, {"ğ", "g"},
    {"ğ", "", 25}, {"ğ", "y", 25}, {"ğ", "h", 15}, {"ġ", "g"}, {"g", "J", 20, before_front},
    {"g", "J", 25}, {"g", "Z", 15, before_front}, {"gu", "g", 5}, {"gu", "gu"}, {"g", "h", 35}, {"g", "y", 45}, {"ģ", "g"}, {"kj", "k", 10},
    {"ng", "n", 30}, {"ks", "ks"},
    // labials
    {"b", "b"}, {"p", "p"}, {"ph", "f"}, {"ph", "p", 15}, {"v", "v"}, {"f", "f"}, {"ff", "v", 5}, {"f", "v", 5, end},
    {"v", "w", 10}, {"w", "v"}, {"w", "w"}, {"w", "u", 10}, {"m", "m"},
    {"pf", "f", 10}, {"vh", "v", 10}, {"bh", "b"}, {"ou", "v", 45},
    // dentals
    {"d", "d"}, {"t", "t"}, {"th", "t"}, {"th", "th", 10}, {"th", "s", 35}, {"dh", "d"}, {"dh", "z", 15}, {"ð", "d"}, {"þ", "t"}, {"dd", "d"}, {"dt", "t"},
    {"dth", "d", 10},
    {"s", "s"}, {"s", "z", 20}, {"s", "S", 30}, {"ß", "s"}, {"ss", "S", 35}, {"z", "z"}, {"z", "s", 20}, {"z", "Z", 20},
    {"n", "n"}, {"l", "l"}, {"r", "r"}, {"ł", "l"}, {"ñ", "ny"}, {"ñ", "n", 5}, {"ń", "n"}, {"ń", "ny"}, {"ny", "ny"}, {"ny", "n", 15},
    {"nj", "n", 10}, {"nj", "ny"}, {"gn", "gn"}, {"gn", "ny", 10}, {"ņ", "n"}, {"lj", "l", 10}, {"lj", "ly"}, {"lh", "l", 10}, {"ļ", "l"},
    {"rh", "r", 5}, {"mb", "b", 40}, {"nd", "d", 40, start}, {"n", "m", 40},
    // vowels
    {"a", "a"}, {"e", "e"}, {"i", "i"}, {"o", "o"}, {"u", "u"}, {"y", "i"}, {"y", "y"}, {"i", "y", 5}, {"ı", "i"}, {"ı", "e", 30},
    {"ə", "a"}, {"ə", "e"}, {"æ", "e"}, {"æ", "a"}, {"œ", "e"}, {"œ", "o"}, {"ø", "o"}, {"ø", "e", 15}, {"å", "o", 10}, {"å", "a"},
    {"ä", "e"}, {"ä", "a"}, {"ö", "o"}, {"ö", "e", 15}, {"ü", "u"}, {"ü", "i", 15}, {"û", "u"}, {"ë", "e"}, {"ë", "yo", 5}, {"ë", "ye", 5}, {"ë", "o", 15},
    {"ó", "o"}, {"ó", "u", 15}, {"ě", "ye"}, {"ě", "e"}, {"ą", "on", 10}, {"ą", "a"}, {"ę", "en", 10}, {"ę", "e"},
    {"aa", "a"}, {"ee", "i"}, {"ee", "e", 5}, {"ii", "i"}, {"oo", "u"}, {"oo", "o", 5}, {"uu", "u"}, {"ou", "u"}, {"ou", "o", 15}, {"ou", "w", 5},
    {"oe", "u", 10}, {"oe", "o", 10}, {"oe", "e", 30}, {"ae", "e", 10}, {"ae", "a", 20}, {"ae", "ai", 15}, {"ue", "u", 10}, {"ea", "e", 20}, {"ea", "i", 20},
    {"eo", "o", 10}, {"eo", "u", 20}, {"eu", "u", 15}, {"eu", "yu", 10}, {"eu", "ev", 15}, {"yeo", "yu", 10}, {"woo", "u", 10}, {"ow", "au", 15}, {"ow", "o", 15}, {"ow", "u", 20}, {"aw", "au"},
    {"au", "o", 20}, {"uh", "u", 15}, {"yw", "ev", 30},
    // i, y and j, one after the other or before a vowel
    {"iy", "i"}, {"ij", "i"}, {"yi", "i"}, {"yj", "i"}, {"yy", "i"}, {"ji", "i", 5}, {"ji", "yi"}, {"iyi", "i"}, {"iji", "i"}, {"ie", "i", 5},
    {"je", "e", 5}, {"ye", "e", 5}, {"io", "o", 15}, {"yo", "o", 10}, {"jo", "o", 10}, {"ia", "a", 20}, {"ya", "a", 20}, {"ja", "a", 20}, {"iu", "u", 10},
    {"yu", "u", 10}, {"ju", "u", 10}, {"iou", "yu"}, {"iou", "u", 10}, {"ev", "ov", 25, end}, {"ew", "ov", 25, end}, {"ei", "ai", 10}, {"ey", "ai", 10}, {"ej", "ai", 15},
    {"yh", "y", 20}, {"iw", "iv"}, 
    // at the end
    {"eh", "e", 0, end}, {"eh", "a", 15, end}, {"ah", "a", 0, end}, {"e", "", 35, end}, {"ine", "in", 5, end}, {"yne", "in", 5, end}, {"ane", "an", 15, end}, {"dt", "d", 10, end}, {"gue", "g", 5, end}, {"que", "k", 5, end},
    {"oh", "o", 10, end}, {"ih", "i", 10, end}, {"at", "a", 40, end}, {"owicz", "oviX", 0, end},
});

}  // namespace

std::span<const Grapheme> latin_graphemes() { return kLatin; }

}  // namespace dateline::names

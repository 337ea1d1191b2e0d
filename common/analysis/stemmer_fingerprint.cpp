// SPDX-License-Identifier: GPL-2.0-or-later
// The words whose stems are hashed. Changing them makes every older index look stemmed otherwise.
#include "common/analysis/stemmer_fingerprint.h"

#include <array>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/text/hash.h"

namespace dateline {
namespace {

using Words = std::span<const std::string_view>;

// Each beginning with each ending: endings that the Snowball stemmers of a script remove.
struct Paradigm {
  Words beginnings;
  Words endings;
};

constexpr auto kLatinBeginnings = std::to_array<std::string_view>({"administr", "hopp", "kul"});
constexpr auto kLatinEndings = std::to_array<std::string_view>({
    "",     "s",     "es",    "ies",     "ed",    "ing",     "er",      "est",   "ly",
    "ness", "ful",   "less",  "ment",    "ation", "ational", "ization", "ative", "able",
    "al",   "ic",    "ous",   "ity",     "heit",  "keit",    "ung",     "ungen", "lich",
    "isch", "em",    "en",    "ement",   "euse",  "issant",  "ière",    "ción",  "mente",
    "ando", "erías", "zione", "ità",     "ção",   "ável",    "ssa",     "issä",  "lla",
    "ista", "nak",   "ban",   "okat",    "ler",   "lar",     "larında", "ului",  "elor",
    "het",  "heten", "erne",  "etako",   "ren",   "acions",  "aven",    "kan",   "nya",
    "ams",  "uose",  "acht",  "aíochta", "eerde", "tjes",    "aeusern", "oesen",
});
constexpr auto kRussianBeginnings = std::to_array<std::string_view>({"работ", "нов"});
constexpr auto kRussianEndings = std::to_array<std::string_view>(
    {"а", "ы", "ами", "ого", "ая", "ость", "остью", "ировать", "ается", "ившись", "ейший"});
constexpr auto kArabicBeginnings = std::to_array<std::string_view>({"كتاب", "المعلم", "والقلم"});
constexpr auto kArabicEndings =
    std::to_array<std::string_view>({"", "ون", "ات", "ها", "هم", "ية", "ين", "نا"});
constexpr auto kArmenianBeginnings = std::to_array<std::string_view>({"գիրք", "քաղաք"});
constexpr auto kArmenianEndings =
    std::to_array<std::string_view>({"", "ը", "ի", "ներ", "ներից", "ներով", "ում", "ական"});
constexpr auto kNepaliBeginnings = std::to_array<std::string_view>({"किताब", "घर"});
constexpr auto kNepaliEndings =
    std::to_array<std::string_view>({"", "हरू", "लाई", "को", "मा", "बाट", "हरूलाई"});
constexpr auto kTamilBeginnings = std::to_array<std::string_view>({"மரங்", "வீடு"});
constexpr auto kTamilEndings =
    std::to_array<std::string_view>({"", "கள்", "களை", "களில்", "களுக்கு", "ஆல்"});

constexpr auto kParadigms = std::to_array<Paradigm>({
    {kLatinBeginnings, kLatinEndings},
    {kRussianBeginnings, kRussianEndings},
    {kArabicBeginnings, kArabicEndings},
    {kArmenianBeginnings, kArmenianEndings},
    {kNepaliBeginnings, kNepaliEndings},
    {kTamilBeginnings, kTamilEndings},
});

std::string sample(const Language& language) {
  std::string words;
  const auto add = [&words](std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) words += part;
    words += ' ';
  };
  for (const std::string_view word : language.stop_words) add({word});
  for (const IrregularForm& irregular : language.irregular) add({irregular.form});
  for (const Paradigm& paradigm : kParadigms) {
    for (const std::string_view beginning : paradigm.beginnings) {
      for (const std::string_view ending : paradigm.endings) add({beginning, ending});
    }
  }
  return words;
}

}  // namespace

std::string stemmer_fingerprint(const Language& language) {
  Analyzer analyzer(language);
  std::vector<Token> tokens;
  analyzer.analyze(sample(language), tokens);
  std::string stems;
  for (const Token& token : tokens) stems.append(analyzer.stem(token.stem)).append(1, '\n');
  return hex(hash128(stems));
}

}  // namespace dateline

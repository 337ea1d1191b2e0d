// SPDX-License-Identifier: GPL-2.0-or-later
// ICU's detector proposes charsets by letter statistics. The first proposal that makes the bytes
// look like words wins: the detector knows neither Thai nor the charsets of old computers, and
// returns the nearest one it knows.
#include "common/text/charset_guess.h"

#include <unicode/ucsdet.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "common/text/charset.h"
#include "common/text/charset_name.h"
#include "common/text/charset_plausible.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr double kCredible = 0.95;

struct Close {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
  void operator()(ULocaleData* data) const { ulocdata_close(data); }
  void operator()(USet* set) const { uset_close(set); }
};

/// A charset, and the language that the detector assumes; may be empty.
struct Candidate {
  std::string charset;
  std::string language;
};

// Charsets that differ in a few letters and that the detector confuses: the second is used only if
// it is better.
struct Twins {
  std::string_view detected;
  const char* first;
  const char* second;
};
constexpr auto kTwins = std::to_array<Twins>({
    {"iso-8859-2", "windows-1250", "iso-8859-2"},
    {"iso-8859-7", "windows-1253", "iso-8859-7"},
    {"iso-8859-8", "windows-1255", "iso-8859-8"},
    {"koi8-r", "koi8-r", "koi8-u"},
});

// Charsets to try if no proposal is credible. Korean and Japanese ones come before Chinese ones,
// whose common characters cover more bytes.
constexpr auto kOthers = std::to_array<const char*>(
    {"windows-1252", "macintosh", "ibm-850", "windows-949", "shift_jis", "euc-jp", "gb18030",
     "big5-hkscs", "windows-874", "windows-1251", "ibm-866", "windows-1250", "windows-1257"});

/// The neighbourhood of the bytes outside ASCII: the detector reads at most 8,000 bytes, and a file
/// often begins with markup.
std::string detection_sample(std::string_view bytes) {
  constexpr std::size_t kSampleSize = 8000;
  constexpr std::size_t kMargin = 32;
  if (bytes.size() <= kSampleSize) return std::string(bytes);
  std::string sample;
  std::size_t taken = 0;
  for (std::size_t at = 0; at < bytes.size() && sample.size() < kSampleSize; ++at) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
    const std::size_t begin = std::max(taken, at - std::min(at, kMargin));
    taken = std::min(at + kMargin, bytes.size());
    sample.append(bytes, begin, taken - begin);
    at = taken - 1;
  }
  return sample;
}

/// How credible it is that `sample` is in `charset`, 0 to 1.
double credibility(std::string_view sample, const std::string& charset) {
  return std::min(plausibility(decode_part(sample, charset).text), common_share(sample, charset));
}

bool is_thai(std::string_view sample) {
  constexpr std::size_t kLeastText = 24;  // bytes; Chinese of a few words looks like Thai
  constexpr double kThai = 0.98;
  if (sample.size() < kLeastText) return false;
  const std::string text = decode_part(sample, "windows-874").text;
  return thai_share(text) >= kThai && plausibility(text) >= kThai;
}

/// The share of letters and signs outside ASCII that `language` uses.
double letter_share(std::string_view text, const std::string& language) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, Close> data(ulocdata_open(language.c_str(), &error));
  const std::unique_ptr<USet, Close> letters(
      ulocdata_getExemplarSet(data.get(), nullptr, 0, ULOCDATA_ES_STANDARD, &error));
  if (U_FAILURE(error) || !letters) return 1;
  std::size_t all = 0;
  std::size_t known = 0;
  for (const char32_t c : utf8::decoded(text)) {
    const auto letter = static_cast<UChar32>(c);
    if (c < 0x80 || u_ispunct(letter) || u_isUWhiteSpace(letter)) continue;
    ++all;
    if (uset_contains(letters.get(), u_tolower(letter)) != 0) ++known;
  }
  return all == 0 ? 1 : static_cast<double>(known) / static_cast<double>(all);
}

/// The twin charset that makes `sample` look more like the candidate's language.
std::string best_twin(std::string_view sample, const Candidate& candidate) {
  const auto* const twins = std::ranges::find(kTwins, candidate.charset, &Twins::detected);
  if (twins == kTwins.end()) return candidate.charset;
  const auto score = [&](const char* charset) {
    const std::string text = decode_part(sample, charset).text;
    return plausibility(text) + letter_share(text, candidate.language);
  };
  return score(twins->second) > score(twins->first) ? twins->second : twins->first;
}

/// The charsets that `sample` may be in, the likeliest first.
std::vector<Candidate> candidates(const std::string& sample) {
  constexpr std::int32_t kUnknown = 10;  // what the detector gives to charsets that are possible
  constexpr std::int32_t kSure = 80;
  std::vector<Candidate> found;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&error));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &error);
  bool asks_for_thai = is_thai(sample);
  for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    const std::int32_t confidence = ucsdet_getConfidence(matches[i], &error);
    if (confidence <= kUnknown) break;
    if (confidence < kSure && std::exchange(asks_for_thai, false)) {
      found.push_back({"windows-874", "th"});
    }
    std::string name = canonical_charset(ucsdet_getName(matches[i], &error));
    if (U_FAILURE(error) || !is_plain_charset(name)) continue;
    found.push_back({std::move(name), ucsdet_getLanguage(matches[i], &error)});
  }
  if (asks_for_thai) found.push_back({"windows-874", "th"});
  for (const char* charset : kOthers) found.push_back({charset, {}});
  return found;
}

}  // namespace

CharsetGuess guessed_charset(std::string_view bytes) {
  const std::string sample = detection_sample(bytes);
  CharsetGuess best;
  double best_share = -1;
  for (const Candidate& candidate : candidates(sample)) {
    const std::string charset = best_twin(sample, candidate);
    const double share = credibility(sample, charset);
    if (share >= kCredible) return {charset, false};
    if (share <= best_share) continue;
    best = {charset, true};
    best_share = share;
  }
  return best;
}

}  // namespace dateline

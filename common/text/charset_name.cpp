// SPDX-License-Identifier: GPL-2.0-or-later
// The labels people write for charsets, and ICU's detector where nobody wrote any.
#include "common/text/charset_name.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "common/text/ascii.h"

namespace dateline {
namespace {

struct Alias {
  std::string_view label;
  std::string_view charset;
};

// Labels that mean more than they say, as in the WHATWG encoding standard, section 4.2.
constexpr std::array kAliases = std::to_array<Alias>({
    {"ansi_x3.4-1968", "windows-1252"},
    {"ascii", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"cp819", "windows-1252"},
    {"csisolatin1", "windows-1252"},
    {"euc-kr", "windows-949"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"ibm819", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-11", "windows-874"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"ks_c_5601-1987", "windows-949"},
    {"ksc5601", "windows-949"},
    {"l1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin5", "windows-1254"},
    {"tis-620", "windows-874"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"us-ascii", "windows-1252"},
    {"utf8", "utf-8"},
    {"x-cp1252", "windows-1252"},
    {"x-gbk", "gb18030"},
});

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// The surroundings of the bytes that are not ASCII: the detector reads 8,000 bytes at most, and
/// the beginning of a file is often markup.
std::string detection_sample(std::string_view bytes) {
  constexpr std::size_t kSampleSize = 8000;
  constexpr std::size_t kMargin = 32;
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

std::string detected_charset(std::string_view bytes) {
  constexpr std::int32_t kLikely = 30;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
  const std::string sample = detection_sample(bytes);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return {};
  if (ucsdet_getConfidence(match, &error) < kLikely) return {};
  const char* const name = ucsdet_getName(match, &error);
  return U_SUCCESS(error) ? canonical_charset(name) : std::string();
}

}  // namespace dateline

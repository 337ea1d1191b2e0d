// SPDX-License-Identifier: GPL-2.0-or-later
// ICU's converter keeps incomplete characters; half a surrogate pair is kept here.
#include "common/text/charset_stream.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <vector>

#include "common/text/utf8.h"

namespace dateline {

struct StreamDecoder::State {
  UConverter* converter = nullptr;
  std::vector<UChar> units = std::vector<UChar>(std::size_t{1} << 12U);
  UChar lead = 0;  // half a pair at the end of what was converted last
  bool begun = false;
  std::size_t repaired = 0;

  explicit State(const std::string& charset) {
    const bool japanese = charset == "iso-2022-jp";
    UErrorCode error = U_ZERO_ERROR;
    converter = ucnv_open(japanese ? "ISO_2022,locale=ja,version=3" : charset.c_str(), &error);
  }
  ~State() { ucnv_close(converter); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void put(std::string& text, char32_t value) {
    const bool mark = !begun && value == 0xFEFF;
    begun = true;
    if (mark) return;
    if (value == 0) value = utf8::kReplacement;
    if (value == utf8::kReplacement) ++repaired;
    utf8::append(text, value);
  }

  void put_unit(std::string& text, UChar unit) {
    if (lead != 0 && U16_IS_TRAIL(unit)) {
      put(text, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, unit)));
      lead = 0;
      return;
    }
    put_half(text);
    if (U16_IS_LEAD(unit)) {
      lead = unit;
    } else {
      put(text, U16_IS_TRAIL(unit) ? utf8::kReplacement : char32_t{unit});
    }
  }

  void put_half(std::string& text) {
    if (lead != 0) put(text, utf8::kReplacement);
    lead = 0;
  }
};

StreamDecoder::StreamDecoder(const std::string& charset)
    : state_(std::make_unique<State>(charset)) {}

StreamDecoder::~StreamDecoder() = default;

std::size_t StreamDecoder::repaired() const { return state_->repaired; }

std::string StreamDecoder::decode(std::string_view bytes, bool last) {
  std::string text;
  if (state_->converter == nullptr) return text;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  while (error == U_BUFFER_OVERFLOW_ERROR) {
    error = U_ZERO_ERROR;
    UChar* to = state_->units.data();
    ucnv_toUnicode(state_->converter, &to, to + state_->units.size(), &at, end, nullptr,
                   static_cast<UBool>(last), &error);
    for (const UChar* unit = state_->units.data(); unit != to; ++unit) {
      state_->put_unit(text, *unit);
    }
  }
  if (last) state_->put_half(text);
  return text;
}

}  // namespace dateline

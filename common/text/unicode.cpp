// SPDX-License-Identifier: GPL-2.0-or-later
// Character properties and folding by ICU, with a table of the basic plane for speed.
#include "common/text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <atomic>
#include <memory>

#include "common/text/utf8.h"

namespace dateline::unicode {
namespace {

bool written_without_blanks(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return u_hasBinaryProperty(c, UCHAR_ALPHABETIC) != 0;
    case USCRIPT_COMMON:  // the long vowel of kana
      return u_hasBinaryProperty(c, UCHAR_ALPHABETIC) != 0 &&
             (uscript_hasScript(c, USCRIPT_KATAKANA) != 0 ||
              uscript_hasScript(c, USCRIPT_HAN) != 0);
    default:
      return false;
  }
}

constexpr char32_t kTatweel = 0x640;  // stretches an Arabic word

// Letters to ICU that only complete a character: vowels and finals of Hangul, half-width voice
// marks of kana.
bool completes_character(char32_t c) {
  return c == kTatweel || (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF) ||
         c == 0xFF9E || c == 0xFF9F;
}

CharClass compute_class(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  switch (code_point) {
    case U'\'':
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x02B9:
    case 0xFF07:
    case 0x05F3:
      return CharClass::apostrophe;
    case U'-':
    case 0x2010:
    case 0x2011:
    case 0xFE63:
    case 0xFF0D:
      return CharClass::hyphen;
    default:
      break;
  }
  if (completes_character(code_point)) return CharClass::mark;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return CharClass::mark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::digit;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return written_without_blanks(c) ? CharClass::ideograph : CharClass::letter;
    default:
      return CharClass::separator;
  }
}

// Classes of 256 code points, computed on first use: a query in one script should not pay for the
// others.
using Page = std::array<CharClass, 256>;
constexpr std::size_t kPages = 0x30;  // beyond U+2FFF, properties are looked up one by one

const Page& page_of(char32_t code_point) {
  static std::array<std::atomic<const Page*>, kPages> pages{};
  std::atomic<const Page*>& slot = pages[code_point >> 8U];
  if (const Page* page = slot.load(std::memory_order_acquire)) return *page;
  auto made = std::make_unique<Page>();
  for (char32_t i = 0; i < 256; ++i) (*made)[i] = compute_class((code_point & ~char32_t{0xFF}) | i);
  const Page* expected = nullptr;
  if (slot.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) {
    return *made.release();
  }
  return *expected;
}

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

icu::UnicodeString normalized(const icu::Normalizer2* form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = form->normalize(text, status);
  return U_SUCCESS(status) != 0 ? out : text;
}

// ICU's normalizers are never destroyed. They are cached here because ThreadSanitizer reports a
// race when a thread asks ICU for one that another thread made, if ICU was built without it.
struct Normalizers {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
};

const Normalizers& normalizers() {
  static const Normalizers instance;
  return instance;
}

const icu::Normalizer2* nfc() { return normalizers().nfc; }

// The Arabic letter for letters that have two code points, in Arabic and in Persian.
UChar32 arabic_letter(UChar32 c) {
  switch (c) {
    case 0x649:  // alef maksura, as yeh is written in Egypt
    case 0x6CC:
      return 0x64A;
    case 0x6A9:
      return 0x643;
    default:
      return c;
  }
}

// Letters with a built-in mark, which decomposition does not remove.
std::string_view base_letters(char32_t c) {
  switch (c) {
    case 0xF8:
      return "o";  // ø
    case 0x142:
      return "l";  // ł
    case 0x111:
      return "d";  // đ
    case 0xF0:
      return "d";  // ð
    case 0xFE:
      return "th";  // þ
    case 0xE6:
      return "ae";  // æ
    case 0x153:
      return "oe";  // œ
    case 0x131:
      return "i";  // ı
    case 0x127:
      return "h";  // ħ
    case 0x167:
      return "t";  // ŧ
    case 0x14B:
      return "n";  // ŋ
    case 0x138:
      return "k";  // ĸ
    case 0x180:
      return "b";  // ƀ
    case 0x268:
      return "i";  // ɨ
    case 0x259:
      return "a";  // ə
    case 0x1DD:
      return "a";  // ǝ
    default:
      return {};
  }
}

// Whether a mark on `base` is an accent that readers ignore, not part of the letter.
bool drops_mark(UChar32 base, UChar32 mark) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(base, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
      return true;
    case USCRIPT_CYRILLIC:  // ё and stress marks; й, ї and ў keep theirs
      return mark == 0x301 || mark == 0x300 || (mark == 0x308 && (base == 0x435 || base == 0x415));
    default:
      return false;
  }
}

void append_folded(icu::UnicodeString& out, UChar32 c) {
  if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER) {
    out.append(static_cast<UChar32>('0' + u_charDigitValue(c)));
    return;
  }
  const std::string_view letters = base_letters(static_cast<char32_t>(c));
  if (letters.empty()) {
    out.append(arabic_letter(c));
  } else {
    for (const char letter : letters) out.append(static_cast<UChar32>(letter));
  }
}

}  // namespace

CharClass char_class(char32_t code_point) {
  return code_point < kPages << 8U ? page_of(code_point)[code_point & 0xFFU]
                                   : compute_class(code_point);
}

bool is_upper(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isupper(c) != 0 || u_istitle(c) != 0;
}

bool is_blank(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || code_point == U'\t';
  return u_charType(static_cast<UChar32>(code_point)) == U_SPACE_SEPARATOR;
}

std::string lower_case(std::string_view word, bool turkic) {
  const icu::UnicodeString composed = normalized(nfc(), to_utf16(word));
  icu::UnicodeString lower;
  for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    const UChar32 c = composed.char32At(i);
    if (static_cast<char32_t>(c) == kTatweel ||
        u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
      continue;
    if (turkic && c == 'I') {
      lower.append(static_cast<UChar32>(0x131));
    } else if (c == 0x130) {  // İ has no single lower-case letter outside Turkic languages
      lower.append(static_cast<UChar32>('i'));
    } else {
      lower.append(u_tolower(c));
    }
  }
  return to_utf8(normalized(nfc(), lower));
}

std::string fold_accents(std::string_view lower) {
  const Normalizers& forms = normalizers();
  if (U_FAILURE(forms.status) != 0) return std::string(lower);
  const icu::UnicodeString parts =
      normalized(forms.nfd, normalized(forms.folding, to_utf16(lower)));
  icu::UnicodeString out;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = parts.char32At(i);
    if (u_getCombiningClass(c) != 0 || u_charType(c) == U_NON_SPACING_MARK) {
      if (base != 0 && !drops_mark(base, c)) out.append(c);
      continue;
    }
    base = c;
    append_folded(out, c);
  }
  return to_utf8(normalized(nfc(), out));
}

std::string to_nfc(std::string_view text) { return to_utf8(normalized(nfc(), to_utf16(text))); }

std::string capitalised(std::string_view word) {
  std::string out;
  bool opens = true;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::CodePoint read = utf8::decode(word, at);
    const CharClass cls = char_class(read.value);
    const bool letter = cls == CharClass::letter;
    const auto title = static_cast<char32_t>(u_totitle(static_cast<UChar32>(read.value)));
    utf8::append(out, opens && letter ? title : read.value);
    opens = cls == CharClass::hyphen || (opens && !letter);
    at += read.size;
  }
  return out;
}

}  // namespace dateline::unicode

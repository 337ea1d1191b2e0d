// SPDX-License-Identifier: GPL-2.0-or-later
// Rules for captions and for the credits of pictures.
#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/article/zones/rule.h"

namespace dateline::zones {
namespace {

constexpr std::size_t kTail = 90;  // bytes at the end in which a credit is looked for

// Signs of a picture's source where they stand behind other text.
constexpr auto kCreditMarks = std::to_array<std::string_view>(
    {"AP Photo",      "Photo:",       "Photo by",      "photo by",  "Photograph:",  "Photograph by",
     "PHOTO:",        "Photo/",       "/AP",           "/Getty",    "/GETTY",       "/Reuters",
     "/REUTERS",      "/AFP",         "/EPA",          "/EFE",      "Getty Images", "REUTERS/",
     "Reuters/",      "AFP/",         "EPA/",          "EPA-EFE",   "via AP",       "via Getty",
     "via REUTERS",   "via Reuters",  "via AFP",       "Credit:",   "Credit...",    "credit:",
     "Credits:",      "CREDIT:",      "Image:",        "Picture:",  "Courtesy of",  "courtesy of",
     "Courtesy:",     "Copyright AP", "Copyright AFP", "©",         "Foto:",        "FOTO:",
     "Crédit",        "Crédito:",     "Imagen:",       "Фото:",     "Shutterstock", "Photo Library",
     "PHOTO LIBRARY", "handout",      "File photo",    "file photo"});

// The marks that begin with one byte stand together.
constexpr auto kSortedMarks = [] {
  auto marks = kCreditMarks;
  std::ranges::sort(marks);
  return marks;
}();

// For each byte, which of the sorted marks begin with it: from its place up to the next one's.
constexpr auto kFirstMark = [] {
  std::array<std::uint8_t, 257> places{};
  for (std::size_t i = 0; i < places.size(); ++i) {
    while (places[i] < kSortedMarks.size() &&
           static_cast<unsigned char>(kSortedMarks[places[i]][0]) < i) {
      ++places[i];
    }
  }
  return places;
}();

constexpr auto kMarkOpenings = [] {
  WordOpenings openings;
  for (const std::string_view mark : kCreditMarks) openings.add(mark);
  return openings;
}();

// Where in the last bytes of `text` a credit begins; npos if there is none.
std::size_t credit_in_tail(std::string_view text) {
  std::size_t at = text.size() > kTail ? text.size() - kTail : 0;
  for (; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (!kMarkOpenings.may_open(rest)) continue;
    const auto first = static_cast<unsigned char>(rest[0]);
    for (std::size_t mark = kFirstMark[first]; mark < kFirstMark[first + 1]; ++mark) {
      if (rest.starts_with(kSortedMarks[mark])) return at;
    }
  }
  return std::string_view::npos;
}

bool ends_with_bracket(std::string_view text) {
  while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
  return text.ends_with(')') || text.ends_with(']');
}

// "...have been taking place.Euronews": a name glued to the stop before it.
bool ends_with_glued_name(std::string_view text) {
  const std::size_t stop = text.rfind('.');
  if (stop == std::string_view::npos || stop < 20 || stop + 3 > text.size()) return false;
  const std::string_view name = text.substr(stop + 1);
  const char before = text[stop - 1];
  const bool lower = before >= 'a' && before <= 'z';
  const bool capital = name[0] >= 'A' && name[0] <= 'Z';
  const std::size_t word = text.rfind(' ', stop);
  const bool sentence = word != std::string_view::npos && stop - word < 16 &&
                        text[word + 1] >= 'a' && text[word + 1] <= 'z';
  return lower && capital && sentence && name.size() <= 30 &&
         name.find_first_of("/0123456789@") == std::string_view::npos &&
         std::ranges::count(name, ' ') <= 1;
}

}  // namespace

bool is_credit(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (line.phrase == PhraseGroup::photo) return true;
  // "© Jane Doe", "(Jane Doe/AP)", "John Smith / Getty Images".
  if (line.words > 8 || (line.ends_sentence && !line.opens_bracket)) return false;
  if (line.text.starts_with("© ") && line.words <= 5)
    return line.folded().find('#') == std::string_view::npos;
  if (line.folded().starts_with("copyright "))
    return line.folded().find('#') == std::string_view::npos;
  const std::size_t at = credit_in_tail(line.text);
  return at != std::string_view::npos && (line.opens_bracket || line.words <= 6);
}

bool has_credit(std::string_view line) {
  const std::size_t at = credit_in_tail(line);
  if (at == std::string_view::npos) return false;
  return !ends_as_sentence(line) || ends_with_bracket(line);
}

bool is_named_caption(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (line.phrase != PhraseGroup::caption) return false;
  const std::string_view head = line.folded();
  const bool may_be_text = head.starts_with("this ") || head.starts_with("in this ") ||
                           head.starts_with("a ") || head.starts_with("an ");
  if (!may_be_text || !line.ends_sentence) return true;
  // "This photo" opens many a sentence; a caption says more.
  for (const std::string_view sign : {"rovided by", "eleased by", " shows ", "aken from", "aken on",
                                      "ile photo", "impression", "illustration"}) {
    if (has_sign(line.text, sign)) return true;
  }
  return false;
}

bool is_credited_caption(const Text& text, std::size_t i) {
  const std::string_view line = text.paragraphs[i].text;
  if (line.size() > 900 || text.lines[i].words < 4) return false;
  // Prose ends with a stop and no bracket.
  if (text.lines[i].ends_sentence && !ends_with_bracket(line)) return false;
  const std::size_t at = credit_in_tail(line);
  if (at == std::string_view::npos) {
    return text.lines[i].words <= 30 && !text.lines[i].ends_sentence && ends_with_glued_name(line);
  }
  if (ends_with_bracket(line)) {
    // The credit stands in the brackets, nothing but it.
    const std::size_t open = line.find_last_of("([");
    return open != std::string_view::npos && open > 0 && line.size() - open <= kTail &&
           at + 45 >= open && credit_in_tail(line.substr(open)) != std::string_view::npos;
  }
  return !text.lines[i].ends_sentence && text.lines[i].words <= 60;
}

bool is_pictured(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  const bool pictured = has_sign(line.text, " pictured ");
  if (pictured && has_sign(line.text, ", pictured "))
    return line.words <= 20 && !line.ends_sentence;
  if (!line.has_digit || (!pictured && !has_sign(line.text, " seen "))) return false;
  const bool seen = has_sign(line.text, " is seen ") || has_sign(line.text, " are seen ") ||
                    has_sign(line.text, " is pictured ") || has_sign(line.text, " are pictured ");
  if (!seen) return false;
  return has_sign(line.text, " on ") && !has_sign(line.folded(), "said") &&
         !has_sign(line.text, "\"") &&
         (has_sign(line.text, "day,") || has_sign(line.text, ", 20") ||
          has_sign(line.text, ", 19"));
}

bool is_repeated_prefix(const Text& text, std::size_t i) {
  constexpr std::size_t kLeastWords = 5;
  constexpr std::size_t kMostMore = 90;  // bytes of credit behind the second
  const auto pair = [&](std::size_t first) {
    if (first + 1 >= text.lines.size() || text.lines[first].words < kLeastWords) return false;
    const std::string_view a = text.paragraphs[first].text;
    const std::string_view b = text.paragraphs[first + 1].text;
    return b.size() <= a.size() + kMostMore && b.starts_with(a);
  };
  return pair(i) || (i > 0 && pair(i - 1));
}

bool is_before_credit(const Text& text, std::size_t i) {
  if (i + 1 >= text.lines.size() || text.lines[i].words < 3) return false;
  const Line& line = text.lines[i];
  return !line.ends_sentence && !line.bullet && line.phrase == PhraseGroup::none &&
         !line.text.ends_with(':') && text.lines[i + 1].words <= 14 && is_credit(text, i + 1);
}

}  // namespace dateline::zones

// SPDX-License-Identifier: GPL-2.0-or-later
// A file consists of blocks of lines separated by blank lines. A block is a cue if one of its first
// two lines has times; else it continues the previous cue, whose text contains a blank line.
#include "indexer/formats/text/cue_lines.h"

#include <algorithm>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/charset_mark.h"
#include "indexer/formats/markup/references.h"

namespace dateline {
namespace {

// Removes a number of up to `most` digits from the beginning of `text` and returns it; nullopt if
// there is none.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t most) {
  std::size_t size = 0;
  std::int64_t value = 0;
  while (size < text.size() && ascii::is_digit(text[size])) {
    if (size == most) return std::nullopt;
    value = 10 * value + (text[size++] - '0');
  }
  if (size == 0) return std::nullopt;
  text.remove_prefix(size);
  return value;
}

// "1:02:03,500", "02:03.500" or "02:03".
std::optional<std::int64_t> moment(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  std::int64_t seconds = 0;
  for (int part = 0; part < 3; ++part) {
    const std::optional<std::int64_t> number = take_number(text, 4);
    if (!number) return std::nullopt;
    seconds = 60 * seconds + *number;
    if (!text.starts_with(':')) break;
    text.remove_prefix(1);
  }
  std::int64_t rest = 0;
  if (text.starts_with(',') || text.starts_with('.')) {
    text.remove_prefix(1);
    const std::optional<std::int64_t> number = take_number(text, 3);
    if (!number) return std::nullopt;
    rest = *number;
  }
  if (!text.empty() && !ascii::is_space(text.front())) return std::nullopt;
  return 1000 * seconds + rest;
}

bool is_number(std::string_view line) {
  return !line.empty() && std::ranges::all_of(line, ascii::is_digit);
}

bool opens_note(std::string_view line) {
  for (const std::string_view word : {"NOTE", "STYLE", "REGION"}) {
    const std::string_view rest = line.substr(std::min(word.size(), line.size()));
    if (line.starts_with(word) && (rest.empty() || ascii::is_space(rest.front()))) return true;
  }
  return false;
}

// The size of the markup at the beginning of `text`: `<i>`, `</v>`, `<00:01:02.500>`, `{\an8}`; 0
// if there is none.
std::size_t markup_size(std::string_view text) {
  if (text.size() < 3) return 0;
  const bool tag = text[0] == '<' && (ascii::is_letter(text[1]) || ascii::is_digit(text[1]) ||
                                      (text[1] == '/' && ascii::is_letter(text[2])));
  if (!tag && !text.starts_with("{\\")) return 0;
  constexpr std::size_t kLongest = 1000;
  const std::size_t end = text.substr(0, kLongest).find(tag ? '>' : '}');
  return end == std::string_view::npos ? 0 : end + 1;
}

// "Mara Elst" of "<v.loud Mara Elst>".
std::string speaker_of(std::string_view markup) {
  if (!markup.starts_with("<v ") && !markup.starts_with("<v.")) return {};
  const std::size_t blank = std::min(markup.find(' '), markup.size() - 1);
  return ascii::one_line(html_text(markup.substr(blank, markup.size() - 1 - blank)));
}

class Reader {
 public:
  Reader(std::string_view text, CueStart start, bool notes)
      : text_(text), notes_(notes), inside_(start == CueStart::cue), begun_(inside_) {}

  std::vector<CueLine> read() {
    for (Span line = next_line(0); line.begin < text_.size(); ++number_) {
      const Span following = next_line(behind(line.end));
      take(line, following);
      line = following;
    }
    return std::move(lines_);
  }

 private:
  // The line that begins at `begin`, without its end.
  [[nodiscard]] Span next_line(std::size_t begin) const {
    begin = std::min(begin, text_.size());
    return {begin, std::min(text_.find_first_of("\r\n", begin), text_.size())};
  }

  // The beginning of the line after the one that ends at `end`.
  [[nodiscard]] std::size_t behind(std::size_t end) const {
    return end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
  }

  void take(Span place, Span following) {
    const std::string_view line = ascii::trim(place.of(text_));
    const bool before_time = cue_time(following.of(text_)).has_value();
    if (line.empty()) {
      inside_ = note_ = false;
    } else if (const std::optional<CueTime> time = cue_time(line)) {
      time_ = *time;
      inside_ = begun_ = true;
      note_ = false;
    } else if (before_time && (!inside_ || is_number(line))) {
      inside_ = false;  // the number or the name of a cue
    } else if (!note_ && begun_) {
      note_ = !inside_ && notes_ && opens_note(line);
      inside_ = !note_;
      if (inside_) append(place);
    }
  }

  void append(Span place) {
    CueLine line;
    line.line = number_;
    line.time = time_;
    for (std::size_t at = place.begin; at < place.end;) {
      const std::size_t size = markup_size(text_.substr(at, place.end - at));
      if (size > 0) {
        const std::string speaker = speaker_of(text_.substr(at, size));
        if (!speaker.empty()) speaker_ = speaker;
        at += size;
        continue;
      }
      const std::size_t end = std::min(text_.find_first_of("<{", at + 1), place.end);
      append_html_text(line.text, line.source, text_.substr(at, end - at), at);
      at = end;
    }
    trim(line);
    line.speaker = speaker_;
    if (line.text.empty() || line.text == last_) return;
    last_ = line.text;
    lines_.push_back(std::move(line));
  }

  static void trim(CueLine& line) {
    const std::string_view kept = ascii::trim(line.text);
    const auto begin = static_cast<std::size_t>(kept.data() - line.text.data());
    if (kept.size() == line.text.size()) return;
    line.source = kept.empty() ? SourceMap() : line.source.slice({begin, begin + kept.size()});
    line.text = std::string(kept);
  }

  std::string_view text_;
  bool notes_;
  bool inside_;        // the text of a cue
  bool begun_;         // there was a cue
  bool note_ = false;  // inside a block that is not text
  std::uint64_t number_ = 1;
  CueTime time_;
  std::string speaker_;
  std::string last_;
  std::vector<CueLine> lines_;
};

}  // namespace

std::optional<CueTime> cue_time(std::string_view line) {
  constexpr std::string_view kArrow = "-->";
  const std::size_t arrow = line.find(kArrow);
  if (arrow == std::string_view::npos) return std::nullopt;
  const std::string_view end = ascii::trim(line.substr(arrow + kArrow.size()));
  const std::optional<std::int64_t> from = moment(ascii::trim(line.substr(0, arrow)));
  const std::optional<std::int64_t> to = moment(end.substr(0, end.find_first_of(" \t")));
  if (!from || !to) return std::nullopt;
  return CueTime{*from, *to};
}

std::vector<CueLine> cue_lines(std::string_view text, CueStart start, bool notes) {
  return Reader(text, start, notes).read();
}

bool is_webvtt(std::string_view head) { return without_utf8_mark(head).starts_with("WEBVTT"); }

}  // namespace dateline

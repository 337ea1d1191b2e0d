// SPDX-License-Identifier: GPL-2.0-or-later
// Joins cues to paragraphs. A paragraph ends before another speaker, at a long pause, and at the
// end of a sentence once it is long enough or a pause follows.
#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/text/cue_lines.h"

namespace dateline {
namespace {

constexpr std::int64_t kLongPause = 4000;     // milliseconds; ends a paragraph anywhere
constexpr std::int64_t kPause = 1500;         // ends one at the end of a sentence
constexpr std::int64_t kLongEnough = 20'000;  // as does this length
constexpr std::int64_t kLongest = 90'000;     // captions without full stops

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.ends_with('"') || text.ends_with('\'') || text.ends_with(')'))) {
    text.remove_suffix(1);
  }
  for (const std::string_view quote : {"”", "’", "»"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  for (const std::string_view end : {".", "!", "?", "…", "。", "！", "？", "؟", "।"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// Whether `next` begins a paragraph after `last`, in one that began at `begin`.
bool parts(const CueLine& last, const CueLine& next, std::int64_t begin) {
  if (next.speaker != last.speaker) return true;
  const std::int64_t pause = next.time.begin - last.time.end;
  const std::int64_t length = last.time.end - begin;
  if (pause >= kLongPause || length >= kLongest) return true;
  return ends_sentence(last.text) && (pause >= kPause || length >= kLongEnough);
}

void append_line(Paragraph& paragraph, const CueLine& line) {
  if (!paragraph.text.empty()) {
    const std::size_t end = paragraph.source.pieces().back().source.end;
    paragraph.text.push_back(' ');
    paragraph.source.append_atomic(1, {end, end});
  }
  paragraph.lines.push_back({paragraph.text.size(), line.line});
  paragraph.text += line.text;
  paragraph.source.append(line.source);
}

std::vector<Paragraph> paragraphs_of(const std::vector<CueLine>& lines) {
  std::vector<Paragraph> paragraphs;
  std::int64_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || parts(lines[i - 1], lines[i], begin)) {
      begin = lines[i].time.begin;
      paragraphs.emplace_back();
      paragraphs.back().number = static_cast<std::uint32_t>(paragraphs.size());
    }
    append_line(paragraphs.back(), lines[i]);
  }
  return paragraphs;
}

// "en" of a line "Language: en-GB" before the first cue.
std::string language_of(std::string_view text) {
  constexpr std::string_view kName = "\nLanguage:";
  const std::string_view head = text.substr(0, text.find("-->"));
  const std::size_t at = head.find(kName);
  if (!is_webvtt(head) || at == std::string_view::npos) return {};
  const std::string_view line = head.substr(at + kName.size());
  const std::string_view tag = ascii::trim(line.substr(0, line.find_first_of("\r\n")));
  const std::string primary = ascii::lower(tag.substr(0, tag.find('-')));
  const bool valid = (primary.size() == 2 || primary.size() == 3) &&
                     std::ranges::all_of(primary, ascii::is_letter);
  return valid ? primary : std::string();
}

// The part of the last line before a citation. Reads only nearby bytes.
std::string line_before(std::string_view source, std::size_t end, const std::string& charset) {
  constexpr std::size_t kNear = 4096;
  const std::size_t begin = end - std::min(end, kNear);
  const std::string text = decode_part(source.substr(begin, end - begin), charset).text;
  return text.substr(text.find_last_of("\r\n") + 1);
}

void read_subtitles(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  note_decoding(decoded, path, 0, sink);
  Article article;
  article.path = path;
  article.metadata.language = language_of(decoded.text);
  article.paragraphs =
      paragraphs_of(cue_lines(decoded.text, CueStart::file, is_webvtt(decoded.text)));
  for (Paragraph& paragraph : article.paragraphs) {
    paragraph.source = paragraph.source.through(decoded.source);
  }
  if (article.paragraphs.empty()) {
    sink.rejection({path, 0, "no subtitles in it", "those of SubRip and WebVTT are read"});
    return;
  }
  sink.article(std::move(article));
}

// A citation begins within a line, whose markup and repetition count as a whole.
std::string cited_in_subtitles(std::string_view source, Span cited, std::string_view charset) {
  if (cited.end > source.size()) return {};
  const std::string name(charset);
  const std::string before = line_before(source, cited.begin, name);
  const std::string part = before + decode_part(cited.of(source), name).text;
  const bool notes = is_webvtt(decode_part(source.substr(0, 64), name).text);
  const std::vector<CueLine> uncited = cue_lines(before, CueStart::cue, notes);
  std::string text;
  for (const CueLine& line : cue_lines(part, CueStart::cue, notes)) text.append(line.text) += ' ';
  return uncited.empty() ? text : text.substr(std::min(uncited[0].text.size(), text.size()));
}

bool looks_like_subtitles(std::string_view head) {
  if (is_webvtt(head)) return true;
  const std::size_t end = head.find_first_of("\r\n");
  if (end == std::string_view::npos) return false;
  const std::string_view first = ascii::trim(head.substr(0, end));
  const bool number = !first.empty() && std::ranges::all_of(first, ascii::is_digit);
  const std::string_view rest = ascii::trim(head.substr(end));
  return number && cue_time(rest.substr(0, rest.find_first_of("\r\n"))).has_value();
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".srt", ".vtt"});

}  // namespace

const Format kSubtitlesFormat{
    .name = "subtitles",
    .suffixes = kSuffixes,
    .looks_like = looks_like_subtitles,
    .charset = text_charset,
    .read = read_subtitles,
    .cited_text = cited_in_subtitles,
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Choosing sentences and cutting very long ones.
#include "searcher/snippet.h"

#include <algorithm>
#include <set>

#include "common/text/sentences.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Sentence {
  Span text;
  std::size_t part = 0;  // the passage's part it is in
  double worth = 0;
  bool used = false;
};

bool is_inside_mark(std::size_t offset, const std::vector<Highlight>& highlights) {
  return std::any_of(highlights.begin(), highlights.end(), [offset](const Highlight& mark) {
    return mark.text.begin < offset && offset < mark.text.end;
  });
}

// The sentences of a passage; those that a mark holds together (a phrase may) count as one.
std::vector<Sentence> sentences_of(const Passage& passage,
                                   const std::vector<Highlight>& highlights) {
  std::vector<Sentence> found;
  for (std::size_t part = 0; part < passage.parts.size(); ++part) {
    const Span place = passage.parts[part].text;
    for (const Span sentence : sentences(place.of(passage.text))) {
      const Span text{place.begin + sentence.begin, place.begin + sentence.end};
      if (is_inside_mark(text.begin, highlights)) {
        found.back().text.end = text.end;
      } else {
        found.push_back({text, part});
      }
    }
  }
  return found;
}

void weigh(std::vector<Sentence>& sentences, const std::vector<Highlight>& highlights,
           const std::function<double(const std::string&)>& weight, const ExcerptOptions& options) {
  for (Sentence& sentence : sentences) {
    const bool answers = !options.answer.empty() && sentence.text.contains(options.answer);
    if (answers) sentence.worth += options.answer_worth;
    std::set<std::string_view> seen;
    for (const Highlight& mark : highlights) {
      if (!sentence.text.contains(mark.text) || !seen.insert(mark.term).second) continue;
      sentence.worth += weight(mark.term);
    }
  }
}

constexpr std::size_t kLongestWord = 80;  // bytes that a cut looks on for the end of a word

bool is_blank_at(std::string_view text, std::size_t offset) {
  return text[offset] == ' ' || text[offset] == '\t';
}

// The part of a very long sentence around its first mark, from word to word.
void narrow(Excerpt& excerpt, std::string_view text, const std::vector<Highlight>& highlights,
            std::size_t longest) {
  const Span whole = excerpt.text;
  if (whole.size() <= longest) return;
  std::size_t begin = whole.begin;
  for (const Highlight& mark : highlights) {
    if (!whole.contains(mark.text)) continue;
    begin = mark.text.begin - std::min(mark.text.begin - whole.begin, longest / 4);
    break;
  }
  std::size_t end = std::min(begin + longest, whole.end);
  begin = std::min(begin, end - std::min(longest, end - whole.begin));
  // Some scripts have no blanks: there it is cut between characters.
  const std::size_t farthest = begin - std::min(begin, kLongestWord);
  const auto may_cut = [&](std::size_t offset, bool blank, bool far) {
    return (blank || (far && utf8::is_boundary(text[offset]))) &&
           !is_inside_mark(offset, highlights);
  };
  while (begin > whole.begin && !may_cut(begin, is_blank_at(text, begin - 1), begin <= farthest)) {
    --begin;
  }
  const std::size_t last = end + kLongestWord;
  while (end < whole.end && !may_cut(end, is_blank_at(text, end), end >= last)) ++end;
  excerpt.text = {begin, end};
  excerpt.cut_begin = begin > whole.begin;
  excerpt.cut_end = end < whole.end;
}

Excerpt make_excerpt(const Passage& passage, Span text, const std::vector<Highlight>& highlights,
                     const ExcerptOptions& options) {
  Excerpt excerpt;
  excerpt.text = text;
  narrow(excerpt, passage.text, highlights, options.long_bytes);
  for (const Highlight& mark : highlights) {
    if (!excerpt.text.contains(mark.text)) continue;
    Highlight inside = mark;
    inside.text.begin -= excerpt.text.begin;
    inside.text.end -= excerpt.text.begin;
    excerpt.highlights.push_back(std::move(inside));
  }
  excerpt.address = address_of(passage, excerpt.text);
  return excerpt;
}

}  // namespace

std::vector<Excerpt> excerpts(const Passage& passage, const std::vector<Highlight>& highlights,
                              const std::function<double(const std::string& term)>& weight,
                              const ExcerptOptions& options) {
  std::vector<Sentence> sentences = sentences_of(passage, highlights);
  weigh(sentences, highlights, weight, options);
  std::vector<Excerpt> chosen;
  while (chosen.size() < options.most) {
    Sentence* best = nullptr;
    for (Sentence& sentence : sentences) {
      if (!sentence.used && (best == nullptr || sentence.worth > best->worth)) best = &sentence;
    }
    if (best == nullptr || (best->worth <= 0 && !chosen.empty())) break;
    best->used = true;
    Span text = best->text;
    const auto next = static_cast<std::size_t>(best - sentences.data()) + 1;
    if (text.size() < options.short_bytes && next < sentences.size() &&
        sentences[next].part == best->part && !sentences[next].used) {
      sentences[next].used = true;
      text.end = sentences[next].text.end;
    }
    chosen.push_back(make_excerpt(passage, text, highlights, options));
  }
  return chosen;
}

std::vector<Excerpt> paragraphs(const Passage& passage, const std::vector<Highlight>& highlights) {
  ExcerptOptions uncut;
  uncut.long_bytes = passage.text.size();
  std::vector<Excerpt> whole;
  for (const PassagePart& part : passage.parts) {
    whole.push_back(make_excerpt(passage, part.text, highlights, uncut));
  }
  return whole;
}

}  // namespace dateline

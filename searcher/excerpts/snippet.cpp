// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses sentences and cuts very long ones.
#include "searcher/excerpts/snippet.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "common/text/utf8.h"
#include "searcher/excerpts/shown_sentences.h"

namespace dateline {
namespace {

void weigh(std::vector<ShownSentence>& sentences, const std::vector<Highlight>& highlights,
           const std::function<double(const std::string&)>& weight, const ExcerptOptions& options) {
  for (ShownSentence& sentence : sentences) {
    const bool answers = !options.answer.empty() && sentence.text.contains(options.answer);
    if (answers) sentence.worth += options.answer_worth;
    std::set<std::string_view> seen;
    for (const Highlight& mark : highlights) {
      if (!sentence.text.contains(mark.text) || !seen.insert(mark.term).second) continue;
      sentence.worth += weight(mark.term);
    }
  }
}

constexpr std::size_t kLongestWord = 80;  // bytes to search for the end of a word at a cut

bool is_blank_at(std::string_view text, std::size_t offset) {
  return text[offset] == ' ' || text[offset] == '\t';
}

// The part of a very long sentence around its first mark, cut at words.
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
  // Scripts without blanks are cut between characters.
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

// The sentence with the most worth, those of the story before asides, or the first one if none
// has any; nullptr if none is left.
ShownSentence* best_of(std::vector<ShownSentence>& sentences, bool is_first) {
  ShownSentence* best = nullptr;
  const auto rank = [](const ShownSentence& sentence) {
    const bool answers = sentence.worth > 0;
    return std::tuple(answers, !sentence.aside, sentence.worth);
  };
  const bool story = std::ranges::any_of(sentences, [](const ShownSentence& sentence) {
    return sentence.worth > 0 && !sentence.aside;
  });
  for (ShownSentence& sentence : sentences) {
    if (sentence.used || (story && sentence.aside)) continue;
    if (best == nullptr || rank(sentence) > rank(*best)) best = &sentence;
  }
  if (best == nullptr || is_first) return best;
  return best->worth > 0 ? best : nullptr;
}

}  // namespace

std::vector<Excerpt> excerpts(const Passage& passage, const std::vector<Highlight>& highlights,
                              const std::function<double(const std::string& term)>& weight,
                              const ExcerptOptions& options) {
  std::vector<ShownSentence> sentences = shown_sentences(passage, highlights, options.names);
  weigh(sentences, highlights, weight, options);
  std::vector<Span> chosen;
  while (chosen.size() < options.most) {
    ShownSentence* const best = best_of(sentences, chosen.empty());
    if (best == nullptr) break;
    best->used = true;
    Span text = best->text;
    const auto next = static_cast<std::size_t>(best - sentences.data()) + 1;
    if (text.size() < options.short_bytes && next < sentences.size() &&
        sentences[next].part == best->part && !sentences[next].used && !sentences[next].aside) {
      sentences[next].used = true;
      text.end = sentences[next].text.end;
    }
    chosen.push_back(text);
  }
  std::ranges::sort(chosen, {}, &Span::begin);
  std::vector<Excerpt> excerpts;
  for (const Span text : chosen) {
    excerpts.push_back(make_excerpt(passage, text, highlights, options));
  }
  return excerpts;
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

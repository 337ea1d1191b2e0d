// SPDX-License-Identifier: GPL-2.0-or-later
// Finds matching forms by iterating over the sorted vocabulary.
#include "searcher/expansion/patterns.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <set>
#include <utility>

#include "common/text/unicode.h"

namespace dateline {
namespace {

// The longest word of a vocabulary in bytes; a pattern with more letters matches nothing.
constexpr std::size_t kLongestForm = 245;

// The number of patterns whose matches are cached for the queries of a batch.
constexpr std::size_t kMostRemembered = 500;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// Ignores accents.
class FoldedMatcher {
 public:
  explicit FoldedMatcher(const Pattern& pattern) : matcher_(pattern) {}
  std::optional<std::size_t> match(std::string_view form) {
    return is_ascii(form) ? matcher_.match(form) : matcher_.match(unicode::fold_accents(form));
  }

 private:
  PatternMatcher matcher_;
};

// Visits every form that may match: forms whose first letter is, or folds to, the pattern's first
// letter.
void visit_candidates(const SegmentReader& segment, const Pattern& pattern,
                      const std::function<bool(const FormCount&)>& visit) {
  const std::string prefix = literal_prefix(pattern);
  if (prefix.empty()) return segment.for_each_form("", visit);
  if (is_ascii(prefix.substr(0, 1))) segment.for_each_form(prefix.substr(0, 1), visit);
  segment.for_each_form_from("\x80", visit);
}

std::size_t literal_letters(const Pattern& pattern) {
  return static_cast<std::size_t>(std::count_if(pattern.letters.begin(), pattern.letters.end(),
                                                [](char32_t letter) { return letter != U'*'; }));
}

std::string left_out_note(const std::string& typed, std::size_t found) {
  return fmt::format("only the {} most frequent of {} words that match {} are searched",
                     kMostPatternForms, found, short_quote(typed));
}

class Adder {
 public:
  Adder(Query& query, PatternFinder& finder) : query_(query), finder_(finder) {}

  void add(QueryNode& node) {
    for (QueryWord& word : node.words) {
      if (word.pattern && takes(word.place)) add(word);
    }
    for (FieldTerm& term : node.operand.terms) {
      if (term.pattern && takes(node.place)) add(term, *node.operand.field, node.place);
    }
    for (QueryNode& child : node.children) add(child);
  }

 private:
  bool takes(Span place) {
    if (++count_ == kMostPatterns + 1) {
      query_.notes.push_back(
          {fmt::format("only the first {} words with wildcards or errors are searched",
                       kMostPatterns),
           place});
    }
    return count_ <= kMostPatterns;
  }

  void add(QueryWord& word) {
    const PatternForms& found = finder_.find(*word.pattern);
    note(word.folded, found.found, word.place);
    const bool fuzzy = word.pattern->kind == Pattern::Kind::fuzzy;
    word.forms_only = found.stems_have_others;
    for (const PatternForm& form : found.forms) {
      word.others.push_back({form.form, form.stem, fuzzy ? Via::fuzzy : Via::wildcard});
      if (fuzzy && form.errors == 0) word.stem = form.stem;  // an exact match counts a little more
    }
  }

  // Titles are indexed by stems, other fields by words.
  void add(FieldTerm& term, const FieldRow& field, Span place) {
    std::size_t count = 0;
    if (field.kind == FieldKind::stems) {
      const PatternForms& found = finder_.find(*term.pattern);
      count = found.found;
      for (const PatternForm& form : found.forms) {
        term.others.push_back(std::string(field.prefix) + form.stem);
      }
    } else {
      term.others = finder_.field_terms(*term.pattern, std::string(field.prefix), count);
    }
    note(term.term.substr(field.prefix.size()), count, place);
  }

  void note(const std::string& typed, std::size_t found, Span place) {
    if (found == 0)
      query_.notes.push_back({"no word of the index matches " + short_quote(typed), place});
    if (found > kMostPatternForms) query_.notes.push_back({left_out_note(typed, found), place});
  }

  Query& query_;
  PatternFinder& finder_;
  std::size_t count_ = 0;
};

}  // namespace

// Whether a form that is not among `forms` has the stem of one.
bool PatternFinder::have_others(const std::vector<PatternForm>& forms) const {
  std::set<std::string_view> stems;
  std::set<std::string_view> known;
  for (const PatternForm& form : forms) {
    stems.insert(form.stem);
    known.insert(form.form);
  }
  bool found = false;
  for (const auto& segment : index_.segments()) {
    if (found || forms.empty()) break;
    segment->for_each_form("", [&](const FormCount& form) {
      found = stems.contains(form.stem) && !known.contains(form.form);
      return !found;
    });
  }
  return found;
}

PatternForms PatternFinder::look_up(const Pattern& pattern) const {
  PatternForms result;
  if (literal_letters(pattern) > kLongestForm) return result;
  std::map<std::string, PatternForm> found;  // over all indexes
  for (const auto& segment : index_.segments()) {
    FoldedMatcher matcher(pattern);
    visit_candidates(*segment, pattern, [&](const FormCount& form) {
      const std::optional<std::size_t> errors = matcher.match(form.form);
      if (!errors) return true;
      PatternForm& sum = found[form.form];
      sum.form = form.form;
      sum.stem = form.stem;
      sum.count += form.count;
      sum.errors = *errors;
      return true;
    });
  }
  result.found = found.size();
  for (auto& [form, sum] : found) result.forms.push_back(std::move(sum));
  std::sort(result.forms.begin(), result.forms.end(),
            [](const PatternForm& a, const PatternForm& b) {
              return a.count != b.count ? a.count > b.count : a.form < b.form;
            });
  if (result.forms.size() > kMostPatternForms) result.forms.resize(kMostPatternForms);
  result.stems_have_others = have_others(result.forms);
  return result;
}

const PatternForms& PatternFinder::find(const Pattern& pattern) {
  std::u32string key = pattern.letters;
  if (pattern.kind == Pattern::Kind::fuzzy) {
    key += U'~';
    key += static_cast<char32_t>(U'0' + pattern.edits);
  }
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  if (known_.size() >= kMostRemembered) known_.clear();
  return known_.emplace(std::move(key), look_up(pattern)).first->second;
}

std::vector<std::string> PatternFinder::field_terms(const Pattern& pattern,
                                                    const std::string& prefix,
                                                    std::size_t& found) const {
  found = 0;
  std::vector<std::pair<Xapian::doccount, std::string>> terms;
  if (literal_letters(pattern) <= kLongestForm) {
    FoldedMatcher matcher(pattern);
    const Xapian::Database& articles = index_.articles();
    const std::string begin = prefix + literal_prefix(pattern);
    for (auto it = articles.allterms_begin(begin); it != articles.allterms_end(begin); ++it) {
      std::string term = *it;
      if (!matcher.match(std::string_view(term).substr(prefix.size()))) continue;
      terms.emplace_back(it.get_termfreq(), std::move(term));
    }
  }
  found = terms.size();
  std::sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (terms.size() > kMostPatternForms) terms.resize(kMostPatternForms);
  std::vector<std::string> names;
  for (auto& [count, term] : terms) names.push_back(std::move(term));
  return names;
}

void add_pattern_forms(Query& query, PatternFinder& finder) {
  Adder(query, finder).add(query.root);
}

}  // namespace dateline

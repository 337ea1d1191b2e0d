// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the passages to confirm.
#include "searcher/ranking/confirmed.h"

#include <xapian.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

#include "common/index/document.h"
#include "common/index/forward.h"
#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/query/confirm.h"

namespace dateline {
namespace {

constexpr auto kDateSlot = static_cast<Xapian::valueno>(Slot::date);
constexpr auto kWordsSlot = static_cast<Xapian::valueno>(Slot::words);

// Whether passages of a zone count for the lead of their article; the title does not.
bool is_text(Zone zone) { return zone != Zone::title && zone_row(zone).searched_by_default; }

// Facts about passages other than their text, read on demand.
class Surroundings {
 public:
  Surroundings(const CombinedIndex& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  TokenText title(const Xapian::Document& document, DocumentNumber number) {
    const DocumentNumber article = index_.article_number(
        number, decode_number(document.get_value(static_cast<Xapian::valueno>(Slot::article))));
    const auto [title, added] = titles_.try_emplace(article);
    if (added) {
      try {
        title->second.text = index_.article(article).metadata.title;
        analyzer_.analyze(title->second.text, title->second.tokens);
      } catch (const Xapian::DocNotFoundError&) {
        // The index changed; the passage is dropped later.
      }
    }
    return {title->second.text, title->second.tokens};
  }

  // The number of passages before this one in zones that are searched by default; in an article
  // without any, its first passage counts as the first.
  std::size_t lead_rank(const StoredPassage& stored) {
    if (stored.passage.zone == Zone::title) return 0;
    const bool searched = is_text(stored.passage.zone);
    if (stored.passage.sequence == 0 && searched) return 0;
    const auto [leads, added] = leads_.try_emplace(stored.article);
    if (added) leads->second = sequences_of(stored.article);
    if (leads->second.empty() && stored.passage.sequence == 0) return 0;
    if (!searched) return std::numeric_limits<std::size_t>::max();
    const std::set<std::uint32_t>& found = leads->second;
    return static_cast<std::size_t>(
        std::distance(found.begin(), found.lower_bound(stored.passage.sequence)));
  }

 private:
  struct Title {
    std::string text;
    std::vector<Token> tokens;
  };

  std::set<std::uint32_t> sequences_of(const ArticleId& article) {
    std::set<std::uint32_t> sequences;
    const std::string term = article_term(article);
    const Xapian::Database& passages = index_.passages();
    for (auto it = passages.postlist_begin(term); it != passages.postlist_end(term); ++it) {
      const Passage passage = index_.passage(*it).passage;
      if (is_text(passage.zone)) sequences.insert(passage.sequence);
    }
    return sequences;
  }

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::unordered_map<DocumentNumber, Title> titles_;
  std::map<ArticleId, std::set<std::uint32_t>> leads_;
};

bool is_dated(const DateRange& range, const std::string& value) {
  if (range.unknown) return value.empty();
  return !value.empty() && (!range.first || date_value(*range.first) <= value) &&
         (!range.last || value <= date_value(*range.last));
}

// Whether a passage matches a field. Uses postings, and for numbers the words themselves: not
// every index has term lists.
class FieldMatch {
 public:
  FieldMatch(const CombinedIndex& index, const Analyzer& analyzer)
      : passages_(index.passages()), analyzer_(analyzer) {}

  // `title`: the title of its article, if that is part of the passage.
  bool operator()(const FieldOperand& operand, const Xapian::Document& document,
                  std::span<const Token> text, const std::function<TokenText()>& title) const {
    const auto holds = [&](const std::string& term) {
      return holds_term(document.get_docid(), term);
    };
    switch (operand.field->kind) {
      case FieldKind::date:
        return is_dated(operand.dates, document.get_value(kDateSlot));
      case FieldKind::number:
        return holds_number(text, operand.numbers) || holds_number(title().tokens, operand.numbers);
      case FieldKind::like:
        return false;
      case FieldKind::article_words:
        return std::any_of(operand.articles.begin(), operand.articles.end(), holds);
      case FieldKind::stems:
      case FieldKind::words:
      case FieldKind::zone:
        break;
    }
    return std::all_of(operand.terms.begin(), operand.terms.end(), [&](const FieldTerm& term) {
      const std::vector<std::string> terms = terms_of(term);
      return std::any_of(terms.begin(), terms.end(), holds);
    });
  }

 private:
  bool holds_term(DocumentNumber number, const std::string& term) const {
    auto found = passages_.postlist_begin(term);
    const auto end = passages_.postlist_end(term);
    if (found != end) found.skip_to(number);
    return found != end && *found == number;
  }

  bool holds_number(std::span<const Token> tokens, const NumberRange& range) const {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      const std::optional<double> value = number_value(analyzer_.folded(token.form));
      return value && range.contains(*value);
    });
  }

  const Xapian::Database& passages_;
  const Analyzer& analyzer_;
};

}  // namespace

void Confirmed::append(Confirmed&& behind) {
  matches.insert(matches.end(), behind.matches.begin(), behind.matches.end());
  numbers.merge(behind.numbers);
  titles.merge(behind.titles);
  looked_at += behind.looked_at;
  found += behind.found;
  complete = complete && behind.complete;
  if (!costly) costly = behind.costly;
}

Confirmed confirm_matches(const CombinedIndex& index, const QueryPlan& plan, Analyzer& analyzer,
                          const Xapian::Enquire& enquire, std::size_t most) {
  const Confirmer confirmer(plan.root, plan.require_all, analyzer);
  Surroundings surroundings(index, analyzer);
  const FieldMatch holds_field(index, analyzer);
  const auto size = static_cast<Xapian::doccount>(most);
  const Xapian::MSet found = enquire.get_mset(0, size, size + 1);
  Confirmed confirmed;
  confirmed.found = std::max<std::size_t>(found.get_matches_estimated(), found.size());
  confirmed.complete = found.size() < most || found.get_matches_upper_bound() == found.size();
  std::vector<Token> tokens;
  for (auto it = found.begin(); it != found.end(); ++it) {
    const Xapian::Document document = index.passages().get_document(*it);
    const StoredPassage stored = index.passage(*it, document);
    analyzer.analyze(stored.passage.text, tokens);
    const auto title = [&] { return surroundings.title(document, *it); };
    const auto holds_title = [&] {
      return !decode_forward(document.get_value(kWordsSlot)).title.empty();
    };
    const auto counted_title = [&] { return holds_title() ? title() : TokenText{}; };
    const PassageFacts facts{{stored.passage.text, tokens},
                             title,
                             holds_title,
                             [&] { return surroundings.lead_rank(stored); },
                             [&](const FieldOperand& operand) {
                               return holds_field(operand, document, tokens, counted_title);
                             }};
    ++confirmed.looked_at;
    if (confirmer.confirms(facts)) {
      confirmed.matches.push_back({*it, it.get_weight()});
      confirmed.numbers.insert(*it);
      if (stored.passage.zone == Zone::title) confirmed.titles.insert(*it);
    }
    if (confirmer.work() > kMostWork && confirmed.looked_at < found.size()) {
      confirmed.complete = false;
      if (const QueryNode* const node = confirmer.costliest()) confirmed.costly = node->place;
      break;
    }
  }
  return confirmed;
}

}  // namespace dateline

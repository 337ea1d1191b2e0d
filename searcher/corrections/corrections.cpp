// SPDX-License-Identifier: GPL-2.0-or-later
// A noisy channel model: the intended word, given the typed one and the other words.
#include "searcher/corrections/corrections.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "common/index/name_blocks.h"
#include "common/text/utf8.h"
#include "searcher/corrections/correction_list.h"
#include "searcher/corrections/correction_rule.h"
#include "searcher/corrections/doubtful_words.h"
#include "searcher/corrections/typo_cost.h"
#include "searcher/index/cooccurrence.h"
#include "searcher/index/near_forms.h"

namespace dateline {
namespace {

// Scores are log probabilities up to a constant shared by all readings of a query.
constexpr double kCostOfSlip = 4.5;      // nats, for a cost of 1
constexpr double kTypedAsMeant = 3;      // nats: most words are typed as meant
constexpr double kNowhere = -20;         // score of a typed word that does not occur
constexpr double kCapitalForName = 1.5;  // nats, for a name if a capital was typed
// A smaller collection lacks many words of the language, so that forms seem more frequent in it.
constexpr double kSmallCollection = 10'000;
constexpr std::size_t kMostForms = 16;  // forms tried for a word, the likeliest by themselves
constexpr std::size_t kMostReadings = 12;

// A form that may be meant, or the word as typed.
struct Candidate {
  std::string form;
  std::string stem;
  double cost = 0;
  double count = 0;  // occurrences of the form
  bool is_name = false;
  double own = 0;  // score without the company of other doubtful words
};

struct Doubt {
  DoubtfulWord typed;
  std::vector<Candidate> candidates;  // the first one is the word as typed
};

// A partial hypothesis: one candidate for each doubtful word so far.
struct Reading {
  std::vector<const Candidate*> chosen;
  double score = 0;
};

class Corrector {
 public:
  Corrector(const CombinedIndex& index, const Analyzer& analyzer, WordsOfQuery words,
            std::string_view text)
      : index_(index),
        analyzer_(analyzer),
        pairs_(index),
        known_(std::move(words.known)),
        text_(text) {
    for (const DoubtfulWord& word : words.doubtful) doubts_.push_back({word, {}});
  }

  std::vector<Correction> run(const FormTables& tables) {
    add_candidates(tables);
    const Reading best = best_reading();
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < doubts_.size(); ++i) {
      const Candidate& chosen = *best.chosen[i];
      const bool as_typed = &chosen == &doubts_[i].candidates.front();
      if (as_typed || analyzer_.is_stop_word(chosen.form)) continue;
      if (!is_convincing(evidence(i, best))) continue;
      add_correction(*doubts_[i].typed.word, chosen.form, chosen.stem, text_, index_, corrections);
    }
    return corrections;
  }

 private:
  // Typed with a capital that is not due to title case or the beginning of the query.
  [[nodiscard]] bool is_capital_alone(Span place) const {
    if (!is_typed_capital(text_, place) || text_.find_first_not_of(' ') == place.begin)
      return false;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const bool begins = (at == 0 || text_[at - 1] == ' ') && at != place.begin;
      if (begins && text_[at] >= 'a' && text_[at] <= 'z') return true;
    }
    return false;
  }

  // The number of documents with a form that occurs `count` times. Other forms of its stem do not
  // make it likelier.
  [[nodiscard]] double holders(const std::string& stem, double count) const {
    return std::min(pairs_.frequency(stem), count) + 0.5;
  }
  [[nodiscard]] double prior(const std::string& stem, double count) const {
    return std::log(holders(stem, count) / (pairs_.documents() + 1));
  }

  void add_candidates(const FormTables& tables) {
    std::vector<SimilarTo> words;
    for (const Doubt& doubt : doubts_) {
      words.emplace_back(doubt.typed.word->form, doubt.typed.errors);
    }
    const NearForms forms = near_forms(index_, words, tables);
    for (std::size_t i = 0; i < doubts_.size(); ++i) {
      fill(doubts_[i], words[i], forms);
      for (Candidate& candidate : doubts_[i].candidates) add_company_of_known(candidate);
    }
  }

  void add_company_of_known(Candidate& candidate) {
    for (const std::string& stem : known_) {
      candidate.own += pairs_.mutual_information(candidate.stem, stem);
    }
  }

  void fill(Doubt& doubt, const SimilarTo& similar, const NearForms& forms) const {
    const QueryWord& word = *doubt.typed.word;
    std::map<std::string_view, Candidate> by_stem;
    for (const auto& [form, counted] : forms) {
      if (counted.stem == word.stem || !similar(form, kinds_of(form))) continue;
      const auto count = static_cast<double>(counted.count);
      if (count <= doubt.typed.form_count) continue;
      const double cost = typo_cost(word.form, form);
      Candidate& known = by_stem[counted.stem];
      const bool better =
          known.form.empty() || cost < known.cost || (cost == known.cost && count > known.count);
      if (!better) continue;
      const bool is_name = is_name_type(counted);
      const double name = is_name && is_typed_capital(text_, word.place) ? kCapitalForName : 0;
      known = {form,  counted.stem, cost,
               count, is_name,      prior(counted.stem, count) - kCostOfSlip * cost + name};
    }
    std::vector<Candidate>& all = doubt.candidates;
    for (auto& [stem, candidate] : by_stem) {
      all.push_back(std::move(candidate));
    }
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
      return a.own != b.own ? a.own > b.own : a.form < b.form;
    });
    if (all.size() > kMostForms) all.resize(kMostForms);
    const bool occurs = doubt.typed.document_frequency > 0;
    const double own = occurs ? prior(word.stem, doubt.typed.form_count) + kTypedAsMeant : kNowhere;
    all.insert(all.begin(), {word.form, word.stem, 0, doubt.typed.form_count, false, own});
  }

  [[nodiscard]] double company(const Candidate& candidate,
                               const std::vector<const Candidate*>& chosen) {
    double sum = 0;
    for (const Candidate* other : chosen) {
      sum += pairs_.mutual_information(candidate.stem, other->stem);
    }
    return sum;
  }

  // A beam search over the doubtful words.
  [[nodiscard]] Reading best_reading() {
    std::vector<Reading> readings(1);
    for (const Doubt& doubt : doubts_) {
      std::vector<Reading> longer;
      for (const Reading& reading : readings) {
        for (const Candidate& candidate : doubt.candidates) {
          Reading next = reading;
          next.score += candidate.own + company(candidate, reading.chosen);
          next.chosen.push_back(&candidate);
          longer.push_back(std::move(next));
        }
      }
      std::stable_sort(longer.begin(), longer.end(),
                       [](const Reading& a, const Reading& b) { return a.score > b.score; });
      if (longer.size() > kMostReadings) longer.resize(kMostReadings);
      readings = std::move(longer);
    }
    return readings.front();
  }

  // The stems of the words next to a doubtful one.
  [[nodiscard]] std::vector<std::string> beside(std::size_t place, const Reading& reading) const {
    std::vector<std::string> stems = known_;
    for (std::size_t i = 0; i < reading.chosen.size(); ++i) {
      if (i != place && pairs_.frequency(reading.chosen[i]->stem) > 0) {
        stems.push_back(reading.chosen[i]->stem);
      }
    }
    return stems;
  }

  [[nodiscard]] CorrectionEvidence evidence(std::size_t place, const Reading& reading) {
    const DoubtfulWord& typed = doubts_[place].typed;
    const Candidate& chosen = *reading.chosen[place];
    CorrectionEvidence evidence;
    evidence.letters = utf8::code_points(typed.word->form);
    evidence.slips = edit_distance(typed.word->form, chosen.form, typed.errors);
    evidence.cost = chosen.cost;
    evidence.share =
        holders(chosen.stem, chosen.count) / std::max(pairs_.documents(), kSmallCollection);
    evidence.capital_alone = !chosen.is_name && is_capital_alone(typed.word->place);
    evidence.typed_count = typed.form_count;
    evidence.typed_passages = typed.document_frequency;
    evidence.passages = index_.holders_in_passages(chosen.stem);
    const std::vector<std::string> others = beside(place, reading);
    evidence.alone = others.empty();
    if (others.empty()) return evidence;
    evidence.information = -std::numeric_limits<double>::infinity();
    for (const std::string& other : others) {
      evidence.typed_together += pairs_.together(typed.word->stem, other);
      evidence.together += pairs_.together(chosen.stem, other);
      evidence.expected += pairs_.expected(chosen.stem, other);
      const double information = pairs_.mutual_information(chosen.stem, other);
      evidence.information = std::max(evidence.information, information);
      evidence.mean_information += std::max(information, 0.0) / static_cast<double>(others.size());
    }
    return evidence;
  }

  const CombinedIndex& index_;
  const Analyzer& analyzer_;
  CoOccurrence pairs_;
  std::vector<std::string> known_;
  std::string_view text_;
  std::vector<Doubt> doubts_;
};

}  // namespace

std::vector<Correction> add_corrections(Query& query, const CombinedIndex& index,
                                        const Analyzer& analyzer, const FormTables& tables) {
  WordsOfQuery words = words_of_query(query, index);
  if (words.doubtful.empty()) return {};
  return Corrector(index, analyzer, std::move(words), query.text).run(tables);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a search answers: hits with marked text and exact citations, and a summary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/index/stored.h"
#include "searcher/facets.h"
#include "searcher/query/date_range.h"
#include "searcher/query/note.h"
#include "searcher/via.h"

namespace dateline {

/// A marked place: bytes of the text it belongs to.
struct Highlight {
  Span text;
  std::string term;  ///< the query word or phrase it answers, in lower case
  Via via = Via::exact;
  friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// Whole sentences of a passage, or of a very long sentence the part around the match.
struct Excerpt {
  Span text;                          ///< in the passage's text; never across paragraphs
  bool cut_begin = false;             ///< the sentence begins before `text`
  bool cut_end = false;               ///< the sentence goes on after `text`
  std::vector<Highlight> highlights;  ///< within the excerpt, counted from its begin
  Address address;
};

/// Whether a passage's own text holds a query word, or only its article's title does.
enum class Matched : std::uint8_t { text, title };

/// A part of a hit's score. What the parts of a hit add is its score.
struct ScorePart {
  std::string_view part;  ///< its name, as in JSON; of static storage
  std::string term;       ///< the query's term that it is of, as indexed; empty: of none
  double weight = 1;      ///< what its measure is multiplied by; with a term, its idf is in it
  std::uint32_t text_count = 0;   ///< how often the text holds the term
  std::uint32_t title_count = 0;  ///< how often the title does, where that counts
  double score = 0;               ///< what it adds
};

/// A paragraph of the article beside the passage.
struct ContextParagraph {
  std::string text;
  Zone zone = Zone::body;
  Address address;
};

/// The beginning of an article's text, beside its title.
struct Lead {
  std::string text;  ///< its first sentence
  Address address;
};

/// An article that has the same passage.
struct Copy {
  ArticleId article;
  SourceRef source;  ///< where its addresses count; without a path if it is not known
  std::string outlet;
  double similarity = 1;
};

/// What stands around a passage.
struct Context {
  std::vector<ContextParagraph> before;
  std::vector<ContextParagraph> after;
};

struct Hit {
  std::size_t rank = 0;  ///< from 1
  double score = 0;
  Matched matched = Matched::text;
  StoredArticle article;
  Passage passage;
  Address address;                          ///< of the whole passage
  std::vector<Highlight> highlights;        ///< in passage.text: ascending, disjoint
  std::vector<Highlight> title_highlights;  ///< in article.metadata.title
  std::vector<Excerpt> excerpts;            ///< in the text's order; never empty unless the text is
  std::vector<Copy> also_in;        ///< articles with a twin of the passage, best first; not shown
  std::size_t more_in_article = 0;  ///< further passages of the article among the candidates
  std::optional<Lead> lead;         ///< of a passage of zone title
  std::optional<Context> context;   ///< only where it was asked for
  /// What the score is made of, in the order of docs/ranking.md and of the query, but for what adds
  /// nothing. Only where it was asked for.
  std::optional<std::vector<ScorePart>> explanation;
};

/// A form of the collection and how often it occurs there.
struct FoundForm {
  std::string form;  ///< in lower case
  std::int64_t count = 0;
};

/// Forms that go with a word of the query.
struct WordForms {
  std::string word;  ///< as typed, in lower case
  std::vector<FoundForm> forms;
};

/// A time that a query names in words.
struct DatePreference {
  DateRange range;    ///< with both ends
  std::string words;  ///< as typed
};

/// What is searched as well for a word that seems misspelt.
struct Correction {
  std::string word;          ///< as typed
  std::string form;          ///< what was probably meant
  std::size_t passages = 0;  ///< that hold a form of it
};

/// The answer to one query. All counts are those of what matches.
struct SearchAnswer {
  std::string query_id;  ///< empty for a single query
  std::string query;     ///< as typed
  std::vector<Hit> hits;
  std::size_t passages = 0;  ///< that match, in all
  std::size_t articles = 0;
  std::size_t outlets = 0;  ///< among the hits shown
  std::size_t other_zones =
      0;                      ///< passages that match in zones not looked in, if the page has room
  std::size_t undated = 0;    ///< passages left out since nobody knows when they were published
  bool exact = true;          ///< if false, `passages` and `articles` are lower bounds
  bool only_counted = false;  ///< whether no hits were asked for
  double milliseconds = 0;
  std::vector<Correction> corrections;            ///< in the order of the query
  std::vector<WordForms> also_matching;           ///< spellings of names that were searched for too
  std::vector<WordForms> similar_names;           ///< names that may be meant, which were not
  std::optional<DatePreference> date_preference;  ///< articles of that time are preferred
  std::string did_you_mean;    ///< the query in another spelling; empty if none is better
  std::vector<Facet> facets;   ///< counts of all that matches, as asked for
  std::optional<Facet> chart;  ///< the counts to be drawn, without gaps; only where asked for
  std::vector<Note> notes;
  std::string error;                    ///< empty unless the query failed
  ExitStatus failure = ExitStatus::ok;  ///< how a single search ends that fails so
};

/// Whether an answer has what was asked for: hits, or something to count.
[[nodiscard]] inline bool found_something(const SearchAnswer& answer) {
  return answer.only_counted ? answer.passages > 0 : !answer.hits.empty();
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The answer to a search: hits with marked text and exact citations, and a summary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/index/stored.h"
#include "searcher/answer/facets.h"
#include "searcher/query/date_range.h"
#include "searcher/query/note.h"
#include "searcher/query/via.h"

namespace dateline {

/// A marked place: bytes of the text it belongs to.
struct Highlight {
  Span text;
  std::string term;  ///< the query word or phrase it answers, in lower case
  Via via = Via::exact;
  friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// Whole sentences of a passage, or the part of a very long sentence around the match.
struct Excerpt {
  Span text;                          ///< in the passage's text; never across paragraphs
  bool cut_begin = false;             ///< the sentence begins before `text`
  bool cut_end = false;               ///< the sentence continues after `text`
  std::vector<Highlight> highlights;  ///< relative to the beginning of the excerpt
  Address address;
};

/// Whether the passage's own text contains a query word, or only its article's title does.
enum class Matched : std::uint8_t { text, title };

/// A part of a hit's score. The score is the sum of its parts.
struct ScorePart {
  std::string_view part;          ///< its name, as in JSON; static storage
  std::string term;               ///< the query term it belongs to, as indexed; may be empty
  double weight = 1;              ///< the factor of its measure; includes the idf of `term`
  std::uint32_t text_count = 0;   ///< occurrences of the term in the text
  std::uint32_t title_count = 0;  ///< occurrences in the title, if those count
  double score = 0;               ///< what it adds to the score
};

/// A paragraph of the article near the passage.
struct ContextParagraph {
  std::string text;
  Zone zone = Zone::body;
  Address address;
};

/// The beginning of an article's text, shown with its title.
struct Lead {
  std::string text;  ///< its first sentence
  Address address;
};

/// An article that has the same passage.
struct Copy {
  ArticleId article;
  SourceRef source;  ///< the source its addresses refer to; without a path if unknown
  std::string outlet;
  double similarity = 1;
};

/// The paragraphs around a passage.
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
  std::vector<Excerpt> excerpts;            ///< in text order; empty only if the text is
  std::vector<Copy> also_in;  ///< articles with the same passage that are not shown, best first
  std::size_t more_in_article = 0;  ///< further passages of the article among the candidates
  std::optional<Lead> lead;         ///< of a passage of zone title
  std::optional<Context> context;   ///< only if requested
  /// The parts of the score that are not zero, in the order of docs/ranking.md and of the query.
  /// Only if requested.
  std::optional<std::vector<ScorePart>> explanation;
};

/// A form of the collection and how often it occurs there.
struct FoundForm {
  std::string form;  ///< in lower case
  std::int64_t count = 0;
};

/// The forms added to a word of the query.
struct WordForms {
  std::string word;  ///< as typed, in lower case
  std::vector<FoundForm> forms;
};

/// A time that a query names in words.
struct DatePreference {
  DateRange range;    ///< bounded on both sides
  std::string words;  ///< as typed
};

/// What is also searched for a word that seems misspelt.
struct Correction {
  std::string word;          ///< as typed
  std::string form;          ///< what was probably meant
  std::size_t passages = 0;  ///< that contain a form of it
};

/// The answer to one query. Counts are of everything that matches.
struct SearchAnswer {
  std::string query_id;  ///< empty for a single query
  std::string query;     ///< as typed
  std::vector<Hit> hits;
  std::size_t passages = 0;  ///< that match, in all
  std::size_t articles = 0;
  std::size_t outlets = 0;  ///< among the hits shown
  std::size_t other_zones =
      0;                      ///< passages that match in zones not looked in, if the page has room
  std::size_t undated = 0;    ///< passages left out because their date is unknown
  bool exact = true;          ///< if false, `passages` and `articles` are lower bounds
  bool only_counted = false;  ///< whether no hits were asked for
  double milliseconds = 0;
  std::vector<Correction> corrections;            ///< in query order
  std::vector<WordForms> also_matching;           ///< name spellings that were also searched
  std::vector<WordForms> similar_names;           ///< names that may be meant but were not searched
  std::optional<DatePreference> date_preference;  ///< articles of that time rank higher
  std::string did_you_mean;    ///< the query in another spelling; empty if none is better
  std::vector<Facet> facets;   ///< counts of all that matches, as requested
  std::optional<Facet> chart;  ///< the counts to draw, without gaps; only if requested
  std::vector<Note> notes;
  std::string error;                    ///< empty unless the query failed
  ExitStatus failure = ExitStatus::ok;  ///< exit status of a single search that fails like this
};

/// Whether an answer has what was requested: hits, or matches to count.
[[nodiscard]] inline bool found_something(const SearchAnswer& answer) {
  return answer.only_counted ? answer.passages > 0 : !answer.hits.empty();
}

}  // namespace dateline

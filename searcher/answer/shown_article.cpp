// SPDX-License-Identifier: GPL-2.0-or-later
// Finds an article by an id or its prefix, and restores its paragraphs.
#include "searcher/answer/shown_article.h"

#include <algorithm>
#include <map>

#include "common/cli/layout.h"
#include "common/error.h"
#include "common/index/id_lookup.h"
#include "common/index/reader.h"

namespace dateline {
namespace {

constexpr std::size_t kListed = 20;

// A candidate for the typed id.
struct Candidate {
  const IndexReader* index = nullptr;
  ArticleId article;
};

// Keyed by the full id, so that an article of several indexes is one candidate.
using Candidates = std::map<std::string, Candidate>;

void add_candidates(const IndexReader& index, const TypedId& typed, Candidates& candidates) {
  for (const ArticleId& id : articles_beginning(index, typed.article)) {
    if (!typed.passage) {
      candidates.emplace(hex(id), Candidate{&index, id});
      continue;
    }
    for (const StoredPassage& stored : index.passages_of(id)) {
      if (!passage_begins(stored.passage, *typed.passage)) continue;
      candidates.emplace(passage_id(id, stored.passage), Candidate{&index, id});
    }
  }
}

// A name for people: the title, or else the file.
std::string name_of(const StoredArticle& article) {
  if (!article.metadata.title.empty() || article.sources.empty()) return article.metadata.title;
  return shown_path(article.sources.front());
}

Error ambiguous(std::string_view id, const Candidates& candidates) {
  std::string list = "it is a prefix of:";
  std::size_t listed = 0;
  for (const auto& [whole, candidate] : candidates) {
    if (listed++ == kListed) {
      list += "\n… and " + std::to_string(candidates.size() - kListed) + " more";
      break;
    }
    const auto article = candidate.index->article(candidate.article);
    list += "\n" + whole + "  " + cli::printable_line(article ? name_of(*article) : "");
  }
  return {ExitStatus::usage, "the id " + std::string(id) + " is ambiguous", list};
}

bool same_paragraph(const ShownParagraph& paragraph, const Passage& passage,
                    const PassagePart& part) {
  return paragraph.address.paragraph_last == part.paragraph && paragraph.record == passage.record;
}

// Adds a part of a passage; appends it to the last paragraph if it continues that.
void add_part(const Passage& passage, const PassagePart& part, bool marked,
              std::vector<ShownParagraph>& paragraphs) {
  const Address address = address_of(passage, part.text);
  if (paragraphs.empty() || !same_paragraph(paragraphs.back(), passage, part)) {
    paragraphs.push_back({"", passage.zone, address, passage.record, {}});
  }
  ShownParagraph& paragraph = paragraphs.back();
  if (!paragraph.text.empty()) paragraph.text += ' ';
  const std::size_t begin = paragraph.text.size();
  paragraph.text += part.text.of(passage.text);
  paragraph.address.line_last = address.line_last;
  paragraph.address.page_last = address.page_last;
  paragraph.address.bytes.end = address.bytes.end;
  if (marked) paragraph.marked.push_back({begin, paragraph.text.size()});
}

}  // namespace

ShownArticle article_to_show(const std::vector<IndexLocation>& indexes, std::string_view id) {
  const std::optional<TypedId> typed = parse_typed_id(id);
  if (!typed) {
    throw Error(
        ExitStatus::usage, "'" + std::string(id) + "' is not an id of an article or a passage",
        "--verbose and --format jsonl show the ids of passages, dateline-index --list those "
        "of articles");
  }
  std::vector<IndexReader> readers;
  for (const IndexLocation& location : indexes) readers.emplace_back(location);
  Candidates candidates;
  for (const IndexReader& reader : readers) add_candidates(reader, *typed, candidates);
  if (candidates.size() > 1) throw ambiguous(id, candidates);
  if (candidates.empty()) {
    throw Error(ExitStatus::nothing_found,
                std::string(typed->passage ? "no passage" : "no article") + " has the id " +
                    std::string(id),
                "it may have changed with its text, or be in another index");
  }
  const auto& [whole, found] = *candidates.begin();
  ShownArticle shown;
  shown.article = found.index->article(found.article).value_or(StoredArticle{});
  if (typed->passage) shown.passage = whole;
  const std::vector<StoredPassage> passages = found.index->passages_of(found.article);
  for (const StoredPassage& stored : passages) {
    const bool marked = passage_id(found.article, stored.passage) == shown.passage;
    // The title is already shown above the text.
    if (stored.passage.zone == Zone::title && !marked && passages.size() > 1) continue;
    for (const PassagePart& part : stored.passage.parts) {
      add_part(stored.passage, part, marked, shown.paragraphs);
    }
  }
  return shown;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a query to a small index: an answer whose marks and excerpts fit, or a usage error.
// The first byte chooses the syntax: 1 plain, 2 strict, 4 every word required.
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include "common/error.h"
#include "common/text/utf8.h"
#include "indexer/run/entries.h"
#include "indexer/update/index_writer.h"
#include "searcher/search/searcher.h"
#include "tests/fuzz/check.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace dateline;
using fuzz::require;

Article article(std::string path, std::string title, const std::vector<std::string>& texts) {
  Article made;
  made.path = std::move(path);
  made.metadata.title = std::move(title);
  for (const std::string& text : texts) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.source = SourceMap::identity(text.size());
    paragraph.lines = {{0, 1}};
    paragraph.number = static_cast<std::uint32_t>(made.paragraphs.size() + 1);
    made.paragraphs.push_back(std::move(paragraph));
  }
  return made;
}

// An index of its own for this process, gone with it.
class Index {
 public:
  Index() {
    IndexWriter writer(path(), {}, IndexWriter::Start::from_nothing);
    const auto articles = std::to_array<Article>(
        {article("a", "Flood gates of the old dam", {"The wall of the dam. Who built it?", "Dam."}),
         article("b", "Rosen on the sea wall", {"A flood-gate and 4,400 men.", "U.S. wall"}),
         article("c", "Nothing of note", {"The floodgate of Rosen’s dam, café x.", "4400 us"}),
         article("d", "Вода у стены", {"Петров, вода. 水坝。", "The walls, the gates: 4.5."}),
         article("e", "A title alone", {})});
    for (const Article& each : articles) {
      writer.begin_source(each.path);
      writer.put(packed(draft_of(each, PassageMode::paragraphs)));
      static_cast<void>(writer.end_source({}));
    }
    writer.finish();
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "index"; }

 private:
  test::TempFolder folder_;
};

void check_marks(const std::vector<Highlight>& marks, std::string_view text) {
  std::size_t end = 0;
  for (const Highlight& mark : marks) {
    require(mark.text.begin >= end && mark.text.begin < mark.text.end, "marks ascend, disjoint");
    require(mark.text.end <= text.size(), "marks lie inside the text");
    require(utf8::is_boundary(text[mark.text.begin]), "marks begin at characters");
    require(mark.text.end == text.size() || utf8::is_boundary(text[mark.text.end]),
            "marks end at characters");
    end = mark.text.end;
  }
}

void check_answer(const SearchAnswer& answer, std::string_view query) {
  for (const Note& note : answer.notes) {
    require(note.place.begin <= note.place.end && note.place.end <= query.size(),
            "notes are about places of the query");
  }
  double last = answer.hits.empty() ? 0 : answer.hits.front().score;
  for (const Hit& hit : answer.hits) {
    require(hit.score <= last, "scores descend");
    last = hit.score;
    check_marks(hit.highlights, hit.passage.text);
    check_marks(hit.title_highlights, hit.article.metadata.title);
    for (const Excerpt& excerpt : hit.excerpts) {
      require(excerpt.text.end <= hit.passage.text.size(), "excerpts lie inside the passage");
      check_marks(excerpt.highlights, excerpt.text.of(hit.passage.text));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Index index;
  static Searcher searcher({index.path()});
  if (size == 0) return 0;
  SearchRequest request;
  request.query.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  request.syntax.plain = (data[0] & 1U) != 0;
  request.syntax.strict = (data[0] & 2U) != 0;
  request.syntax.require_all = (data[0] & 4U) != 0;
  try {
    check_answer(searcher.search(request), request.query);
  } catch (const Error& error) {
    const bool valid = utf8::valid_prefix(request.query) == request.query.size();
    require(error.status() == ExitStatus::usage, "a query fails with a usage error only");
    const bool field = !request.syntax.plain && request.query.find(':') != std::string::npos;
    const bool number = request.query.find_first_of("/(^") != std::string::npos;
    require(request.syntax.strict || !valid || field || (number && !request.syntax.plain),
            "a query in UTF-8 fails only if strict or by the value of a field or an operator");
  }
  return 0;
}

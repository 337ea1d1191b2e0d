// SPDX-License-Identifier: GPL-2.0-or-later
// Random queries over a random small collection find what a matcher finds that knows no index, no
// analyzer and no parser: it goes by the words of this test and looks at every passage.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <set>

#include "common/index/reader.h"
#include "tests/support/search.h"

#include <xapian.h>

namespace {

using namespace dateline;

// Words of texts, with what they are inflected from.
struct Form {
  std::string_view written;
  std::string_view folded;
  std::string_view stem;
};
constexpr auto kForms = std::to_array<Form>({{"dam", "dam", "dam"},
                                             {"dams", "dams", "dam"},
                                             {"wall", "wall", "wall"},
                                             {"walls", "walls", "wall"},
                                             {"gate", "gate", "gate"},
                                             {"gated", "gated", "gate"},
                                             {"café", "cafe", "cafe"},
                                             {"вода", "вода", "вода"},
                                             {"flood", "flood", "flood"},
                                             {"floods", "floods", "flood"}});
// Titles have words of their own, so that what stands in both is told apart.
constexpr auto kTitleForms = std::to_array<Form>({{"Harbour", "harbour", "harbour"},
                                                  {"report", "report", "report"},
                                                  {"reports", "reports", "report"},
                                                  {"tonight", "tonight", "tonight"}});

const Form* form_of(std::string_view word) {
  for (const Form& form : kForms) {
    if (form.written == word) return &form;
  }
  for (const Form& form : kTitleForms) {
    if (form.written == word) return &form;
  }
  return nullptr;
}

struct Document {
  std::string id;
  std::vector<std::string> text;
  std::vector<std::string> title;
  std::string date;  // empty: unknown
  std::string outlet;
};

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  std::string word;
  for (const char byte : std::string(text) + ' ') {
    if (byte == ' ' || byte == '.' || byte == '\n') {
      if (!word.empty()) words.push_back(word);
      word.clear();
    } else {
      word += byte;
    }
  }
  return words;
}

// Whether a folded word is like `pattern`.
bool is_like(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern[0] == '*') {
    return is_like(pattern.substr(1), word) || (!word.empty() && is_like(pattern, word.substr(1)));
  }
  return !word.empty() && (pattern[0] == '?' || pattern[0] == word[0]) &&
         is_like(pattern.substr(1), word.substr(1));
}

// Whether one letter has to be taken out, put in, or changed at most; no word here has two
// neighbours exchanged.
bool is_within_one(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  return a.size() == b.size() ? a.substr(at + 1) == b.substr(at + 1)
                              : b.size() == a.size() + 1 && a.substr(at) == b.substr(at + 1);
}

// A typed word, and which words of a text it stands for.
struct Single {
  std::string typed;
  std::function<bool(const std::string&)> is;
};

// A typed query, and whether it is true of a passage; `own`: of its text alone.
struct Asked {
  std::string typed;
  std::function<bool(const Document&, bool own)> holds;
  bool is_field = false;
};

// Of two that are required one may be true by the title, if it is no field; the other is not then.
bool both(const Asked& left, const Asked& right, const Document& document, bool own) {
  if (left.is_field || right.is_field || !own) {
    return left.holds(document, own) && right.holds(document, own);
  }
  return left.holds(document, false) && right.holds(document, false) &&
         (left.holds(document, true) || right.holds(document, true));
}

class Generator {
 public:
  explicit Generator(std::mt19937& random) : random_(random) {}

  Asked query(int depth) {
    if (depth == 0 || random_() % 4 == 0) return operand();
    const Asked left = query(depth - 1);
    const Asked right = query(depth - 1);
    const std::string typed = '(' + left.typed + ") ";
    // A field beside words is demanded: what holds by that alone has no word of its own.
    const bool mixed = left.is_field != right.is_field;
    switch (mixed ? 0 : random_() % 3) {
      case 0:
        return {
            typed + "AND (" + right.typed + ')',
            [=](const Document& document, bool own) { return both(left, right, document, own); },
            left.is_field && right.is_field};
      case 1:
        return {typed + "OR (" + right.typed + ')',
                [=](const Document& document, bool own) {
                  return left.holds(document, own) || right.holds(document, own);
                },
                left.is_field && right.is_field};
      default:
        return {typed + "NOT (" + right.typed + ')', [=](const Document& document, bool own) {
                  return left.holds(document, own) && !right.holds(document, true);
                }};
    }
  }

 private:
  template <typename Choices>
  auto pick(const Choices& choices) {
    return choices[random_() % choices.size()];
  }

  Single single() {
    if (random_() % 3 == 0) {
      const std::string pattern(pick(std::to_array<std::string_view>(
          {"d*", "*s", "w?lls", "*at*", "caf*", "во*", "fl*d", "harb*", "re*t", "x*"})));
      return {pattern, [=](const std::string& word) {
                const Form* form = form_of(word);
                return is_like(pattern, form == nullptr ? word : form->folded);
              }};
    }
    if (random_() % 4 == 0) {
      const std::string near(
          pick(std::to_array<std::string_view>({"dam", "wals", "gates", "cafes", "reportt"})));
      return {near + "~1", [=](const std::string& word) {
                const Form* form = form_of(word);
                return is_within_one(near, form == nullptr ? word : form->folded);
              }};
    }
    const Form asked = random_() % 4 == 0 ? pick(kTitleForms) : pick(kForms);
    if (random_() % 4 == 0) {
      return {'=' + std::string(asked.written), [=](const std::string& word) {
                const Form* form = form_of(word);
                return form != nullptr && form->folded == asked.folded;
              }};
    }
    return {std::string(asked.written), [=](const std::string& word) {
              const Form* form = form_of(word);
              return form != nullptr && form->stem == asked.stem;
            }};
  }

  Asked operand() {
    switch (random_() % 8) {
      case 0:
        return phrase();
      case 1:
        return near();
      case 2:
        return field();
      default:
        break;
    }
    const Single word = single();
    return {word.typed, [=](const Document& document, bool own) {
              return std::any_of(document.text.begin(), document.text.end(), word.is) ||
                     (!own && std::any_of(document.title.begin(), document.title.end(), word.is));
            }};
  }

  Asked phrase() {
    Single a = single();
    Single b = single();
    while (a.typed[0] == '=') a = single();
    while (b.typed[0] == '=') b = single();
    return {'"' + a.typed + ' ' + b.typed + '"', [=](const Document& document, bool) {
              const auto in = [&](const Words& words) {
                for (std::size_t i = 0; i + 1 < words.size(); ++i) {
                  if (a.is(words[i]) && b.is(words[i + 1])) return true;
                }
                return false;
              };
              return in(document.text);
            }};
  }

  Asked near() {
    const Single a = single();
    const Single b = single();
    const bool ordered = random_() % 2 == 0;
    const std::size_t most = 1 + random_() % 3;
    const std::string name = (ordered ? " PRE/" : " NEAR/") + std::to_string(most) + ' ';
    return {a.typed + name + b.typed, [=](const Document& document, bool) {
              const Words& words = document.text;
              for (std::size_t i = 0; i < words.size(); ++i) {
                for (std::size_t j = 0; j < words.size(); ++j) {
                  const std::size_t apart = i < j ? j - i : i - j;
                  if (apart == 0 || apart > most || (ordered && j < i)) continue;
                  if (a.is(words[i]) && b.is(words[j])) return true;
                }
              }
              return false;
            }};
  }

  Asked field() {
    switch (random_() % 4) {
      case 0: {
        const std::string from = "2020-0" + std::to_string(1 + random_() % 5);
        const std::string to = "2020-0" + std::to_string(5 + random_() % 3);
        return {"date:" + from + ".." + to,
                [=](const Document& document, bool) {
                  return !document.date.empty() && from <= document.date &&
                         document.date.substr(0, 7) <= to;
                },
                true};
      }
      case 1: {
        const int low = static_cast<int>(random_() % 40);
        const int high = low + static_cast<int>(random_() % 30);
        return {"num:" + std::to_string(low) + ".." + std::to_string(high),
                [=](const Document& document, bool) {
                  return std::any_of(
                      document.text.begin(), document.text.end(), [=](const std::string& word) {
                        const bool number =
                            word.find_first_not_of("0123456789") == std::string::npos;
                        return number && low <= std::stoi(word) && std::stoi(word) <= high;
                      });
                },
                true};
      }
      case 2: {
        const std::string outlet(pick(std::to_array<std::string_view>({"post", "herald", "h*"})));
        return {"outlet:" + outlet,
                [=](const Document& document, bool) { return is_like(outlet, document.outlet); },
                true};
      }
      default: {
        const Form asked = pick(kTitleForms);
        return {"title:" + std::string(asked.written),
                [=](const Document& document, bool) {
                  return std::any_of(document.title.begin(), document.title.end(),
                                     [=](const std::string& word) {
                                       const Form* form = form_of(word);
                                       return form != nullptr && form->stem == asked.stem;
                                     });
                },
                true};
      }
    }
  }

  std::mt19937& random_;
};

// Records of two passages each.
std::string collection(std::mt19937& random) {
  std::string records;
  for (int number = 0; number < 14; ++number) {
    std::string title;
    for (std::size_t words = 2 + random() % 3; words > 0; --words) {
      title += std::string(kTitleForms[random() % kTitleForms.size()].written) + ' ';
    }
    std::string text;
    for (int paragraph = 0; paragraph < 2; ++paragraph) {
      for (std::size_t words = 2 + random() % 7; words > 0; --words) {
        const bool digits = random() % 6 == 0;
        text += digits ? std::to_string(random() % 60) : kForms[random() % kForms.size()].written;
        text += ' ';
      }
      text += test::repeated("filler", 60) + ".\\n\\n";
    }
    records += "{\"id\":\"" + std::to_string(number) + "\",\"title\":\"" + title +
               "\",\"outlet\":\"" + (random() % 2 == 0 ? "Post" : "Herald") + "\",\"text\":\"" +
               text + '"';
    if (random() % 4 != 0) {
      records += ",\"date\":\"2020-0" + std::to_string(1 + random() % 8) + "-1" +
                 std::to_string(random() % 10) + '"';
    }
    records += "}\n";
  }
  return records;
}

std::vector<Document> documents_of(const test::IndexFixture& fixture) {
  const IndexReader index(fixture.index());
  std::vector<Document> documents;
  index.for_each_article([&](const StoredArticle& article) {
    for (const StoredPassage& stored : index.passages_of(article.id)) {
      Document document;
      document.id = passage_id(article.id, stored.passage);
      document.text = words_of(stored.passage.text);
      document.title = words_of(article.metadata.title);
      if (article.metadata.date) document.date = iso_date(*article.metadata.date);
      document.outlet = article.metadata.outlet == "Post" ? "post" : "herald";
      documents.push_back(std::move(document));
    }
  });
  return documents;
}

}  // namespace

TEST_CASE("random queries find the passages that a look at every passage finds") {
  std::mt19937 random(77);
  std::size_t found = 0;
  for (int round = 0; round < 12; ++round) {
    const test::IndexFixture fixture({{"news.jsonl", collection(random)}});
    const std::vector<Document> documents = documents_of(fixture);
    REQUIRE(documents.size() >= 28);
    Searcher searcher({fixture.index()});
    for (int i = 0; i < 250; ++i) {
      const Asked asked = Generator(random).query(3);
      std::set<std::string> expected;
      for (const Document& document : documents) {
        if (asked.holds(document, true)) expected.insert(document.id);
      }
      SearchRequest request = test::request(asked.typed);
      request.syntax.variants = false;
      const std::vector<std::string> ids = test::ids(searcher.search(request));
      INFO(asked.typed);
      REQUIRE((std::set<std::string>(ids.begin(), ids.end()) == expected));
      found += expected.empty() ? 0U : 1U;
    }
  }
  CHECK(found > 1500);
}

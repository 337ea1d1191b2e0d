// SPDX-License-Identifier: GPL-2.0-or-later
// The confirmer against a brute force that tries every choice of words, on random texts and trees.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <set>
#include <string>

#include "searcher/query/confirm.h"
#include "tests/support/query_shape.h"

namespace {

using namespace dateline;
using Kind = QueryNode::Kind;
using Unit = Nearness::Unit;

// A word of a text, by its place: texts here are made of plain words.
struct Word {
  std::string written;
  std::string stem;
  int paragraph = 0;
  int sentence = 0;
};

using Places = std::set<std::size_t>;  // of the words of one match

// A random text: words of few letters, full stops and line ends.
struct Text {
  std::vector<Word> words;
  std::string text;
};

Text random_text(std::mt19937& random, Analyzer& analyzer) {
  Text made;
  int paragraph = 0;
  int sentence = 0;
  const std::size_t count = 1 + random() % 12;
  for (std::size_t i = 0; i < count; ++i) {
    std::string word = std::vector<std::string>{"dam", "dams", "wall", "gate", "sea"}[random() % 5];
    if (random() % 3 == 0 || (!made.text.empty() && made.text[made.text.size() - 2] == '.')) {
      word[0] = static_cast<char>(word[0] - 32);
    }
    std::vector<Token> tokens;
    analyzer.analyze(word, tokens);
    made.words.push_back({word, std::string(analyzer.stem(tokens[0].stem)), paragraph, sentence});
    made.text += word;
    switch (random() % 6) {
      case 0:
        made.text += "\n";
        ++paragraph;
        ++sentence;
        break;
      case 1:
        made.text += ". ";
        ++sentence;
        break;
      default:
        made.text += ' ';
    }
  }
  return made;
}

class BruteForce {
 public:
  explicit BruteForce(const Text& text) : text_(text) {}

  [[nodiscard]] bool holds(const QueryNode& node) const {
    const auto child_holds = [&](const QueryNode& child) {
      return holds(child) != (child.mark == Mark::excluded);
    };
    const auto& children = node.children;
    if (node.kind == Kind::all_of)
      return std::all_of(children.begin(), children.end(), child_holds);
    if (node.kind == Kind::any_of)
      return std::any_of(children.begin(), children.end(), child_holds);
    if (node.kind != Kind::sequence) return !matches(node).empty();
    bool any = false;
    bool required = false;
    for (const QueryNode& child : children) {
      if (child.mark == Mark::excluded && holds(child)) return false;
      if (child.mark == Mark::required && !holds(child)) return false;
      required = required || child.mark == Mark::required;
      any = any || (child.mark == Mark::plain && holds(child));
    }
    return any || required;
  }

 private:
  // Every subset of places of up to five words would do; these are built from single words.
  [[nodiscard]] std::set<Places> matches(const QueryNode& node) const {
    std::set<Places> found;
    switch (node.kind) {
      case Kind::word:
      case Kind::phrase:
        for (std::size_t at = 0; at + node.words.size() <= text_.words.size(); ++at) {
          Places places;
          for (std::size_t i = 0; i < node.words.size(); ++i) {
            if (is(node.words[i], text_.words[at + i])) places.insert(at + i);
          }
          if (places.size() == node.words.size() && one_paragraph(places)) found.insert(places);
        }
        break;
      case Kind::near:
        for (const Places& a : matches(node.children[0])) {
          bool met = false;
          for (const Places& b : matches(node.children[1])) {
            if (!near(node.nearness, a, b)) continue;
            met = true;
            Places both = a;
            both.insert(b.begin(), b.end());
            if (!node.nearness.apart) found.insert(both);
          }
          if (node.nearness.apart && !met) found.insert(a);
        }
        break;
      default:
        for (const QueryNode& child : node.children) {
          const bool excluded = child.mark == Mark::excluded;
          const bool needed = node.kind == Kind::all_of || child.mark == Mark::required;
          const std::set<Places> more = matches(child);
          if (node.kind != Kind::any_of && excluded && !more.empty()) return {};
          if (node.kind != Kind::any_of && !excluded && needed && more.empty()) return {};
          if (!excluded) found.insert(more.begin(), more.end());
        }
        if (node.kind == Kind::at_least && most_apart(found) < node.count) found.clear();
    }
    return found;
  }

  static bool is(const QueryWord& typed, const Word& word) {
    std::string lower = word.written;
    lower[0] = static_cast<char>(lower[0] | 32);
    return word.stem == typed.stem && (!typed.exact || lower == typed.folded) &&
           (!typed.capital || word.written != lower);
  }
  [[nodiscard]] bool one_paragraph(const Places& places) const {
    return text_.words[*places.begin()].paragraph == text_.words[*places.rbegin()].paragraph;
  }
  [[nodiscard]] bool near(const Nearness& how, const Places& a, const Places& b) const {
    Places both = a;
    both.insert(b.begin(), b.end());
    if (both.size() != a.size() + b.size()) return false;
    if (how.ordered && *a.rbegin() >= *b.begin()) return false;
    if (how.unit == Unit::passage) return true;
    const Word& first = text_.words[*both.begin()];
    const Word& last = text_.words[*both.rbegin()];
    if (how.unit == Unit::sentence) return first.sentence == last.sentence;
    if (first.paragraph != last.paragraph) return false;
    // Steps from the one to the other, none where they interlock.
    std::size_t steps = 0;
    if (*a.rbegin() < *b.begin()) steps = *b.begin() - *a.rbegin();
    if (*b.rbegin() < *a.begin()) steps = *a.begin() - *b.rbegin();
    return steps <= how.distance;
  }
  // The largest number of matches of which none begins within another, by trying all.
  static std::size_t most_apart(const std::set<Places>& matches) {
    const std::vector<Places> all(matches.begin(), matches.end());
    const std::function<std::size_t(std::size_t)> from = [&](std::size_t begin) {
      std::size_t best = 0;
      for (const Places& match : all) {
        if (*match.begin() >= begin) best = std::max(best, 1 + from(*match.rbegin() + 1));
      }
      return best;
    };
    return from(0);
  }

  const Text& text_;
};

std::string random_query(std::mt19937& random, int depth) {
  const auto pick = [&](const std::vector<std::string>& choices) {
    return choices[random() % choices.size()];
  };
  if (depth == 0 || random() % 4 == 0) {
    return pick({"dam", "dams", "wall", "gate", "sea", "=dams", "=dam", "CAPS(dam)", "CAPS(wall)",
                 "\"dam wall\"", "\"sea gate\"", "=\"dams wall\"", "\"wall dam sea\""});
  }
  const std::string left = '(' + random_query(random, depth - 1) + ')';
  const std::string right = '(' + random_query(random, depth - 1) + ')';
  if (random() % 8 == 0) return pick({"ATLEAST2", "ATLEAST3"}) + left;
  return left +
         pick({" NEAR/1 ", " W/2 ", " W/4 ", " PRE/1 ", " PRE/3 ", " W/S ", " W/P ", " NOT W/2 ",
               " NOT PRE/2 ", " NOT W/S ", " AND ", " OR ", " NOT ", " "}) +
         right;
}

}  // namespace

TEST_CASE("the confirmer says of any tree and text what trying every choice of words says") {
  Analyzer analyzer(*find_language("english"));
  std::mt19937 random(11);
  std::size_t confirmed = 0;
  std::size_t rejected = 0;
  for (int round = 0; round < 20'000; ++round) {
    const Text text = random_text(random, analyzer);
    const std::string typed = random_query(random, 3);
    const Query query = parse_query(typed, {}, analyzer);
    std::vector<Token> tokens;
    analyzer.analyze(text.text, tokens);
    const PassageFacts facts{{text.text, tokens},
                             [] { return TokenText{}; },
                             [] { return false; },
                             [] { return std::size_t{0}; },
                             [](const FieldOperand&) { return true; }};
    const bool found = Confirmer(query.root, false, analyzer).confirms(facts);
    INFO(typed << "\n" << test::shape(query.root) << "\n" << text.text);
    REQUIRE(found == BruteForce(text).holds(query.root));
    ++(found ? confirmed : rejected);
  }
  CHECK(confirmed > 2000);
  CHECK(rejected > 2000);
}

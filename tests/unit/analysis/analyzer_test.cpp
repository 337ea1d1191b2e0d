// SPDX-License-Identifier: GPL-2.0-or-later
// What is one word, where it stands, and which spellings are the same term.
#include "common/analysis/analyzer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/text/unicode.h"
#include "tests/support/analysed.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using test::Texts;
using test::Words;

bool same(const Token& a, const Token& b) {
  return a.begin == b.begin && a.end == b.end && a.position == b.position && a.form == b.form &&
         a.stem == b.stem && a.capital == b.capital && a.all_capitals == b.all_capitals &&
         a.opens_sentence == b.opens_sentence && a.joined == b.joined &&
         a.stop_word == b.stop_word && a.pair == b.pair && a.acronym == b.acronym &&
         a.bare == b.bare;
}

Texts forms(std::string_view text) { return Words().forms(text); }
Texts stems(std::string_view text) { return Words().stems(text); }
Texts spans(std::string_view text) { return Words().spans(text); }

}  // namespace

TEST_CASE("a word is lower-cased and stemmed, and its form is kept unstemmed") {
  CHECK(forms("Quarries FLOODED") == Texts{"quarries@0", "flooded@1"});
  CHECK(stems("Quarries FLOODED") == Texts{"quarri", "flood"});
  CHECK(spans("  Quarries, FLOODED!") == Texts{"Quarries", "FLOODED"});
}

TEST_CASE("irregular forms of English verbs have the stem of their verb") {
  CHECK(stems("bought buys, Sold selling, became") == Texts{"buy", "buy", "sell", "sell", "becom"});
  CHECK(stems("Rose left") == Texts{"rose", "left"});  // as often another word
  CHECK(Words("german").stems("sold") == Texts{"sold"});
}

TEST_CASE("a text without words has no tokens") {
  for (const std::string& text : {""s, " "s, "\n\n"s, "… — “ ” ‘’ ' \" !?"s, "---"s, "€ % $"s,
                                  "\u00AD\u200B\uFEFF"s, "\u0301\u0301"s, "😀🚢"s}) {
    CHECK(forms(text).empty());
  }
}

TEST_CASE("composed and decomposed spellings are one form") {
  Words words;
  CHECK(words.tokens("Zürich Škoda Ångström")[0].form == words.tokens("Zu\u0308rich")[0].form);
  CHECK(words.forms("Škoda") == words.forms("S\u030Ckoda"));
  CHECK(words.forms("Ångström") == words.forms("A\u030Angstro\u0308m"));
  CHECK(words.spans("S\u030Ckoda x") == Texts{"S\u030Ckoda", "x"});
}

TEST_CASE("a term does not depend on accents, and the form does") {
  for (const auto& [accented, plain] :
       std::vector<std::pair<std::string, std::string>>{{"café", "cafe"},
                                                        {"Łódź", "lodz"},
                                                        {"Ørsted", "orsted"},
                                                        {"Straße", "strasse"},
                                                        {"Ærø", "aero"},
                                                        {"Đorđe", "dorde"},
                                                        {"ﬁnal", "final"},
                                                        {"naïve", "naive"},
                                                        {"Ｔｏｋｙｏ", "tokyo"},
                                                        {"ё", "е"}}) {
    CHECK(stems(accented) == stems(plain));
    CHECK(forms(accented) != forms(plain));
  }
  CHECK(stems("край") != stems("краи"));  // й is a letter of its own
}

TEST_CASE("quotation marks and dashes belong to no word") {
  for (const char* mark : {"\"", "“", "”",      "„",      "‟",      "«",  "»", "‹", "›", "‘", "’",
                           "'",  "–", "—",      "‒",      "―",      "…",  "(", ")", "[", "]", "*",
                           "|",  "/", "\u00A0", "\u202F", "\u2009", "\t", "!", "?", ";"}) {
    CAPTURE(mark);
    const std::string quoted = mark + "harbour"s + mark + ' ' + mark + "wall"s + mark;
    CHECK(forms(quoted) == Texts{"harbour@0", "wall@1"});
  }
  for (const char* mark : {"–", "—", "―", "\u00A0", "\u202F", "/", "…"}) {
    CAPTURE(mark);
    CHECK(forms("harbour"s + mark + "wall") == Texts{"harbour@0", "wall@1"});
  }
}

TEST_CASE("a possessive belongs to no token, with any apostrophe") {
  for (const char* apostrophe : {"'", "’", "‘", "ʼ", "＇", "‛"}) {
    CAPTURE(apostrophe);
    const std::string text = "Kelvick"s + apostrophe + "s boats";
    CHECK(forms(text) == Texts{"kelvick@0", "boats@1"});
    CHECK(spans(text) == Texts{"Kelvick", "boats"});
  }
  CHECK(forms("KELVICK'S") == Texts{"kelvick@0"});
  CHECK(forms("workers' pay") == Texts{"workers@0", "pay@1"});
  CHECK(forms("1990's") == Texts{"1990@0"});
  CHECK(forms("Kelvick'sea") == Texts{"kelvicksea@0"});
}

TEST_CASE("an apostrophe inside a word joins its letters") {
  CHECK(forms("don't O’Brien rock'n'roll") == Texts{"dont@0", "obrien@1", "rocknroll@2"});
  CHECK(spans("don't") == Texts{"don't"});
  CHECK(forms("'tis the '90s") == Texts{"tis@0", "the@1", "90s@2"});
}

TEST_CASE("an elision splits in languages that have it") {
  for (const char* language : {"french", "italian", "catalan"}) {
    CHECK(Words(language).forms("l'homme d’acier") == Texts{"l@0", "homme@1", "d@2", "acier@3"});
  }
  CHECK(Words("english").forms("l'homme") == Texts{"lhomme@0"});
}

TEST_CASE("thousands separators go out of a number, whatever they are") {
  for (const char* number : {"4,400", "4\u00A0400", "4\u202F400", "4\u2009400", "4'400", "4’400"}) {
    CAPTURE(number);
    CHECK(forms(number) == Texts{"4400@0"});
    CHECK(spans("("s + number + ")") == Texts{number});
  }
  CHECK(forms("1,234,567") == Texts{"1234567@0"});
  CHECK(forms("1,234.50") == Texts{"1234.50@0"});
  CHECK(forms("4,400m") == Texts{"4400m@0"});
}

TEST_CASE("a separator between other groups of digits is none") {
  CHECK(forms("4400,1") == Texts{"4400@0", "1@1"});
  CHECK(forms("4,40") == Texts{"4@0", "40@1"});
  CHECK(forms("4,4000") == Texts{"4@0", "4000@1"});
  CHECK(forms("1234,567") == Texts{"1234@0", "567@1"});
  CHECK(forms("4 400") == Texts{"4@0", "400@1"});
  CHECK(forms("4,400,") == Texts{"4400@0"});
  CHECK(forms("4,40") != forms("440"));
}

TEST_CASE("a stop or a colon between digits belongs to the number") {
  CHECK(forms("4.5 08:30 10.0.0.1") == Texts{"4.5@0", "08:30@1", "10.0.0.1@2"});
  CHECK(forms("In 1987. Then 5: six") == Texts{"in@0", "1987@1", "then@2", "5@3", "six@4"});
}

TEST_CASE("a sign beside a number is in the span and not in the term") {
  for (const char* sign : {"$", "€", "£", "¥", "₽", "₸", "₴", "₹"}) {
    CAPTURE(sign);
    CHECK(forms(sign + "98.7"s) == Texts{"98.7@0"});
    CHECK(spans("for "s + sign + "98.7 now") == Texts{"for", sign + "98.7"s, "now"});
  }
  CHECK(forms("12%") == Texts{"12@0"});
  CHECK(spans("up 12%, then 3 %") == Texts{"up", "12%", "then", "3"});
  CHECK(spans("US$5") == Texts{"US", "$5"});
}

TEST_CASE("the country in capitals is the country with stops, and not the pronoun") {
  Words words;
  const StemId country = words.tokens("U.S.")[0].stem;
  for (const char* text : {"US", "U.S", "U.S.", "US's", "U.S.'s"}) {
    CAPTURE(text);
    REQUIRE(words.tokens(text).size() == 1);
    CHECK(words.tokens(text)[0].stem == country);
  }
  for (const char* text : {"us", "Us"}) CHECK(words.tokens(text)[0].stem != country);
  CHECK(spans("the U.S. envoy") == Texts{"the", "U.S.", "envoy"});
}

TEST_CASE("the country in capitals and with stops are one term in every language") {
  for (const Language& language : languages()) {
    CAPTURE(language.name);
    Words words(language.name);
    CHECK(words.stems("US") == words.stems("U.S."));
  }
}

TEST_CASE("stops between initials go, unless what is left is a stop word") {
  CHECK(stems("U.N. troops") == stems("UN troops"));
  CHECK(forms("J.F.K., W.H.O., a.m., I.T.") == Texts{"jfk@0", "w.h.o.@1", "a.m.@2", "i.t.@3"});
  CHECK(forms("U.N.") == forms("U.N"));
  CHECK(spans("(U.N.).") == Texts{"U.N."});
  CHECK(forms("end.A new") == Texts{"end@0", "a@1", "new@2"});
  CHECK(forms("a.b.com") == Texts{"a@0", "b@1", "com@2"});
}

TEST_CASE("a hyphenated word gives its parts and, at the first one's position, both joined") {
  for (const char* hyphen : {"-", "‐", "‑"}) {
    CAPTURE(hyphen);
    const std::string text = "counter"s + hyphen + "terrorism unit";
    CHECK(forms(text) == Texts{"counter@0", "+counterterrorism@0", "terrorism@1", "unit@2"});
    CHECK(spans(text)[1] == "counter"s + hyphen + "terrorism");
  }
  CHECK(forms("mother-in-law") == Texts{"mother@0", "+motherin@0", "in@1", "+inlaw@1", "law@2"});
}

TEST_CASE("a hyphen joins neither numbers nor two stop words nor across a blank") {
  CHECK(forms("2019-2021") == Texts{"2019@0", "2021@1"});
  CHECK(forms("so-so") == Texts{"so@0", "so@1"});
  CHECK(forms("U.S.-led") == Texts{"u.s.@0", "led@1"});
  CHECK(forms("pre- and post-war") == Texts{"pre@0", "and@1", "post@2", "+postwar@2", "war@3"});
  CHECK(forms("port -side") == Texts{"port@0", "side@1"});
  CHECK(forms("port’s-side") == Texts{"port@0", "side@1"});
}

TEST_CASE("a hyphenated word is one and its parts at every place of a text") {
  Words words;
  for (std::uint32_t before = 0; before < 100; ++before) {
    std::string text;
    for (std::uint32_t i = 0; i < before; ++i) text += "harbour ";
    const Texts found = words.forms(text + "counter-terrorism unit");
    CAPTURE(before);
    REQUIRE(found.size() == before + 4);
    CHECK(found[before + 1] == "+counterterrorism@" + std::to_string(before));
    CHECK(found[before + 2] == "terrorism@" + std::to_string(before + 1));
  }
}

TEST_CASE("what folds to nothing is no word, and links none") {
  CHECK(Words().forms("harbour-\xE3\x85\xA4-bridge") == Texts{"harbour@0", "bridge@1"});
}

TEST_CASE("a soft hyphen is not seen") {
  CHECK(forms("quar\u00ADry") == forms("quarry"));
  CHECK(spans("the quar\u00ADry wall")[1] == "quar\u00ADry");
  CHECK(forms("quar\u200Dry") == forms("quarry"));
}

TEST_CASE("positions count words and leave a gap at a line end") {
  const std::uint32_t gap = kParagraphGap;
  CHECK(forms("one two\nthree") == Texts{"one@0", "two@1", "three@" + std::to_string(2 + gap)});
  CHECK(forms("one\n\ntwo") == Texts{"one@0", "two@" + std::to_string(1 + 2 * gap)});
}

TEST_CASE("the first word of a text, a sentence and a quotation opens a sentence") {
  Words words;
  const std::string text = "Divers came. They left! “Why” asked Tom: (Two (of them) stayed";
  std::string opening;
  for (const Token& token : words.tokens(text)) {
    if (token.opens_sentence) opening += text.substr(token.begin, token.end - token.begin) + ' ';
  }
  CHECK(opening == "Divers They Why asked Two of ");
}

TEST_CASE("capitals are noted") {
  Words words;
  const auto tokens = words.tokens("Vale UN iron Örebro ÖBB X élan 4X");
  std::string capital;
  std::string all_capitals;
  for (const Token& token : tokens) {
    capital += token.capital ? '1' : '0';
    all_capitals += token.all_capitals ? '1' : '0';
  }
  CHECK(capital == "11011100");
  CHECK(all_capitals == "01001000");
}

TEST_CASE("stop words are noted, and a joined form is none") {
  Words words;
  std::string stops;
  for (const Token& token : words.tokens("The wall of stone and in-law")) {
    stops += token.stop_word ? '1' : '0';
  }
  CHECK(stops == "10101100");  // in, +inlaw, law
}

TEST_CASE("a word over the limit ends in a hash, and two such words stay apart") {
  const std::string long_word(200, 'a');
  const Texts one = stems(long_word + "b");
  const Texts other = stems(long_word + "c");
  REQUIRE(one.size() == 1);
  CHECK(one != other);
  CHECK(one == stems(long_word + "b"));
  CHECK(one[0].size() <= Analyzer::kMaxTermBytes);
  CHECK(spans("x " + long_word + " y")[1] == long_word);
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "ж";
  CHECK(stems(wide)[0].size() <= Analyzer::kMaxTermBytes);
  CHECK(unicode::to_nfc(stems(wide)[0]) == stems(wide)[0]);  // cut between characters
  CHECK(stems(wide + "а") != stems(wide + "б"));
}

TEST_CASE("ids hold until forget, and terms after it are the same") {
  Words words;
  const auto first = words.tokens("ferries docked");
  const auto more = words.tokens("a ferry may dock, and other words come in between");
  CHECK(words.tokens("ferries docked")[0].form == first[0].form);
  CHECK(words.tokens("ferries docked")[1].stem == first[1].stem);
  CHECK(words.analyzer().stem_id("ferri") == first[0].stem);
  CHECK(more[1].stem == first[0].stem);
  words.analyzer().forget();
  CHECK(words.analyzer().forms() == 0);
  CHECK(words.analyzer().stems() == 0);
  CHECK(words.stems("ferries docked") == Texts{"ferri", "dock"});
}

TEST_CASE("many forms are told apart") {
  Words words;
  std::set<FormId> ids;
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "w" + std::to_string(i) + "word0123456789 ";
  for (const Token& token : words.tokens(text)) ids.insert(token.form);
  CHECK(ids.size() == 30000);
  for (const Token& token : words.tokens(text)) ids.insert(token.form);
  CHECK(ids.size() == 30000);
}

TEST_CASE("Turkish I lowers to dotless i before stemming") {
  Words words("turkish");
  CHECK(words.forms("KADINLAR") == words.forms("kadınlar"));
  CHECK(words.stems("KADINLAR") == words.stems("kadınlar"));
  CHECK(words.forms("Isparta") == words.forms("ısparta"));
  CHECK(words.forms("İZMİR") == words.forms("izmir"));
  CHECK(words.tokens("Isparta")[0].capital);
  CHECK(words.tokens("IŞIK")[0].all_capitals);
  CHECK(Words("english").forms("IRON") == Texts{"iron@0"});
}

TEST_CASE("a long chain of single letters and stops is read once") {
  // Each letter once looked to the end of the chain: hours for this text.
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "a.";
  CHECK(Words().tokens(text + "bc").size() == 1'000'001);
  CHECK(Words().tokens(text).size() == 1);
}

// Near the end of a text every word is read by the rules for all words; further in front the common
// ones are read in one go.
TEST_CASE("a word is the same in front of blanks as at the end of a text") {
  const Texts parts{"IT", "Ph.D.", "J. K.", "国", "한",     " 250", "a",     "B",  "us",    "US",
                    "U",  "S",     "7",     "10", "999",    "1st",  "Ab",    " ",  ".",     ",",
                    ":",  "'",     "-",     "’",  "é",      "€",    "%",     "\n", "'s",    "–",
                    "x.", "3.5",   "İI",    "中", "\u0301", "ing",  "O’Bri", "(",  "\u00A0"};
  std::mt19937 random(21);
  const std::string blanks(20, ' ');
  for (const std::string_view language : {"english", "french", "turkish", "none"}) {
    Words words(language);
    for (int i = 0; i < 5000; ++i) {
      std::string text;
      while (text.size() < 12) text += parts[random() % parts.size()];
      const std::vector<Token> end = words.tokens(text);
      const std::vector<Token> front = words.tokens(text + blanks);
      INFO(text);
      REQUIRE(front.size() == end.size());
      for (std::size_t t = 0; t < end.size(); ++t) REQUIRE(same(front[t], end[t]));
    }
  }
}

TEST_CASE("long words at the end of what is looked up at once keep their parts") {
  Words words;
  for (std::size_t before = 0; before < 70; ++before) {
    std::string text;
    for (std::size_t i = 0; i < before; ++i) text += "w" + std::to_string(i) + ' ';
    text += "counterrevolutionary-internationalism and more words behind them";
    const Texts forms = words.forms(text);
    const std::string at = '@' + std::to_string(before);
    CHECK(std::ranges::count(forms, "+counterrevolutionaryinternationalism" + at) == 1);
  }
}

}  // namespace dateline

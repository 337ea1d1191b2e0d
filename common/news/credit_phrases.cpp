// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of phrases, and further conditions for those that also occur in a story.
#include "common/news/credit_phrases.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline {
namespace {

using Phrases = std::span<const std::string_view>;

constexpr std::size_t kMostBytes = 600;      // of a sentence that is a credit
constexpr std::size_t kMostPointer = 110;    // of a pointer to other stories; longer ones say more
constexpr std::size_t kMostBeforeJob = 120;  // of names in brackets

// Jobs of a sign-off, in lower case. In brackets they open one, or follow a name and a stop:
// "(Ada Brandt in Orlo; editing by Ole Lind)".
constexpr auto kJobs = std::to_array<std::string_view>({"additional reporting",
                                                        "additional writing",
                                                        "analysis by",
                                                        "bearbeitet von",
                                                        "bericht von",
                                                        "compiled by",
                                                        "edición de",
                                                        "edited by",
                                                        "editado por",
                                                        "editing by",
                                                        "edição de",
                                                        "geschrieben von",
                                                        "polling by",
                                                        "redaktion:",
                                                        "redigiert von",
                                                        "reportagem de",
                                                        "reportage de",
                                                        "reporte de",
                                                        "reported by",
                                                        "reporting and",
                                                        "reporting by",
                                                        "reporting from",
                                                        "traducido por",
                                                        "traduit par",
                                                        "translated by",
                                                        "translation by",
                                                        "with additional reporting",
                                                        "with assistance from",
                                                        "with contributions from",
                                                        "with files from",
                                                        "with inputs from",
                                                        "with reporting by",
                                                        "writing and",
                                                        "writing by",
                                                        "written by",
                                                        "édité par"});

// Jobs that also open remarks within a story: they count if a capital follows.
constexpr auto kBareJobs = std::to_array<std::string_view>(
    {"created by", "editing", "graphic by", "graphics by", "produced by", "reporting", "writing"});

// Openings of notes on the article in brackets.
constexpr auto kCorrections =
    std::to_array<std::string_view>({"Adds ", "Clarifies ", "Corrects ", "Recasts ", "Refiles ",
                                     "Removes ", "Repeats ", "Updates "});
constexpr auto kArticles =
    std::to_array<std::string_view>({"the article ", "the story ", "this article ", "this item ",
                                     "this report ", "this story ", "this version "});
constexpr auto kChanges = std::to_array<std::string_view>(
    {"amended", "clarifie", "correct", "refile", "removes", "republished", "updated"});
constexpr auto kPointers = std::to_array<std::string_view>(
    {"click ", "click:", "for a graphic", "for a related", "for details", "for full ",
     "for graphic", "for more ", "for related", "for the full ", "graphic: ", "to read ", "to see ",
     "video: "});
constexpr auto kTargets = std::to_array<std::string_view>(
    {" click", " go to ", " see ", " see:", " visit ", ".com", "[id:", "click ", "http", "www."});

// Words in lower case between the names of a sign-off.
constexpr auto kJoining = std::to_array<std::string_view>(
    {"additional", "and",        "at",      "by",  "compiled", "da",      "de",     "del",
     "der",        "edited",     "editing", "for", "from",     "in",      "of",     "reporting",
     "the",        "translated", "van",     "von", "with",     "writing", "written"});

constexpr auto kAgencies =
    std::to_array<std::string_view>({"AFP ", "AP ", "Bloomberg ", "CNN ", "Reuters ", "The AP ",
                                     "The Associated Press ", "The BBC "});
constexpr auto kUnverified = std::to_array<std::string_view>(
    {"could not be ", "could not confirm", "could not immediately confirm",
     "could not immediately verify", "could not independently", "could not verify",
     "has not independently", "has not verified", "was not able to", "was not immediately able",
     "was unable to"});

// Distinguishes the name of a court case from other sentences about "the case".
constexpr auto kParties =
    std::to_array<std::string_view>({" et al", " ex parte", " ex rel", " in re",
                                     " in the matter of", " v ", " v. ", " vs ", " vs. "});
constexpr auto kCourts =
    std::to_array<std::string_view>({" circuit", " court", " no ", " no. ", "case number"});

bool opens(std::string_view text, Phrases phrases) {
  return std::ranges::any_of(phrases,
                             [text](std::string_view phrase) { return text.starts_with(phrase); });
}

bool has(std::string_view text, Phrases phrases) {
  return std::ranges::any_of(phrases, [text](std::string_view phrase) {
    return text.find(phrase) != std::string_view::npos;
  });
}

bool is_upper(char c) { return (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Whether names and a stop are followed by a job: "...; editing by".
bool has_job_inside(std::string_view folded) {
  return std::ranges::any_of(kJobs, [folded](std::string_view job) {
    for (std::size_t at = folded.find(job); at != std::string_view::npos;
         at = folded.find(job, at + 1)) {
      if (at > kMostBeforeJob) return false;
      const std::string_view before = ascii::trim(folded.substr(0, at));
      if (!before.empty() &&
          std::string_view(";,.:").find(before.back()) != std::string_view::npos) {
        return true;
      }
    }
    return false;
  });
}

bool opens_with_job(std::string_view text, std::string_view folded) {
  if (opens(folded, kJobs)) return true;
  return std::ranges::any_of(kBareJobs, [&](std::string_view job) {
    return folded.starts_with(job) && text.size() > job.size() + 1 && text[job.size()] == ' ' &&
           is_upper(text[job.size() + 1]);
  });
}

// "$1 = 0.77 euros", "US$1=HK$7.8", "1 euro = $1.30".
bool is_exchange_rate(std::string_view text) {
  constexpr std::size_t kMostLeft = 24;
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals > kMostLeft || text.size() > 4 * kMostLeft) {
    return false;
  }
  const std::string_view left = ascii::trim(text.substr(0, equals));
  const std::string_view right = ascii::trim(text.substr(equals + 1));
  const std::size_t digit = left.find_first_of("0123456789");
  const bool one = digit != std::string_view::npos && digit <= 5 && left[digit] == '1';
  const bool currency = left.ends_with('$') || left.ends_with("€") || left.ends_with("£");
  return (one || currency) && right.find_first_of("0123456789") != std::string_view::npos;
}

bool is_contact(std::string_view text, std::string_view folded) {
  if (folded.find("e-mailed to") != std::string_view::npos) return true;
  const std::string_view first = text.substr(0, text.find_first_of(" ;,"));
  return first.find('@') != std::string_view::npos;
}

bool is_note(std::string_view text, std::string_view folded) {
  if (opens(text, kCorrections) || folded.starts_with("reporters and editors involved"))
    return true;
  if (opens(folded, kArticles) && has(folded, kChanges)) return true;
  return opens(folded, kPointers) && has(folded, kTargets);
}

// Names and the words between them.
bool is_list_of_names(std::string_view text) {
  while (!(text = ascii::trim(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" /"), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!word.empty() && std::string_view(".,;:").find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
    }
    if (word.empty() || is_upper(word.front()) || word == "&") continue;
    if (!std::ranges::binary_search(kJoining, ascii::lower(word))) return false;
  }
  return true;
}

bool is_case(std::string_view folded) {
  if (!folded.starts_with("the ")) return false;
  const std::string_view head = folded.substr(0, 60);
  const auto is = std::ranges::any_of(
      std::to_array<std::string_view>({"case is ", "cases are ", "case was ", "cases include ",
                                       "lawsuit is ", "appeal is ", "cases is "}),
      [head](std::string_view words) { return head.find(words) != std::string_view::npos; });
  return is && has(folded, kParties) && has(folded, kCourts);
}

bool is_unverified(std::string_view text) {
  for (const std::string_view agency : kAgencies) {
    if (text.starts_with(agency)) return opens(text.substr(agency.size()), kUnverified);
  }
  return false;
}

constexpr WordOpenings kOpenings = [] {
  WordOpenings openings;
  for (const std::string_view job : kJobs) openings.add(job);
  for (const std::string_view pointer : kPointers) openings.add(pointer);
  for (const std::string_view agency : {"afp", "ap ", "bloomberg", "cnn", "reuters", "this "}) {
    openings.add(agency);
  }
  return openings;
}();

// A quick test by the beginning and a few signs, which most sentences fail.
bool may_be_credit(std::string_view sentence) {
  if (has_sign(sentence, "ributed ") || has_sign(sentence, "=")) return true;
  const std::string head = ascii::lower(sentence.substr(0, 4));
  if (head != "the ") return kOpenings.may_open(head);
  return has_sign(sentence, "ase") || has_sign(sentence, "suit is") ||
         has_sign(sentence, "ppeal is") || has_sign(sentence, "stor") ||
         has_sign(sentence, "artic") || is_unverified(sentence);
}

}  // namespace

std::optional<CreditKind> kind_of_bracket(std::string_view inside, Bracket bracket) {
  while (!inside.empty() && (ascii::is_space(inside.front()) || inside.front() == '(')) {
    inside.remove_prefix(1);
  }
  const std::string folded = ascii::lower(inside);
  if (opens_with_job(inside, folded) || is_contact(inside, folded)) return CreditKind::sign_off;
  if (bracket == Bracket::closed && (is_exchange_rate(inside) || is_note(inside, folded))) {
    return CreditKind::note;
  }
  if (bracket == Bracket::closed && has_job_inside(folded)) return CreditKind::sign_off;
  return std::nullopt;
}

// A credit contributes to "this report" or the like; a sentence of the story contributes to
// something else, or continues.
bool names_contributor(std::string_view text) {
  constexpr std::string_view kSign = "buted to this ";
  const std::size_t at = text.find(kSign);
  if (at == std::string_view::npos) return false;
  const std::string_view rest = text.substr(at + kSign.size());
  for (const std::string_view work : {"report", "story", "article", "piece", "dispatch", "post",
                                      "package", "column", "review", "project", "coverage"}) {
    if (!rest.starts_with(work)) continue;
    const std::string_view after = rest.substr(work.size());
    if (!after.empty() && ascii::is_letter(after.front())) continue;
    if (!after.starts_with(' ')) return !after.starts_with("'s") && !after.starts_with("’s");
    return after.starts_with(" from ") || after.starts_with(" in ");
  }
  return false;
}

std::optional<CreditKind> kind_of_sentence(std::string_view sentence) {
  // A sign-off may continue after its bracket: "(Reporting by Ada Brandt); Editing by Ole Lind".
  sentence.remove_prefix(std::min(sentence.find_first_not_of(";,.:) "), sentence.size()));
  if (sentence.size() > kMostBytes || !may_be_credit(sentence)) return std::nullopt;
  const std::string folded = ascii::lower(sentence);
  if (folded.find("contributed reporting") != std::string::npos || names_contributor(sentence)) {
    return CreditKind::sign_off;
  }
  for (const std::string_view job : kJobs) {
    if (folded.starts_with(job) && is_list_of_names(sentence.substr(job.size()))) {
      return CreditKind::sign_off;
    }
  }
  if (is_exchange_rate(sentence)) return CreditKind::note;
  const bool leads_on = opens(folded, kPointers) && sentence.size() > kMostPointer;
  if (!opens(sentence, kCorrections) && !leads_on && is_note(sentence, folded)) {
    return CreditKind::note;
  }
  if (is_case(folded) || is_unverified(sentence)) return CreditKind::aside;
  return std::nullopt;
}

}  // namespace dateline

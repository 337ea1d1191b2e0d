// SPDX-License-Identifier: GPL-2.0-or-later
// The report of an indexing run, for people and for scripts.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/formats/format/format.h"
#include "indexer/run/article_index.h"
#include "indexer/run/census.h"

namespace dateline {

struct Report {
  std::size_t files_read = 0;
  std::size_t files_unchanged = 0;
  std::map<std::string, std::size_t> files_skipped;  ///< by suffix
  std::size_t files_vanished = 0;
  std::size_t articles_added = 0;
  std::size_t articles_replaced = 0;
  std::size_t articles_unchanged = 0;
  std::size_t articles_duplicate = 0;
  std::size_t articles_removed = 0;
  std::size_t articles_in_index = 0;
  std::size_t passages_in_index = 0;
  Census census;  ///< the articles read in this run
  std::vector<Rejection> rejections;
  std::vector<Warning> warnings;
  bool interrupted = false;
  bool dry = false;       ///< a dry run: counts are what would have been written
  bool given_up = false;  ///< an interrupted rebuild: the old index is unchanged
  double seconds = 0;

  void count(PutResult result);
  [[nodiscard]] std::size_t articles_read() const {
    return articles_added + articles_replaced + articles_unchanged + articles_duplicate;
  }
  [[nodiscard]] std::size_t articles_changed() const {
    return articles_added + articles_replaced + articles_removed;
  }
  /// The exit status of this run.
  [[nodiscard]] ExitStatus status() const;
};

/// The style of a report.
struct ReportLook {
  std::size_t most = 20;  ///< refusals and warnings listed per kind
  bool color = false;
};

/// Prints refusals, warnings and skipped files.
void print_problems(std::ostream& out, const Report& report, const ReportLook& look);

/// Prints these and a summary.
void print_report(std::ostream& out, const Report& report, const ReportLook& look);

/// Writes one JSON object per refusal and warning, and finally the summary.
void write_report(std::ostream& out, const Report& report);

}  // namespace dateline

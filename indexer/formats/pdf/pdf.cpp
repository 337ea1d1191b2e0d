// SPDX-License-Identifier: GPL-2.0-or-later
// The only place that runs pdftotext (Debian's poppler-utils).
#include <array>
#include <optional>
#include <string>

#include "common/cli/program.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/pdf/document.h"
#include "indexer/formats/pdf/properties.h"
#include "indexer/inputs/helper_process.h"

namespace dateline {
namespace {

constexpr std::string_view kProgram = "pdftotext";
constexpr std::size_t kHeader = 1024;  // readers search this many bytes for the header

Document refusal(std::string_view reason, std::string_view hint) {
  Document document;
  document.refused = reason;
  document.hint = hint;
  return document;
}

// The messages of pdftotext for a document that it cannot open.
Document failure(const HelperRun& run) {
  if (run.errors.find("Incorrect password") != std::string::npos) {
    return refusal("is encrypted", "decrypt it first: qpdf --decrypt --password=… IN.pdf OUT.pdf");
  }
  if (run.status == 1) return refusal("is damaged: pdftotext cannot open it", "");
  return refusal("cannot be read: pdftotext ended with status " + std::to_string(run.status), "");
}

Document document_of(const HelperRun& run, std::string_view name) {
  using End = HelperRun::End;
  switch (run.end) {
    case End::missing:
      return refusal("is a PDF document; reading it needs pdftotext",
                     "apt-get install poppler-utils");
    case End::failed:
      return refusal("cannot be read: pdftotext does not start", "check the program on PATH");
    case End::out_of_time:
      return refusal("cannot be read: pdftotext takes too long", "convert it to text first");
    case End::too_much:
      return refusal("cannot be read: it holds too much text", "split it first");
    case End::crashed:
      return refusal("cannot be read: pdftotext fails on it", "convert it to text first");
    case End::stopped:
      return refusal("was not read to its end", "");
    case End::exited:
      break;
  }
  if (run.status != 0) return failure(run);
  Document document = pdf::document_of(run.output, name);
  if (run.errors.find("Syntax Error") != std::string::npos) {
    document.warnings.emplace_back("pdftotext reports errors in it; what it could read is indexed");
  }
  return document;
}

Document read_pdf(std::string_view bytes, std::string_view name) {
  if (bytes.substr(0, kHeader).find("%PDF-") == std::string_view::npos) {
    return refusal("is not a PDF document, though its name says so", "");
  }
  // Its first `-` is standard input, its second standard output.
  constexpr std::array<std::string_view, 5> kArguments{"-bbox-layout", "-enc", "UTF-8", "-", "-"};
  const HelperRun run = run_helper(kProgram, kArguments, bytes, {}, cli::interrupted);
  Document document = document_of(run, name);
  std::optional<Date>& date = document.metadata.date;
  if (date) date = pdf::local_day_made(bytes, *date).value_or(*date);
  return document;
}

bool looks_like_pdf(std::string_view head) { return head.starts_with("%PDF-"); }

constexpr auto kSuffixes = std::to_array<std::string_view>({".pdf"});

}  // namespace

const Format kPdfFormat{
    .name = "pdf",
    .suffixes = kSuffixes,
    .looks_like = looks_like_pdf,
    .document = read_pdf,
    .cited_text = cited_in_record,
};

}  // namespace dateline

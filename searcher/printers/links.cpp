// SPDX-License-Identifier: GPL-2.0-or-later
// Writes links around places.
#include "searcher/printers/links.h"

namespace dateline {
namespace {

constexpr std::string_view kStandardInput = "-";  // the path of articles from standard input

}  // namespace

std::string linked_place(std::string_view text, std::size_t size, const SourceRef& source,
                         cli::Style style, const std::optional<cli::LinkBase>& links) {
  const bool is_file = !source.path.empty() && source.path != kStandardInput;
  if (!links || !is_file) return cli::styled(text, style);
  const std::string link = cli::styled(text.substr(0, size), style);
  return cli::linked(link, cli::file_url(*links, source.path)) +
         cli::styled(text.substr(size), style);
}

}  // namespace dateline

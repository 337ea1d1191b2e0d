// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises a mail by its first lines: header fields, some of which only mails have.
#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/formats/documents/mail_document.h"

namespace dateline {
namespace {

constexpr auto kOfMail = std::to_array<std::string_view>(
    {"received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature",
     "content-type", "references", "in-reply-to", "reply-to", "x-mozilla-status", "x-gmail-labels",
     "arc-seal", "authentication-results", "list-id", "content-transfer-encoding"});

// Fields that every mail has; other texts may have some of them.
constexpr auto kCommon = std::to_array<std::string_view>({"from", "to", "subject", "date"});

bool is_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '_';
  });
}

}  // namespace

bool looks_like_head(std::string_view head) {
  constexpr std::size_t kMostLines = 60;
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kLeastCommon = 3;  // with one field that only mails have
  std::size_t of_mail = 0;
  std::size_t common = 0;
  const auto suffices = [&] {
    return of_mail >= kLeast || (of_mail > 0 && common >= kLeastCommon);
  };
  for (std::size_t i = 0; i < kMostLines && !head.empty(); ++i) {
    std::string_view line = head.substr(0, head.find('\n'));
    const bool whole = line.size() < head.size();
    head.remove_prefix(std::min(line.size() + 1, head.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (i > 0 && ascii::is_space(line.front())) continue;  // folded
    const std::string_view name = line.substr(0, line.find(':'));
    if (!whole || name.size() == line.size() || !is_name(name)) return suffices() && !whole;
    const std::string lower = ascii::lower(name);
    if (std::ranges::find(kOfMail, lower) != kOfMail.end()) ++of_mail;
    if (std::ranges::find(kCommon, lower) != kCommon.end()) ++common;
  }
  return suffices();
}

bool looks_like_mhtml(std::string_view head) {
  if (!looks_like_head(head)) return false;
  const std::string lower = ascii::lower(head.substr(0, 4096));
  const bool page = lower.find("multipart/related") != std::string::npos &&
                    lower.find("text/html") != std::string::npos;
  return page && (lower.find("snapshot-content-location:") != std::string::npos ||
                  lower.find("\nfrom: <saved by ") != std::string::npos ||
                  lower.starts_with("from: <saved by ") ||
                  lower.find("x-mimeole: produced by microsoft mimeole") != std::string::npos);
}

bool looks_like_mail(std::string_view head) {
  return looks_like_head(head) && !looks_like_mhtml(head);
}

}  // namespace dateline

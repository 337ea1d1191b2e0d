// SPDX-License-Identifier: GPL-2.0-or-later
// Documents that hold articles in a form that is not read: told by name, with what to do.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

struct UnreadDocument {
  std::string_view what;  ///< "is a PDF document"
  std::string_view hint;
};

/// What begins with `head` and has the name `name`, if it is a document to convert first.
[[nodiscard]] std::optional<UnreadDocument> unread_document(std::string_view head,
                                                            std::string_view name);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Interprets class names and ids: what they say about the text of their element.
#pragma once

#include <string_view>

#include "indexer/formats/html/hints.h"

namespace dateline {

/// The hint of a class attribute: that of its first class that gives one.
///
/// Classes are read as words ("relatedPosts" is *related*, *posts*). A word counts as a whole,
/// alone or with a suffix that names a container ("sharebar", "relatedposts"), never as a prefix
/// ("commentary"). It does not count next to a word that makes it a state ("has-sidebar",
/// "modal-open", "no-comments"), nor within a longer modifier ("field--label-hidden"). An element
/// is hidden only if a class says nothing else ("hidden", "sr-only") and none shows it on some
/// screens.
[[nodiscard]] ElementHint hint_of_classes(std::string_view classes);

/// The hint of an id: like a class, but an id with other words in it, such as one made from the
/// text of a heading ("share-of-imports"), gives none.
[[nodiscard]] ElementHint hint_of_id(std::string_view id);

/// Whether class names say that an element is the text of an article ("entry-content",
/// "articleBody"), or all of it ("article", "post").
[[nodiscard]] bool is_article_class(std::string_view classes);

/// Whether class names say that an element is a live report or an entry of one.
[[nodiscard]] bool is_live_report(std::string_view classes);

}  // namespace dateline

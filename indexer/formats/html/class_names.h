// SPDX-License-Identifier: GPL-2.0-or-later
// What class names and ids say of the text inside their element, as far as news sites agree.
#pragma once

#include <string_view>

#include "indexer/formats/html/hints.h"

namespace dateline {

/// The hint of a class attribute, of its first class that gives one.
///
/// Classes are read as words ("relatedPosts" is *related*, *posts*). A word counts as a whole,
/// alone or with a tail that names a container ("sharebar", "relatedposts"), never as a beginning
/// ("commentary"). It does not count next to a word that makes it a state ("has-sidebar",
/// "modal-open", "no-comments"), nor within a longer modifier ("field--label-hidden"). An element
/// is hidden only if a class says nothing else ("hidden", "sr-only") and none shows it on some
/// screens.
[[nodiscard]] ElementHint hint_of_classes(std::string_view classes);

/// The hint of an id: as of a class, but an id that has words of neither kind, as those made of a
/// heading's text have ("share-of-imports"), says nothing.
[[nodiscard]] ElementHint hint_of_id(std::string_view id);

/// Whether class names say that an element is the text of an article ("entry-content",
/// "articleBody"), or all of it ("article", "post").
[[nodiscard]] bool is_article_class(std::string_view classes);

/// Whether class names say that an element is a live report or an entry of one.
[[nodiscard]] bool is_live_report(std::string_view classes);

}  // namespace dateline

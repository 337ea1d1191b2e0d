// SPDX-License-Identifier: GPL-2.0-or-later
// Opens the segments that a manifest names.
#include "common/index/reader.h"

#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/served.h"

namespace dateline {
namespace {

// The errno of an error, 0 if there is none; Xapian only gives its text.
int errno_of(const Xapian::Error& error) {
  const char* text = error.get_error_string();
  if (text == nullptr) return 0;
  for (const int number : {ENOSPC, EDQUOT, EIO, EFBIG, EMFILE, ENFILE, ENOMEM}) {
    if (std::string_view(text).find(std::strerror(number)) != std::string_view::npos) return number;
  }
  return 0;
}

}  // namespace

void rethrow_index_error(const IndexLocation& location) {
  const std::string index = "the index " + location.name();
  try {
    throw;
  } catch (const Xapian::Error& error) {
    if (is_of_server(error)) throw_server_error(error, location.name());
    const int number = errno_of(error);
    if (number == EMFILE || number == ENFILE || number == ENOMEM) {
      throw Error(ExitStatus::io, index + " cannot be opened: " + std::strerror(number),
                  "nothing is wrong with the index; raise the limit (ulimit -n) and run again");
    }
    if (number != 0) {
      throw Error(ExitStatus::io, index + " cannot be read or written: " + std::strerror(number),
                  "what was committed before is intact; make room and run again");
    }
    throw Error(ExitStatus::bad_index, index + " cannot be read: " + error.get_msg(),
                "rebuild it with dateline-index --rebuild");
  }
}

IndexReader::IndexReader(IndexLocation location) : location_(std::move(location)) {
  try {
    open();
  } catch (const Xapian::NetworkError& error) {
    throw_server_error(error, location_.name());
  } catch (const Xapian::DatabaseOpeningError& error) {
    if (location_.served) throw_server_error(error, location_.name());
    rethrow_index_error(location_);
  } catch (...) {
    rethrow_index_error(location_);
  }
}

// A commit that comes between reading the manifest and opening what it names may remove that: then
// there is another manifest. A server may be seen in the middle of a commit.
void IndexReader::open() {
  constexpr int kAttempts = 5;
  for (int attempt = 1;; ++attempt) {
    try {
      if (!location_.served) return open_segments(read_current(location_.folder));
      segments_ = {std::make_shared<SegmentReader>(location_)};
      return;
    } catch (const Xapian::NetworkError&) {
      throw;
    } catch (...) {
      if (attempt == kAttempts) throw;
    }
  }
}

// Segments that are open already stay open: those of the same name and files.
void IndexReader::open_segments(std::string current) {
  Manifest manifest = decode_manifest(current, location_.folder);
  Segments segments;
  for (const SegmentRecord& record : manifest.segments) {
    const auto& known = manifest_.segments;
    const auto open = std::find(known.begin(), known.end(), record);
    if (open != known.end()) {
      segments.push_back(segments_[static_cast<std::size_t>(open - known.begin())]);
      continue;
    }
    const std::string damage = damage_on_opening(location_.folder, record);
    if (!damage.empty()) {
      throw damaged_index(location_.name(), damage);
    }
    segments.push_back(std::make_shared<SegmentReader>(location_, location_.folder / record.name));
  }
  segments_ = std::move(segments);
  manifest_ = std::move(manifest);
  current_ = std::move(current);
}

bool IndexReader::reopen() {
  if (location_.served) return segments_.front()->follow_server();
  if (read_current(location_.folder) == current_) return false;
  open();
  return true;
}

std::string IndexReader::aliases() const {
  return location_.served ? segments_.front()->passages().get_metadata(key::kAliases)
                          : manifest_.aliases;
}

std::size_t IndexReader::article_count() const {
  std::size_t count = 0;
  for (const auto& segment : segments_) count += segment->articles().get_doccount();
  return count;
}

std::size_t IndexReader::passage_count() const {
  std::size_t count = 0;
  for (const auto& segment : segments_) count += segment->passages().get_doccount();
  return count;
}

std::optional<StoredArticle> IndexReader::article(const ArticleId& id) const {
  for (const auto& segment : segments_) {
    if (auto found = segment->article(id)) return found;
  }
  return std::nullopt;
}

std::vector<StoredPassage> IndexReader::passages_of(const ArticleId& id) const {
  for (const auto& segment : segments_) {
    if (segment->find(id) != 0) return segment->passages_of(id);
  }
  return {};
}

void IndexReader::for_each_article(const std::function<void(const StoredArticle&)>& use) const {
  for (const auto& segment : segments_) {
    segment->for_each_article([&](std::uint32_t, const StoredArticle& article) { use(article); });
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// libarchive behind one door. Its C callbacks carry no exceptions: these are kept and thrown here.
#include "indexer/inputs/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <vector>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::size_t kTarBlock = 512;

// A tar's header holds the sum of its own bytes, those of the sum taken as blanks.
bool is_tar(std::string_view head) {
  constexpr std::size_t kSum = 148;
  constexpr std::size_t kSumSize = 8;
  if (head.size() < kTarBlock || head.front() == '\0') return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < kTarBlock; ++i) {
    const bool in_sum = i >= kSum && i < kSum + kSumSize;
    sum += in_sum ? unsigned{' '} : static_cast<unsigned char>(head[i]);
  }
  unsigned stated = 0;
  std::size_t at = kSum;
  while (at < kSum + kSumSize && head[at] == ' ') ++at;
  for (; at < kSum + kSumSize && head[at] >= '0' && head[at] <= '7'; ++at) {
    stated = 8 * stated + static_cast<unsigned>(head[at] - '0');
  }
  return sum == stated;
}

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string() : name;
}

// Whether one of the parts of a path is `wanted`.
bool has_part(std::string_view path, std::string_view wanted) {
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (path.substr(0, slash) == wanted) return true;
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return false;
}

std::string refusal(archive_entry* entry, const std::string& name) {
  if (name.empty()) return "a member without a name";
  if (name.starts_with('/')) return "has an absolute path in the archive";
  if (has_part(name, "..")) return "has a path that leaves the archive";
  if (archive_entry_hardlink(entry) != nullptr) return "is a link";
  switch (archive_entry_filetype(entry)) {
    case AE_IFLNK:
      return "is a link";
    case AE_IFREG:
    case AE_IFDIR:
    case 0:  // a compressed file has no type
      break;
    default:
      return "is neither a file nor a folder";
  }
  return archive_entry_is_encrypted(entry) != 0 ? "is encrypted" : std::string();
}

constexpr auto kOfficeSuffixes =
    std::to_array<std::string_view>({".docx", ".docm", ".dotx", ".odt", ".ott", ".epub", ".xlsx",
                                     ".xlsm", ".pptx", ".ods", ".odp"});

}  // namespace

struct Archive::State {
  ByteStream& in;
  SeekableStream* seekable;
  std::unique_ptr<archive, int (*)(archive*)> reader{archive_read_new(), archive_read_free};
  bool opened = false;
  bool in_member = false;
  std::vector<char> buffer = std::vector<char>(std::size_t{1} << 18U);
  std::exception_ptr failure;  // what `in` threw within a callback
  std::uint64_t consumed = 0;  // bytes taken from `in`
  std::uint64_t produced = 0;  // bytes given out
  std::int64_t position = 0;   // in `in`, where it is seekable

  State(ByteStream& stream, SeekableStream* file) : in(stream), seekable(file) {}

  void open();
  [[noreturn]] void fail() const;
  void check_ratio();
  void drain();

  static la_ssize_t read_more(archive* reader, void* client, const void** bytes);
  static la_int64_t seek_to(archive* reader, void* client, la_int64_t offset, int whence);
};

la_ssize_t Archive::State::read_more(archive* reader, void* client, const void** bytes) {
  State& state = *static_cast<State*>(client);
  try {
    const std::size_t count = state.in.read(state.buffer.data(), state.buffer.size());
    state.consumed += count;
    state.position += static_cast<std::int64_t>(count);
    *bytes = state.buffer.data();
    return static_cast<la_ssize_t>(count);
  } catch (...) {
    state.failure = std::current_exception();
    archive_set_error(reader, EIO, "cannot be read");
    return ARCHIVE_FATAL;
  }
}

la_int64_t Archive::State::seek_to(archive* reader, void* client, la_int64_t offset, int whence) {
  State& state = *static_cast<State*>(client);
  try {
    if (whence == SEEK_CUR) offset += state.position;
    if (whence == SEEK_END) offset += static_cast<std::int64_t>(state.seekable->size());
    if (offset < 0) return ARCHIVE_FATAL;
    state.seekable->seek(static_cast<std::uint64_t>(offset));
    return state.position = offset;
  } catch (...) {
    state.failure = std::current_exception();
    archive_set_error(reader, EIO, "cannot be read");
    return ARCHIVE_FATAL;
  }
}

void Archive::State::fail() const {
  if (failure) std::rethrow_exception(failure);
  const char* const why = archive_error_string(reader.get());
  // libarchive says "INTERNAL ERROR: Function …" if it is asked again after a failure.
  const bool is_known = why != nullptr && !std::string_view(why).starts_with("INTERNAL ERROR");
  throw Damaged(std::string("is damaged: ") + (is_known ? why : "it cannot be read on from here"));
}

// What it throws is kept, so that nothing more is read.
void Archive::State::check_ratio() {
  if (produced < kRatioFrom || produced / kMostRatio < consumed) return;
  failure = std::make_exception_ptr(
      Damaged("holds more than " + std::to_string(kMostRatio) + " times its own size",
              "it and what is behind it are not read; unpack it first if these are texts"));
  fail();
}

// The bytes from `offset` on, fewer than `count` at the end of the file.
std::string bytes_at(SeekableStream& file, std::uint64_t offset, std::size_t count) {
  file.seek(offset);
  std::string bytes(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const std::size_t more = file.read(bytes.data() + filled, count - filled);
    if (more == 0) break;
    filled += more;
  }
  bytes.resize(filled);
  return bytes;
}

// Whether a file is a zip that was cut off within a member that is itself a zip: the last directory
// is the member's, and its place is counted from the member's first byte. APPNOTE.TXT, section 4.3.
bool ends_in_inner_zip(SeekableStream& file) {
  constexpr std::size_t kMostTail = 65'557;  // the end record and the longest comment after it
  constexpr std::size_t kEndRecord = 22;
  if (bytes_at(file, 0, 4) != "PK\x03\x04") return false;
  const std::uint64_t size = file.size();
  const std::uint64_t tail_size = std::min<std::uint64_t>(size, kMostTail);
  const std::string tail = bytes_at(file, size - tail_size, static_cast<std::size_t>(tail_size));
  const std::size_t end = tail.rfind("PK\x05\x06");
  if (end == std::string::npos || tail.size() - end < kEndRecord) return false;
  std::uint32_t directory = 0;  // 0xFFFFFFFF if a zip64 record has it
  for (std::size_t i = 4; i-- > 0;) {
    directory = directory << 8U | static_cast<unsigned char>(tail[end + 16 + i]);
  }
  return directory != 0xFFFFFFFF && bytes_at(file, directory, 4) != "PK\x01\x02";
}

void Archive::State::open() {
  opened = true;
  if (seekable != nullptr) {
    const bool only_members = ends_in_inner_zip(*seekable);
    seekable->seek(0);
    if (only_members) seekable = nullptr;
  }
  archive* raw = reader.get();
  archive_read_support_filter_gzip(raw);
  archive_read_support_filter_bzip2(raw);
  archive_read_support_filter_xz(raw);
  archive_read_support_filter_zstd(raw);
  archive_read_support_format_tar(raw);
  if (seekable != nullptr) {
    archive_read_support_format_zip(raw);
    archive_read_set_seek_callback(raw, seek_to);
  } else {
    archive_read_support_format_zip_streamable(raw);
  }
  archive_read_support_format_raw(raw);
  archive_read_support_format_empty(raw);
  archive_read_set_options(raw, "tar:hdrcharset=UTF-8");
  archive_read_set_read_callback(raw, read_more);
  archive_read_set_callback_data(raw, this);
  if (archive_read_open1(raw) != ARCHIVE_OK) fail();
}

Archive::Archive(ByteStream& in, SeekableStream* seekable)
    : state_(std::make_unique<State>(in, seekable)) {}

Archive::~Archive() = default;

// Reads past what was left of a member, within the bound that reading has. A zip is not read for
// that.
void Archive::State::drain() {
  if (!in_member || seekable != nullptr) return;
  in_member = false;
  std::vector<char> scratch(std::size_t{1} << 16U);
  for (;;) {
    const la_ssize_t count = archive_read_data(reader.get(), scratch.data(), scratch.size());
    if (failure) fail();
    if (count <= 0) return;  // what is wrong is found again by the next header
    produced += static_cast<std::uint64_t>(count);
    check_ratio();
  }
}

bool Archive::next(Member& member) {
  if (state_->failure) state_->fail();
  if (!state_->opened) state_->open();
  state_->drain();
  archive_entry* entry = nullptr;
  const int result = archive_read_next_header(state_->reader.get(), &entry);
  if (state_->failure) state_->fail();
  if (result == ARCHIVE_EOF) return false;
  if (result < ARCHIVE_WARN) state_->fail();
  state_->in_member = true;
  member = {};
  if (archive_format(state_->reader.get()) == ARCHIVE_FORMAT_RAW) return true;
  member.name = name_of(entry);
  member.folder = archive_entry_filetype(entry) == AE_IFDIR;
  while (member.name.starts_with("./")) member.name.erase(0, 2);
  member.refused = refusal(entry, member.name);
  return true;
}

std::size_t Archive::read(char* to, std::size_t most) {
  const la_ssize_t count = archive_read_data(state_->reader.get(), to, most);
  if (state_->failure || count < 0) state_->fail();
  state_->produced += static_cast<std::uint64_t>(count);
  state_->check_ratio();
  return static_cast<std::size_t>(count);
}

// Office documents are zips, too. They begin with a member that others have no use for.
bool is_office(std::string_view head) {
  constexpr std::size_t kName = 30;  // where a zip has the name of its first member
  if (head.size() < kName || !head.starts_with("PK\x03\x04")) return false;
  for (const std::string_view name : {"[Content_Types].xml", "mimetype", "_rels/", "word/",
                                      "docProps/", "xl/", "ppt/", "META-INF/container.xml"}) {
    if (head.substr(kName).starts_with(name)) return true;
  }
  return false;
}

Container container_of(std::string_view head) {
  if (is_office(head)) return Container::none;
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return Container::zip;
  const bool bzip2 = head.size() > 3 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9';
  if (bzip2 || head.starts_with("\x1F\x8B") || head.starts_with("\x28\xB5\x2F\xFD") ||
      head.starts_with("\xFD"
                       "7zXZ")) {
    return Container::compressed;
  }
  return is_tar(head) ? Container::tar : Container::none;
}

Container container_of(std::string_view head, std::string_view name) {
  const Container container = container_of(head);
  const std::string lower = ascii::lower(name);
  const bool office = std::ranges::any_of(
      kOfficeSuffixes, [&](std::string_view suffix) { return lower.ends_with(suffix); });
  return container == Container::zip && office ? Container::none : container;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Writing source files and running the indexer's own pipeline over them.
#include "tests/support/index_fixture.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "indexer/run/pipeline.h"
#include "indexer/update/index_writer.h"

namespace dateline::test {
namespace {

namespace fs = std::filesystem;

void run(const fs::path& index, const Settings& settings, const std::vector<std::string>& paths,
         IndexWriter::Start start) {
  IndexWriter writer(index, settings, start);
  RunOptions options;
  options.progress = ProgressStyle::none;
  options.prune = Prune::always;
  const Report report = run_indexing(writer, list_sources(paths, index.string()), options);
  if (!report.rejections.empty()) {
    const Rejection& first = report.rejections.front();
    throw std::runtime_error(first.path + " was refused: " + first.reason);
  }
}

}  // namespace

IndexFixture::IndexFixture(const Files& files, const Settings& settings) : settings_(settings) {
  fs::create_directories(folder_.path() / "files");
  add(files);
}

void IndexFixture::add(const Files& files) {
  std::vector<std::string> paths;
  for (const auto& [name, bytes] : files) {
    folder_.write("files/" + name, bytes);
    paths.push_back(source_path(name));
  }
  run(index(), settings_, paths, IndexWriter::Start::from_index);
}

void IndexFixture::remove(const std::string& name) {
  fs::remove(source_path(name));
  run(index(), settings_, {(folder_.path() / "files").string()}, IndexWriter::Start::from_index);
}

void IndexFixture::rebuild() {
  run(index(), settings_, {(folder_.path() / "files").string()}, IndexWriter::Start::from_nothing);
}

void IndexFixture::rebuild(const Settings& settings) {
  settings_ = settings;
  rebuild();
}

std::string IndexFixture::source_path(const std::string& name) const {
  return (folder_.path() / "files" / name).string();
}

std::string IndexFixture::bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string repeated(std::string_view word, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace dateline::test

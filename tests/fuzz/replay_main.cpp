// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a fuzz target over the files of the folders given, for builds without libFuzzer. With
// `--mutated N` it also runs over N inputs made of them, always the same.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

// A place in `bytes`, its end included.
std::ptrdiff_t place(const Bytes& bytes, std::mt19937& random) {
  return static_cast<std::ptrdiff_t>(random() % (bytes.size() + 1));
}

std::ptrdiff_t length(unsigned most, std::mt19937& random) {
  return static_cast<std::ptrdiff_t>(1 + random() % most);
}

// One change: bytes replaced, taken out, cut off behind, doubled, or put in from another seed.
void mutate(Bytes& bytes, const Bytes& other, std::mt19937& random) {
  const std::ptrdiff_t at = place(bytes, random);
  const std::ptrdiff_t left = static_cast<std::ptrdiff_t>(bytes.size()) - at;
  const std::ptrdiff_t size = std::min(left, length(40, random));
  switch (random() % 6) {
    case 0:
    case 1:
      if (left > 0) bytes[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(random());
      return;
    case 2:
      bytes.erase(bytes.begin() + at, bytes.begin() + at + size);
      return;
    case 3:
      if (random() % 4 == 0) bytes.erase(bytes.begin() + at, bytes.end());
      return;
    case 4: {
      const Bytes part(bytes.begin() + at, bytes.begin() + at + size);
      bytes.insert(bytes.begin() + at, part.begin(), part.end());
      return;
    }
    default: {
      const std::ptrdiff_t from = place(other, random);
      const std::ptrdiff_t most = static_cast<std::ptrdiff_t>(other.size()) - from;
      const std::ptrdiff_t count = std::min(most, length(80, random));
      bytes.insert(bytes.begin() + at, other.begin() + from, other.begin() + from + count);
    }
  }
}

void run(const Bytes& bytes) {
  // A copy of its own size, so that a read past its end is seen by AddressSanitizer.
  const Bytes data(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(data.data(), data.size());
}

// The input at work is in the file `input`, which stays if the target ends the process.
void run_mutated(const std::vector<Bytes>& seeds, unsigned long count, const std::string& input) {
  std::mt19937 random(20220108);
  for (unsigned long i = 0; i < count; ++i) {
    Bytes bytes = seeds[random() % seeds.size()];
    const Bytes& other = seeds[random() % seeds.size()];
    for (unsigned long changes = 1 + random() % 6; changes > 0; --changes) {
      mutate(bytes, other, random);
    }
    std::ofstream(input, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    run(bytes);
  }
  std::filesystem::remove(input);
}

}  // namespace

int main(int argc, char** argv) {
  int first = 1;
  unsigned long mutated = 0;
  if (argc > 2 && std::string_view(argv[1]) == "--mutated") {
    mutated = std::strtoul(argv[2], nullptr, 10);
    first = 3;
  }
  std::vector<std::filesystem::path> paths;
  for (int i = first; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      if (entry.is_regular_file()) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Bytes> seeds;
  for (const std::filesystem::path& path : paths) {
    std::printf("%s\n", path.c_str());
    std::fflush(stdout);
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    run(seeds.back());
  }
  if (seeds.empty()) return 1;
  run_mutated(seeds, mutated, std::string(argv[0]) + ".mutated");
  return 0;
}

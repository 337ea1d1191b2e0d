// SPDX-License-Identifier: GPL-2.0-or-later
// Helper processes: what they get, what is taken from them, and how each limit ends them.
#include "indexer/inputs/helper_process.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

using End = HelperRun::End;

HelperRun shell(std::string_view script, std::string_view input = "",
                const HelperLimits& limits = {}, bool (*stopped)() = nullptr) {
  const std::array<std::string_view, 2> arguments{"-c", script};
  return run_helper("sh", arguments, input, limits, stopped);
}

HelperLimits quick() {
  HelperLimits limits;
  limits.wall = std::chrono::milliseconds(300);
  return limits;
}

}  // namespace

TEST_CASE("a helper reads its input and its output is read to the end") {
  const std::string input(std::size_t{3} << 20U, 'x');
  const HelperRun run = shell("cat; echo sorry >&2; exit 7", input);
  CHECK(run.end == End::exited);
  CHECK(run.status == 7);
  CHECK(run.output == input);
  CHECK(run.errors == "sorry\n");
}

TEST_CASE("a helper that is not there is missing, one that does not start has failed") {
  CHECK(run_helper("dateline-no-such-helper", {}, "", {}, nullptr).end == End::missing);
  CHECK(helper_path("dateline-no-such-helper").empty());
  const test::TempFolder folder;
  folder.write("dateline-helper", "\x7F");
  ::chmod((folder / "dateline-helper").c_str(), 0755);
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", folder.path().c_str(), 1);
  CHECK(run_helper("dateline-helper", {}, "", {}, nullptr).end == End::failed);
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  ::setenv("PATH", ".:", 1);
  CHECK(helper_path("dateline-helper").empty());
  ::setenv("PATH", path.c_str(), 1);
  std::filesystem::current_path(here);
}

TEST_CASE("a helper has next to no environment, no descriptor of ours, and no folder of ours") {
  ::setenv("DATELINE_SECRET", "1", 1);
  CHECK(shell("echo \"[$DATELINE_SECRET$HOME]\"; pwd").output == "[]\n/\n");
  const std::ifstream open_here("/proc/self/status");
  CHECK(shell("ls /proc/self/fd | wc -l").output <= "4\n");
}

TEST_CASE("a helper writes no file") {
  const test::TempFolder folder;
  const std::string path = folder / "out";
  const HelperRun run = shell("echo text > " + path + "; echo done");
  CHECK(run.output == "done\n");
  std::ifstream written(path);
  CHECK(std::string(std::istreambuf_iterator<char>(written), {}).empty());
}

#if defined(__x86_64__) || defined(__aarch64__)
TEST_CASE("a helper has no network") {
  CHECK(shell("python3 -c 'import socket; socket.socket()' 2>/dev/null || echo none").output ==
        "none\n");
}
#endif

TEST_CASE("a helper that hangs is killed, and what it started, too") {
  const HelperRun run = shell("sleep 600 & echo $!; sleep 600", "", quick());
  CHECK(run.end == End::out_of_time);
  const int started = std::atoi(run.output.c_str());
  REQUIRE(started > 0);
  for (int turn = 0; turn < 100 && ::kill(started, 0) == 0; ++turn) ::usleep(10'000);
  CHECK(std::ifstream("/proc/" + std::to_string(started) + "/cmdline").peek() == EOF);
}

TEST_CASE("a helper that closes its output and goes on is killed") {
  CHECK(shell("exec >&- 2>&-; sleep 600", "", quick()).end == End::out_of_time);
}

TEST_CASE("a helper that writes without end, or takes more memory than it may, is ended") {
  HelperLimits limits;
  limits.output = std::size_t{1} << 20U;
  const HelperRun run =
      shell("while :; do echo 0123456789012345678901234567890123456789; done", "", limits);
  CHECK(run.end == End::too_much);
  limits.memory = std::size_t{64} << 20U;
  CHECK(shell("x=0123456789; while :; do x=$x$x; done", "", limits).status != 0);
}

TEST_CASE("a helper ends when its user says so") {
  CHECK(shell("sleep 600", "", {}, [] { return true; }).end == End::stopped);
}

TEST_CASE("a helper that is killed has crashed") {
  CHECK(shell("kill -SEGV $$").end == End::crashed);
}

TEST_CASE("helpers run in many threads at once") {
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&right, i] {
      for (int turn = 0; turn < 5; ++turn) {
        const std::string input = std::to_string(i * 100 + turn);
        if (shell("cat", input).output == input) ++right;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == 20);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Starting xapian-tcpsrv, and ending it with all that it has started.
#include "tests/support/index_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "common/index/folder.h"

namespace dateline::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kProgram = "xapian-tcpsrv";

sockaddr_in local(unsigned port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

class Socket {
 public:
  Socket() : file_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  ~Socket() { ::close(file_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  [[nodiscard]] int file() const { return file_; }

 private:
  int file_;
};

unsigned free_port() {
  const Socket socket;
  sockaddr_in address = local(0);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  if (::bind(socket.file(), any, size) != 0 || ::getsockname(socket.file(), any, &size) != 0) {
    throw std::runtime_error("there is no free port");
  }
  return ntohs(address.sin_port);
}

bool listens(unsigned port) {
  const Socket socket;
  const sockaddr_in address = local(port);
  return ::connect(socket.file(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

pid_t started(const std::string& database, unsigned port) {
  const std::string number = std::to_string(port);
  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process != 0) return process;
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (int file = 0; file < 3; ++file) ::dup2(nowhere, file);
  ::execlp(kProgram, kProgram, "--quiet", "--interface", "127.0.0.1", "--port", number.c_str(),
           database.c_str(), nullptr);
  ::_exit(1);
}

}  // namespace

bool can_serve() {
  std::istringstream folders(std::getenv("PATH") == nullptr ? "" : std::getenv("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (::access((fs::path(folder) / kProgram).c_str(), X_OK) == 0) return true;
  }
  WARN("skipped: there is no xapian-tcpsrv here (Debian's package xapian-tools has it)");
  return false;
}

DatabaseServer::DatabaseServer(fs::path database) : database_(std::move(database)) {
  constexpr int kAttempts = 10;  // others may take a port between its choice and its use
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    if (runs_on(free_port())) return;
  }
  throw std::runtime_error("xapian-tcpsrv does not start");
}

bool DatabaseServer::runs_on(unsigned port) {
  process_ = started(database_.string(), port);
  ::setpgid(process_, process_);
  port_ = port;
  constexpr int kMilliseconds = 10;
  for (int left = 30'000 / kMilliseconds; left > 0; --left) {
    if (::waitpid(process_, nullptr, WNOHANG) == process_) {
      process_ = -1;
      return false;
    }
    if (listens(port)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(kMilliseconds));
  }
  stop();
  return false;
}

void DatabaseServer::signal(int number) const {
  if (process_ > 0) ::kill(-process_, number);
}

void DatabaseServer::stop() {
  if (process_ <= 0) return;
  signal(SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

void DatabaseServer::start() {
  if (!runs_on(port_)) throw std::runtime_error("xapian-tcpsrv does not start again");
}

void DatabaseServer::freeze() { signal(SIGSTOP); }
void DatabaseServer::thaw() { signal(SIGCONT); }

IndexServer::IndexServer(const fs::path& index)
    : passages(index / kServeName / "passages"), articles(index / kServeName / "articles") {}

}  // namespace dateline::test

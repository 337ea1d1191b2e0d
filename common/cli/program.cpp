// SPDX-License-Identifier: GPL-2.0-or-later
// Catches all exceptions in one place, buffers std::cout and keeps the reason of its first failure,
// and handles signals.
#include "common/cli/program.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <streambuf>
#include <string>
#include <system_error>

#include "common/cli/layout.h"
#include "common/cli/terminal.h"

namespace dateline::cli {
namespace {

/// Thrown by check_stdout() when the reader is gone. Not a std::exception, so that code which
/// continues after the error of one query does not catch it.
struct ReaderGone {
  ExitStatus reached;
};

/// Writes to stdout's descriptor and keeps the first errno; discards everything after a failure.
class StdoutBuffer : public std::streambuf {
 public:
  StdoutBuffer() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

  [[nodiscard]] int error() const { return error_; }

 protected:
  int_type overflow(int_type next) override {
    if (!write_out()) return traits_type::eof();
    if (traits_type::eq_int_type(next, traits_type::eof())) return traits_type::not_eof(next);
    return sputc(traits_type::to_char_type(next));
  }

  int sync() override { return write_out() ? 0 : -1; }

 private:
  bool write_out() {
    const char* from = pbase();
    while (error_ == 0 && from < pptr()) {
      const ssize_t written = write(STDOUT_FILENO, from, static_cast<std::size_t>(pptr() - from));
      if (written >= 0) {
        from += written;
      } else if (errno == EAGAIN) {
        pollfd stdout_ready{STDOUT_FILENO, POLLOUT, 0};
        poll(&stdout_ready, 1, -1);
      } else if (errno != EINTR) {
        error_ = errno;
      }
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_ == 0;
  }

  std::array<char, 1U << 16U> buffer_;  // its pages stay untouched until written
  int error_ = 0;
};

StdoutBuffer& stdout_buffer() {
  static auto& buffer = *new StdoutBuffer;  // std::cout flushes it after all destructors
  return buffer;
}

/// A file opened on descriptor 0, 1 or 2 would be read or written by mistake: opens each closed one
/// in a way that makes the wrong use fail.
void fill_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
    const int opened = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened != -1 && opened != descriptor) close(opened);
  }
}

/// So that writes fail with EPIPE and, beyond the limit of file sizes, with EFBIG.
void ignore_signals_of_writes() {
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, nullptr);
  sigaction(SIGXFSZ, &ignore, nullptr);
}

/// `text` with `columns` blanks before every line except the first.
std::string indented(std::string_view text, std::size_t columns) {
  std::string out;
  for (const char c : text) {
    out.push_back(c);
    if (c == '\n') out.append(columns, ' ');
  }
  return out;
}

/// A message for standard error, safe for a terminal and, on one, wrapped between words. Texts of
/// several lines are not wrapped, because a line may point at the one above.
std::string laid_out(const std::string& text, const Layout& indents) {
  const bool one_line = text.find('\n') == std::string::npos;
  if (!one_line || !stderr_is_terminal()) {
    return std::string(indents.indent, ' ') + printable(indented(text, indents.indent));
  }
  return render(text, {}, kPlain, {terminal_width(), indents.indent, indents.hanging});
}

int report(std::string_view name, ExitStatus status, std::string_view message,
           std::string_view hint) {
  std::cout.flush();  // so that the message follows earlier output
  std::string lines;
  lines.append(laid_out(std::string(name) + ": " + std::string(message), {0, 0, 2})).append("\n");
  if (!hint.empty()) lines.append(laid_out(std::string(hint), {0, 2, 2})).append("\n");
  std::cerr << lines << std::flush;
  return static_cast<int>(status);
}

int report_no_memory(std::string_view name) {
  std::fprintf(stderr, "%.*s: out of memory\n  use fewer --threads, or free some memory\n",
               static_cast<int>(name.size()), name.data());  // must not allocate
  return static_cast<int>(ExitStatus::io);
}

int report_internal(std::string_view name, std::string_view what) {
  const std::string message = "internal error: " + std::string(what) + ", please report";
  return report(name, ExitStatus::io, message, "include the command and the output of --version");
}

int run_and_flush(int argc, char** argv, Body body) {
  const ExitStatus status = body(argc, argv);
  check_stdout(status);
  return static_cast<int>(status);
}

std::atomic<int> interrupts{0};
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler writes it");

extern "C" void count_interrupt(int) {
  if (interrupts.fetch_add(1) > 0) _exit(static_cast<int>(ExitStatus::interrupted));
}

void handle_unless_ignored(int signal) {
  struct sigaction current {};
  if (sigaction(signal, nullptr, &current) == 0 && current.sa_handler == SIG_IGN) return;
  struct sigaction counting {};
  counting.sa_handler = count_interrupt;
  counting.sa_flags = SA_RESTART;
  sigaction(signal, &counting, nullptr);
}

}  // namespace

int run_program(std::string_view name, int argc, char** argv, Body body) {
  fill_standard_descriptors();
  ignore_signals_of_writes();
  std::cout.rdbuf(&stdout_buffer());
  std::cin.tie(nullptr);  // one thread may read while another writes
  try {
    return run_and_flush(argc, argv, body);
  } catch (const ReaderGone& gone) {
    return static_cast<int>(gone.reached);
  } catch (const Error& error) {
    return report(name, error.status(), error.what(), error.hint());
  } catch (const std::bad_alloc&) {
    return report_no_memory(name);
  } catch (const std::system_error& error) {
    return report(name, ExitStatus::io, error.what(), {});
  } catch (const std::exception& error) {
    return report_internal(name, error.what());
  } catch (...) {
    return report_internal(name, "an exception of an unknown type");
  }
}

void leave(int status) {
  std::cout.flush();
#ifdef __SANITIZE_ADDRESS__
  std::exit(status);
#else
  ::_exit(status);
#endif
}

void check_stdout(ExitStatus reached) {
  std::cout.flush();
  const int error = stdout_buffer().error();
  if (error == 0) return;
  if (error == EPIPE) throw ReaderGone{reached};
  throw Error(ExitStatus::io,
              "cannot write to standard output: " + std::generic_category().message(error));
}

void install_interrupt_handler() {
  handle_unless_ignored(SIGINT);
  handle_unless_ignored(SIGTERM);
}

bool interrupted() { return interrupts.load() > 0; }

}  // namespace dateline::cli

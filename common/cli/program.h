// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of both programs: catches errors, handles failed writes to stdout, and interrupts.
#pragma once

#include <string_view>

#include "common/error.h"

namespace dateline::cli {

/// A program's main part.
using Body = ExitStatus (*)(int argc, char** argv);

/// Runs `body` and returns the exit status of the process. std::cout becomes a block-buffered
/// stream that records why a write failed; SIGPIPE and SIGXFSZ are ignored; closed standard
/// descriptors are opened. An exception from `body` is printed to stderr as "NAME: message", with
/// the hint, if any, on the next line. Error returns its own status; std::bad_alloc,
/// std::system_error and any other exception return ExitStatus::io.
[[nodiscard]] int run_program(std::string_view name, int argc, char** argv, Body body);

/// Flushes standard output and ends the process without running destructors, which would take a
/// sixteenth of a single query's time. (Under AddressSanitizer they run, so that leaks are found.)
[[noreturn]] void leave(int status);

/// Flushes std::cout; call it after each query of a batch and whenever a reader waits. If the
/// reader is gone (EPIPE), unwinds to run_program, which ends the process with `reached` and no
/// message: call it in the thread that runs `body`, and do not catch `...` in between. Any other
/// failure throws Error(ExitStatus::io, "cannot write to standard output: No space left on
/// device").
void check_stdout(ExitStatus reached);

/// Installs a handler: the first SIGINT or SIGTERM only makes interrupted() true, and the second
/// ends the process at once with status 130. System calls are restarted after the first.
void install_interrupt_handler();

/// Whether a SIGINT or SIGTERM arrived since install_interrupt_handler(). Thread-safe.
[[nodiscard]] bool interrupted();

}  // namespace dateline::cli

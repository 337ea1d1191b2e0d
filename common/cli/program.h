// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of both programs: the one catch, what a failed write to stdout means, interrupts.
#pragma once

#include <string_view>

#include "common/error.h"

namespace dateline::cli {

/// A program's main part.
using Body = ExitStatus (*)(int argc, char** argv);

/// Runs `body` and returns the exit status of the process. std::cout becomes a block-buffered
/// stream that remembers why a write failed; SIGPIPE is ignored; standard descriptors that are
/// closed are filled in. What `body` throws is printed to stderr as "NAME: message" and, if there
/// is one, the hint on the next line: Error ends with its own status, std::bad_alloc,
/// std::system_error and any other exception with ExitStatus::io.
[[nodiscard]] int run_program(std::string_view name, int argc, char** argv, Body body);

/// Ends the process, standard output flushed, without taking down what it and its libraries hold,
/// which takes a sixteenth of a single query's time. (Under AddressSanitizer it is taken down, so
/// that memory that was lost is found.)
[[noreturn]] void leave(int status);

/// Flushes std::cout; call it after each query of a batch and whenever a reader waits. If the
/// reader has gone (EPIPE), unwinds to run_program, which ends the process with `reached` and no
/// message: call it in the thread that runs `body`, and do not catch `...` in between. Any other
/// failure throws Error(ExitStatus::io, "cannot write to standard output: No space left on
/// device").
void check_stdout(ExitStatus reached);

/// From now on the first SIGINT or SIGTERM only makes interrupted() true, and the second ends the
/// process at once with status 130. System calls are restarted after the first.
void install_interrupt_handler();

/// Whether a SIGINT or SIGTERM has come since install_interrupt_handler(); any thread may ask.
[[nodiscard]] bool interrupted();

}  // namespace dateline::cli

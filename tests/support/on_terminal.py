#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs a command on a terminal of its own, for what programs do there alone.
"""on_terminal.py COLUMNS COMMAND... runs the command with a terminal of so many columns as all its
standard streams, and prints what came out, escapes as `^[`, times as `(N ms)`, and its status."""
import fcntl
import os
import pty
import re
import struct
import sys
import termios


def main():
    columns, command = int(sys.argv[1]), sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.environ["TERM"] = "xterm"
        os.execvp(command[0], command)
    said = b""
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # the last one has closed it
            break
        if not part:
            break
        said += part
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    text = said.decode("utf-8", "replace").replace("\r\n", "\n").replace("\x1b", "^[")
    print(re.sub(r"\([0-9.]+ m?s\)", "(N ms)", text), end="")
    print(f"status {status}")


if __name__ == "__main__":
    main()

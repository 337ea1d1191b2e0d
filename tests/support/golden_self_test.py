#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Tests scripts/golden with small stories: which pass, which fail, and what accepting writes.
import subprocess
import sys
import tempfile
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[2] / "scripts" / "golden"

# Each story with the exit status it must lead to, named for the rule.
STORIES = {
    "matching output passes": (0, "Prose.\n\n  $ echo hello\n  hello\n"),
    "other output fails": (1, "  $ echo hello\n  goodbye\n"),
    "missing output fails": (1, "  $ true\n  hello\n"),
    "surplus output fails": (1, "  $ echo hello\n"),
    "a status is shown": (0, "  $ echo x; (exit 3)\n  x\n  [3]\n"),
    "a status not expected fails": (1, "  $ (exit 3)\n"),
    "a status expected in vain fails": (1, "  $ true\n  [3]\n"),
    "standard error is merged": (0, "  $ echo one; echo two >&2\n  one\n  two\n"),
    "a command goes on": (0, "  $ for i in 1 2; do\n  >   echo $i\n  > done\n  1\n  2\n"),
    "a here document goes on": (0, "  $ cat <<END\n  > a\n  > \n  > b\n  > END\n  a\n  \n  b\n"),
    "one shell runs all commands": (0, "  $ x=5\n\nText.\n\n  $ echo $x\n  5\n"),
    "re matches the whole line": (0, "  $ echo abc123\n  [a-c]+\\d+ (re)\n"),
    "re must match the whole line": (1, "  $ echo abc123\n  [a-c]+ (re)\n"),
    "a broken re fails": (1, "  $ echo abc\n  ( (re)\n"),
    "glob stands for text": (0, "  $ echo 'took 12.5 ms [a]'\n  took *.? ms [a] (glob)\n"),
    "glob can be escaped": (1, "  $ echo abc\n  \\* (glob)\n"),
    "escaped globs match themselves": (0, "  $ echo 'a*b?'\n  a\\*b\\? (glob)\n"),
    "control bytes are escaped": (0, "  $ printf '\\033[1m\\n'\n  \\x1b[1m (esc)\n"),
    "broken UTF-8 is escaped": (0, "  $ printf 'a\\377\\n'\n  a\\xff (esc)\n"),
    "text that looks like a command is escaped": (0, "  $ echo '$ x'\n  \\x24 x (esc)\n"),
    "text that looks like a status is escaped": (0, "  $ echo '[2]'\n  \\x5b2] (esc)\n"),
    "text that ends in a suffix is escaped": (0, "  $ echo 'a (re)'\n  a (re) (esc)\n"),
    "words of other scripts stay": (0, "  $ echo 新疆 é\n  新疆 é\n"),
    "a missing newline is shown": (0, "  $ printf abc\n  abc (no-eol)\n"),
    "blanks at the end count": (1, "  $ echo 'a '\n  a\n"),
    "the shell may not end early": (1, "  $ exit 0\n\n  $ echo x\n  x\n"),
    "commands read no input": (0, "  $ cat\n\n  $ echo still here\n  still here\n"),
    "a background process does not hold the story": (0, "  $ sleep 100 & disown; kill $!\n"),
    "the folder is fresh and is home": (0, "  $ ls -A; [ \"$PWD\" = \"$HOME\" ]\n"),
    "the terminal is dumb": (0, "  $ echo $TERM $LANG ${NO_COLOR-unset}\n  dumb C.UTF-8 unset\n"),
    "the programs are on PATH": (0, "  $ program; [ \"$(command -v program)\" = \"$BIN/program\" ]\n"
                                    "  program here\n"),
    "ROOT is the checkout": (0, "  $ test -x $ROOT/scripts/golden\n"),
    "errors of the shell name the story": (0, "  $ nonsense_\n  story: line 1: * not found (glob)\n"
                                              "  [127]\n"),
    "what is needed and missing skips": (77, "#needs: no/such/thing\n  $ false\n"),
    "a program that is needed and missing skips": (77, "#needs: $no-such-program\n  $ false\n"),
    "a program that is needed and there runs": (1, "#needs: $sh\n  $ false\n"),
    "what is needed and there runs": (1, "#needs: scripts/golden\n  $ false\n"),
    "output without a command fails": (1, "  hello\n"),
    "prose alone passes": (0, "Nothing to run.\n"),
}

ACCEPTED = (
    "Prose stays.\n\n  $ echo one; echo 22; echo '$ 3'; printf four\n  old\n  \\d+ (re)\n  gone\n\n"
    "  $ (exit 4)\nEnd.\n",
    "Prose stays.\n\n  $ echo one; echo 22; echo '$ 3'; printf four\n  one\n  \\d+ (re)\n"
    "  \\x24 3 (esc)\n  four (no-eol)\n\n  $ (exit 4)\n  [4]\nEnd.\n",
)


def golden(folder, *arguments):
    return subprocess.run([sys.executable, str(GOLDEN), "--bin", str(folder / "bin"), *arguments],
                          capture_output=True, text=True, check=False)


def check_story(folder, rule, status, text):
    story = folder / "story.t"
    story.write_text(text, encoding="utf-8")
    run = golden(folder, str(story))
    if run.returncode == status and story.read_text(encoding="utf-8") == text:
        return True
    print(f"failed: {rule}: status {run.returncode}, not {status}\n{run.stdout}{run.stderr}")
    return False


def check_accept(folder):
    story = folder / "story.t"
    story.write_text(ACCEPTED[0], encoding="utf-8")
    run = golden(folder, "--accept", str(story))
    text = story.read_text(encoding="utf-8")
    again = golden(folder, str(story))
    if run.returncode == 0 and text == ACCEPTED[1] and again.returncode == 0:
        return True
    print(f"failed: accepting keeps patterns and prose\n{run.stdout}{run.stderr}{text}{again.stdout}")
    return False


def check_several(folder):
    texts = {"pass": "  $ true\n", "fail": "  $ false\n", "skip": "#needs: no/such\n"}
    for name, text in texts.items():
        (folder / f"{name}.t").write_text(text, encoding="utf-8")
    run = golden(folder, *(str(folder / f"{name}.t") for name in texts))
    if run.returncode == 1 and run.stdout.endswith("golden: 1 passed, 1 failed, 1 skipped\n"):
        return True
    print(f"failed: several stories are counted\n{run.stdout}{run.stderr}")
    return False


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bin").mkdir()
        program = folder / "bin" / "program"
        program.write_text("#!/bin/sh\necho program here\n", encoding="utf-8")
        program.chmod(0o755)
        results = [check_story(folder, rule, *story) for rule, story in STORIES.items()]
        results += [check_accept(folder), check_several(folder)]
    print(f"golden-self-test: {results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

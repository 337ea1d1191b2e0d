# SPDX-License-Identifier: GPL-2.0-or-later
# Tantivy through its binding for node, as npm has it built: tantivy_bench.js.
import platform
import re
import subprocess

from suite.measure import output

from .base import HERE, Program, Unavailable, need

PACKAGE, VERSION = "@oxdev03/node-tantivy-binding-linux-x64-gnu", "0.3.3"


class Tantivy(Program):
    name, title = "tantivy", "Tantivy"
    index_threads = (1, 2)
    log_threads = (1,)

    def build(self):
        if platform.machine() != "x86_64":
            raise Unavailable(f"npm's build of the binding is for x86_64, not for {platform.machine()}")
        for program in ("node", "npm"):
            need(program, program if program == "npm" else "nodejs")
        if not self.binding().is_dir():
            done = subprocess.run(["npm", "install", "--prefix", self.work, "--no-save",
                                   "--ignore-scripts", f"{PACKAGE}@{VERSION}"],
                                  capture_output=True, text=True)
            if done.returncode != 0 or not self.binding().is_dir():
                raise Unavailable(f"npm does not install {PACKAGE}@{VERSION}")
        # A program finds packages from its own place on.
        self.program = self.work / "tantivy_bench.js"
        self.program.write_bytes((HERE / "tantivy_bench.js").read_bytes())

    def binding(self):
        return self.work / "node_modules" / PACKAGE

    def command(self, *arguments):
        return ["node", self.program, *arguments]

    def version(self):
        binding = output(self.command("version")).strip()
        library = next(self.binding().glob("*.node")).read_bytes()
        inside = re.search(rb"tantivy-(\d+\.\d+\.\d+)", library)
        return f"{inside[1].decode() if inside else 'unknown'} (binding {binding})"

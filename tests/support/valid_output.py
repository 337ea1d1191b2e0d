#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Checks JSON on standard input against docs/output.schema.json, or the schema docs/NAME.schema.json
# that is named; says how many values there were, or what is wrong. Readers must pass over keys they
# do not know; here such a key is wrong, so that the schemas tell all that is written.
import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parent.parent.parent
# What another object of the schema is made of: that one is closed, not this.
OPEN = ("summary",)


def close(schema):
    """Forbids in each object of `schema` the keys that it does not name."""
    if isinstance(schema, list):
        for part in schema:
            close(part)
    if not isinstance(schema, dict):
        return
    for name, part in schema.items():
        if name not in OPEN:
            close(part)
    for name in OPEN:
        for part in schema.get(name, {}).get("properties", {}).values():
            close(part)
    described = schema.get("type") == "object" or "$ref" not in schema and "allOf" in schema
    if described and "additionalProperties" not in schema:
        schema["unevaluatedProperties"] = False


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else "output"
    schema = json.loads((ROOT / f"docs/{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    closed = copy.deepcopy(schema)
    close(closed)
    if "if" in closed:
        closed["unevaluatedProperties"] = False
    validator = Draft202012Validator(closed)
    text = sys.stdin.read()
    decoder = json.JSONDecoder()
    count = 0
    wrong = False
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        text = text[end:]
        count += 1
        for error in validator.iter_errors(value):
            place = "".join(f".{part}" if isinstance(part, str) else f"[{part}]"
                            for part in error.absolute_path)
            print(f"object {count}{place}: {error.message}")
            wrong = True
    print(f"{count} objects")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

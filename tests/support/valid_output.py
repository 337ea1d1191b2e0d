#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Checks what `--format json` or `jsonl` wrote, on standard input, against docs/output.schema.json,
# by as much of JSON Schema as that uses; says how many objects there were, or what is wrong.
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs/output.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "properties", "required",
         "items", "enum", "const", "pattern", "minimum", "maximum", "additionalProperties",
         "anyOf", "allOf", "if", "then", "else"}


def is_of_type(value, name):
    if name in ("integer", "number"):
        kinds = (int,) if name == "integer" else (int, float)
        return isinstance(value, kinds) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def fits(value, schema):
    return not any(findings(value, schema, ""))


def findings(value, schema, place):
    unknown = schema.keys() - KNOWN
    if unknown:
        yield f"the schema has {sorted(unknown)}, which this program does not know"
    if "$ref" in schema:
        yield from findings(value, SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]], place)
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_of_type(value, name) for name in names):
        yield f"{place}: {value!r} is not {' or '.join(names)}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{place}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{place}: {value!r} does not fit {schema['pattern']}"
    if is_of_type(value, "number"):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            yield f"{place}: {value} is out of bounds"
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from findings(item, schema.get("items", {}), f"{place}[{i}]")
    if isinstance(value, dict):
        for key in schema.get("required", []):
            if key not in value:
                yield f"{place}: there is no {key}"
        for key, item in value.items():
            other = schema.get("additionalProperties", {})
            yield from findings(item, schema.get("properties", {}).get(key, other),
                                f"{place}.{key}")
    for part in schema.get("allOf", []):
        yield from findings(value, part, place)
    if "anyOf" in schema and not any(fits(value, part) for part in schema["anyOf"]):
        yield f"{place}: {value!r} is none of what may be there"
    if "if" in schema:
        chosen = "then" if fits(value, schema["if"]) else "else"
        yield from findings(value, schema.get(chosen, {}), place)


def main():
    text = sys.stdin.read()
    decoder = json.JSONDecoder()
    count = 0
    status = 0
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        text = text[end:]
        count += 1
        for finding in findings(value, SCHEMA, f"object {count}"):
            print(finding)
            status = 1
    print(f"{count} objects")
    return status


if __name__ == "__main__":
    sys.exit(main())

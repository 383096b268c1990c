"""Judges requests by the model of the service that botocore has, and by nothing else.

Reads a JSON list of [operation, input] and writes, for each, a JSON list of the paths at fault.
"""

import json
import re
import sys
from datetime import datetime

from botocore.session import get_session

MODEL = get_session().get_component("data_loader").load_service_model("connectcampaignsv2", "service-2")
SHAPES = MODEL["shapes"]
KINDS = {"string": str, "integer": int, "double": (int, float), "boolean": bool, "timestamp": str}
# Two groups of an ARN's pattern match nothing that is not matched before them, and backtrack without end.
BACKTRACKING = "(?:/[^:]+)*(?:/[^:]+)?"
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")


def outside(size, shape):
    return not shape.get("min", size) <= size <= shape.get("max", size)


def faults(value, name, path):
    shape = SHAPES[name]
    kind = shape["type"]
    if kind == "structure":
        return structure_faults(value, shape, path)
    if kind == "list":
        if not isinstance(value, list) or outside(len(value), shape):
            return [path]
        return [fault for item in value for fault in faults(item, shape["member"]["shape"], path + "[]")]
    if kind == "map":
        if not isinstance(value, dict):
            return [path]
        keys = [fault for key in value for fault in faults(key, shape["key"]["shape"], path + "{}")]
        return keys + [f for item in value.values() for f in faults(item, shape["value"]["shape"], path + "{}")]
    if not isinstance(value, KINDS[kind]) or isinstance(value, bool) != (kind == "boolean"):
        return [path]
    return [path] if scalar_is_wrong(value, kind, shape) else []


def structure_faults(value, shape, path):
    if not isinstance(value, dict):
        return [path]
    members = shape["members"]
    missing = [name for name in shape.get("required", []) if name not in value]
    unknown = [name for name in value if name not in members]
    found = [f"{path}.{name}" for name in missing + unknown]
    if shape.get("union") and len(value) != 1:
        found.append(path)
    for name, member in value.items():
        if name in members:
            found += faults(member, members[name]["shape"], f"{path}.{name}")
    return found


def scalar_is_wrong(value, kind, shape):
    if kind == "string":
        pattern = shape.get("pattern", "").replace(BACKTRACKING, "")
        fits = pattern == "" or re.fullmatch(pattern, value, re.DOTALL)
        return outside(len(value), shape) or not fits or value not in shape.get("enum", [value])
    if kind == "timestamp":
        return not is_timestamp(value)
    too_long = kind == "integer" and not -(2**31) <= value < 2**31
    return kind in ("integer", "double") and (too_long or outside(value, shape))


def is_timestamp(value):
    if not TIMESTAMP.fullmatch(value):
        return False
    try:
        datetime.strptime(value[:19], "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return False
    return True


def judge(operation, request):
    return faults(request, MODEL["operations"][operation]["input"]["shape"], "")


print(json.dumps([judge(operation, request) for operation, request in json.load(sys.stdin)]))

"""Holds requests and answers to the models of services that botocore has, and to nothing else.

Reads a JSON list of [service, operation, answer] and writes, for each, what the model says of the request and the
paths at fault in the answer.
"""

import functools
import json
import sys
from datetime import datetime

from botocore.session import get_session

SESSION = get_session()
KINDS = {"string": str, "integer": int, "long": int, "double": (int, float), "boolean": bool}


def faults(value, shape, path):
    kind = shape.type_name
    if kind == "structure":
        return structure_faults(value, shape, path)
    if kind == "list":
        if not isinstance(value, list):
            return [path]
        return [fault for item in value for fault in faults(item, shape.member, path + "[]")]
    if kind == "map":
        if not isinstance(value, dict):
            return [path]
        return [fault for item in value.values() for fault in faults(item, shape.value, path + "{}")]
    if kind == "timestamp":
        return [] if is_time(value, shape.serialization.get("timestampFormat")) else [path]
    if not isinstance(value, KINDS[kind]) or isinstance(value, bool) != (kind == "boolean"):
        return [path]
    if kind == "string" and value not in (getattr(shape, "enum", None) or [value]):
        return [path]
    return []


def structure_faults(value, shape, path):
    if not isinstance(value, dict):
        return [path]
    names = {member.serialization.get("name", name): member for name, member in shape.members.items()}
    missing = [name for name in shape.required_members if name not in value]
    unknown = [name for name in value if name not in names]
    found = [f"{path}.{name}" for name in missing + unknown]
    for name, member in value.items():
        if name in names:
            found += faults(member, names[name], f"{path}.{name}")
    return found


def is_time(value, form):
    if form == "iso8601":
        try:
            datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ")
            return True
        except (TypeError, ValueError):
            return False
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def parameters(shape):
    """Names of parameters by where they go, with the largest number that each takes."""
    found = {}
    for name, member in shape.members.items():
        place = member.serialization.get("location", "body")
        found.setdefault(place, {})[member.serialization.get("name", name)] = member.metadata.get("max")
    return found


@functools.cache
def model_of(service):
    return SESSION.get_service_model(service)


def judged(service, name, answer):
    model = model_of(service)
    operation = model.operation_model(name)
    return {
        "signingName": model.signing_name,
        "method": operation.http["method"],
        "path": operation.http["requestUri"],
        "parameters": parameters(operation.input_shape),
        "results": list(operation.output_shape.members),
        "faults": faults(answer, operation.output_shape, ""),
    }


print(json.dumps([judged(*each) for each in json.load(sys.stdin)]))

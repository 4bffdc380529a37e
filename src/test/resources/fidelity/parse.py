"""Holds recorded answers against botocore's model of them.

Standard input: a JSON list of {service, operation, status, body}. Standard output: one problem a line.
"""
import json
import sys
import xml.etree.ElementTree as ElementTree

import botocore.parsers
import botocore.session

SESSION = botocore.session.get_session()
NAMES = {"servicequotas": "service-quotas"}
ENVELOPE = {"ResponseMetadata", "requestId"}


def plain(tag):
    return tag.rsplit("}", 1)[-1]


def scalar(value, shape, path, problems):
    if getattr(shape, "enum", None) and value not in shape.enum:
        problems.append(f"{path} is not in the enum: {value}")


def xml(element, shape, path, problems, allowed=frozenset()):
    if shape.type_name == "structure":
        members = {m.serialization.get("name", n): (n, m) for n, m in shape.members.items()}
        seen = set()
        for child in element:
            name = plain(child.tag)
            if name in members:
                seen.add(members[name][0])
                xml(child, members[name][1], f"{path}/{name}", problems)
            elif name not in allowed:
                problems.append(f"{path}/{name} is not in the model")
        missing(shape, seen, path, problems)
    elif shape.type_name == "list":
        item = shape.member.serialization.get("name", "member")
        for child in element:
            if plain(child.tag) != item:
                problems.append(f"{path}/{plain(child.tag)} should be {item}")
            xml(child, shape.member, f"{path}[]", problems)
    else:
        scalar(element.text or "", shape, path, problems)


def plain_json(value, shape, path, problems):
    if shape.type_name == "structure":
        for name, child in value.items():
            if name in shape.members:
                plain_json(child, shape.members[name], f"{path}/{name}", problems)
            else:
                problems.append(f"{path}/{name} is not in the model")
        missing(shape, value, path, problems)
    elif shape.type_name == "list":
        for child in value:
            plain_json(child, shape.member, f"{path}[]", problems)
    elif shape.type_name == "map":
        for child in value.values():
            plain_json(child, shape.value, f"{path}{{}}", problems)
    else:
        scalar(value, shape, path, problems)


def missing(shape, seen, path, problems):
    for name in shape.required_members:
        if name not in seen:
            problems.append(f"{path}/{name} is required and missing")


def check(answer):
    model = SESSION.get_service_model(NAMES.get(answer["service"], answer["service"]))
    shape = model.operation_model(answer["operation"]).output_shape
    response = {"body": answer["body"].encode(), "headers": {}, "status_code": answer["status"]}
    parsed = botocore.parsers.create_parser(model.resolved_protocol).parse(response, shape)
    problems = []
    if answer["status"] >= 300:
        if not parsed["Error"].get("Code") or not parsed["Error"].get("Message"):
            problems.append("is an error without code and message")
    elif model.protocol == "json":
        plain_json(json.loads(answer["body"]), shape, "", problems)
    else:
        root = ElementTree.fromstring(answer["body"])
        wrapper = shape.serialization.get("resultWrapper") if shape else None
        found = [child for child in root if plain(child.tag) == wrapper]
        if wrapper and not found:
            problems.append(f"/{wrapper} is missing")
        for child in found:
            xml(child, shape, "", problems)
        if not wrapper and shape:
            xml(root, shape, "", problems, ENVELOPE)
        if not shape and {plain(child.tag) for child in root} - ENVELOPE - {"return"}:
            problems.append("says something where the model has no answer")
    return problems


for each in json.load(sys.stdin):
    try:
        found = check(each)
    except Exception as problem:  # whatever stops botocore stops its users
        found = [f"cannot be parsed: {problem!r}"]
    for text in sorted(set(found)):
        print(f"{each['service']} {each['operation']} {text}")

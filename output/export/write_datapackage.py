"""A Frictionless Tabular Data Package: the CSV files and a datapackage.json that describes every column.

The form is that of Data Package v1 (specs.frictionlessdata.io): Table Schema types, primary and foreign keys.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from output.export.sheets import Sheet
from output.export.write_csv import SAFETY_NOTE
from output.tables.declare import Column, ColumnKind

Json = dict[str, object]

_TYPES: dict[ColumnKind, str] = {"text": "string"}

#: The sheet of flat actions has no foreign key of its own in the database.
_FLAT_KEYS = {"document_id": "documents", "authority_id": "authorities", "table_id": "plan_tables"}


def write_descriptor(sheets: Sequence[Sheet], folder: Path) -> Path:
    """Write datapackage.json beside the CSV files of the sheets and return its path."""
    package: Json = {
        "profile": "tabular-data-package",
        "name": "planledger",
        "title": "Actions of council plans, with where each value stands",
        "description": "Actions, leads, times, indicators and their sources, from plan documents. "
        f"{SAFETY_NOTE} Empty cells are missing values.",
        "resources": [_resource(sheet) for sheet in sheets],
    }
    path = folder / "datapackage.json"
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _resource(sheet: Sheet) -> Json:
    return {
        "profile": "tabular-data-resource",
        "name": sheet.name,
        "path": f"{sheet.name}.csv",
        "description": sheet.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n", "header": True},
        "schema": _schema(sheet),
    }


def _schema(sheet: Sheet) -> Json:
    schema: Json = {"fields": [_field(c) for c in sheet.columns], "missingValues": [""]}
    if sheet.key:
        schema["primaryKey"] = list(sheet.key)
    keys = [_foreign_key(c.name, target) for c in sheet.columns if (target := _target(sheet, c))]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column) -> Json:
    field: Json = {
        "name": column.name,
        "type": _TYPES.get(column.kind, column.kind),
        "description": column.description,
    }
    if column.kind == "boolean":
        field |= {"trueValues": ["1"], "falseValues": ["0"]}
    if column.kind == "datetime":
        field["format"] = "any"
    constraints: Json = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    return field | ({"constraints": constraints} if constraints else {})


def _target(sheet: Sheet, column: Column) -> str | None:
    return _FLAT_KEYS.get(column.name) if sheet.name == "actions_flat" else column.references


def _foreign_key(name: str, target: str) -> Json:
    return {"fields": [name], "reference": {"resource": target, "fields": ["id"]}}

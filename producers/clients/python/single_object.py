"""Avro single-object encoding: C3 01, the CRC-64-AVRO fingerprint of the schema's Parsing Canonical Form in
little-endian, the binary body. The avro package writes the body; header and fingerprint are made here."""

import io
import json
import struct
from datetime import date, datetime
from pathlib import Path

import avro.io
import avro.schema
from avro.errors import AvroException

EMPTY = 0xC15D213AA4D7A795


def _table_row(index):
    for _ in range(8):
        index = (index >> 1) ^ (EMPTY if index & 1 else 0)
    return index


TABLE = [_table_row(index) for index in range(256)]


def fingerprint(schema):
    """CRC-64-AVRO of a schema's Parsing Canonical Form."""
    checksum = EMPTY
    for byte in json.dumps(_reduced(schema.to_canonical_json()), separators=(",", ":"), ensure_ascii=False).encode():
        checksum = (checksum >> 8) ^ TABLE[(checksum ^ byte) & 0xFF]
    return checksum


def _reduced(node):
    """Writes {"type": "long"} as "long", which the canonical form demands and avro 1.11 omits at logical types."""
    if isinstance(node, list):
        return [_reduced(item) for item in node]
    if isinstance(node, dict):
        return _reduced(node["type"]) if node.keys() == {"type"} else {key: _reduced(node[key]) for key in node}
    return node


class _SingleObject:
    def __init__(self, folder, record):
        """Reads RECORD.avsc in the folder; the record is its simple name, for example SproNotification."""
        self._schema = avro.schema.parse(Path(folder, f"{record}.avsc").read_text("utf-8"))
        self._header = b"\xc3\x01" + struct.pack("<Q", fingerprint(self._schema))


class SingleObjectDecoder(_SingleObject):
    """Decodes records of one type."""

    def decode(self, value):
        """Decodes one record; bytes that are none of this very schema raise a ValueError."""
        if not value.startswith(self._header):
            raise ValueError(f"not written with this version of {self._schema.fullname}")
        try:
            body = io.BytesIO(value[len(self._header) :])
            return avro.io.DatumReader(self._schema).read(avro.io.BinaryDecoder(body))
        except (AvroException, EOFError, ValueError, TypeError, IndexError):
            raise ValueError(f"no {self._schema.fullname}") from None


class SingleObjectEncoder(_SingleObject):
    """Encodes records of one type."""

    @property
    def name(self):
        """Full name of the record, for example fi.hankevirta.event.SproNotification."""
        return self._schema.fullname

    def encode(self, event):
        """Encodes one event; one that does not fit the schema raises a ValueError that tells no value of it."""
        body = io.BytesIO()
        try:
            avro.io.DatumWriter(self._schema).write(_typed(event, self._schema), avro.io.BinaryEncoder(body))
        except (AvroException, TypeError, ValueError, AttributeError):
            raise ValueError(f"does not fit {self.name}") from None
        return self._header + body.getvalue()


def _typed(value, schema):
    """Turns what JSON holds into what the avro package writes: dates and times, and the defaults of absent fields."""
    if value is None:
        return None
    logical_type = getattr(schema, "logical_type", None)
    if logical_type == "date":
        return date.fromisoformat(value)
    if logical_type == "timestamp-millis":
        return datetime.fromisoformat(value.replace("Z", "+00:00"))
    if schema.type == "union":
        return _typed(value, next(branch for branch in schema.schemas if branch.type != "null"))
    if schema.type == "array":
        return [_typed(item, schema.items) for item in value]
    if schema.type == "record":
        if not value.keys() <= {field.name for field in schema.fields}:
            raise ValueError("a field that the schema does not have")
        return {field.name: _typed(value.get(field.name, field.default), field.type) for field in schema.fields}
    return value

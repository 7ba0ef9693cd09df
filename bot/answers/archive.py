"""Packs a dataclass of arrays into bytes and back, so that an index is compiled once and read many times.

The bytes are a header and the arrays one after another, aligned: what is read from a memory map is used in place, and
takes memory only where it is touched. There is no pickle in it: reading can make nothing but arrays, numbers and texts.

    MAGIC | length of the header, 8 bytes | header, JSON: [dtype, shape, offset] by path | arrays

A field may be an array, a number, a tuple of texts (without line breaks) or a dataclass of such fields. A field with
`metadata=LEFT_OUT` is not packed, but handed in when it is unpacked.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any, Final, TypeVar, get_type_hints

import numpy as np
from numpy.typing import NDArray

MAGIC: Final = b"torture-index-bot index 1\n"
ALIGNMENT: Final = 64
"""Bytes to which arrays are aligned: a cache line."""

LEFT_OUT: Final[Mapping[str, bool]] = MappingProxyType({"packed": False})

Array = NDArray[Any]
Value = TypeVar("Value")


class ArchiveError(Exception):
    """The bytes are not an archive of the dataclass that was asked for."""


def pack(value: Any) -> bytes:
    """Pack a dataclass; see the head of the module for what it may hold."""
    header: dict[str, list[Any]] = {}
    blobs: list[bytes] = []
    offset = 0
    for path, array in _arrays(value, ""):
        blob = array.tobytes()
        blob += bytes(-len(blob) % ALIGNMENT)
        header[path] = [array.dtype.str, list(array.shape), offset]
        blobs.append(blob)
        offset += len(blob)
    head = json.dumps(header).encode()
    head += b" " * (-(len(MAGIC) + 8 + len(head)) % ALIGNMENT)
    return b"".join((MAGIC, len(head).to_bytes(8, "little"), head, *blobs))


def unpack(kind: type[Value], packed: bytes | memoryview, **left_out: Any) -> Value:
    """Make a `kind` of what `pack` made; its arrays are views of `packed`, and cannot be written to.

    Args:
        kind: the dataclass that was packed.
        packed: the bytes, or a view of them such as a memory map.
        left_out: the fields that were not packed, by name.

    Raises:
        ArchiveError: the bytes are something else, or cut off.
    """
    try:
        return _value(kind, _Reader(packed), "", left_out)
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError(str(error)) from error


def _arrays(value: Any, path: str) -> Iterator[tuple[str, Array]]:
    for field in fields(value):
        held = getattr(value, field.name)
        if field.metadata == LEFT_OUT:
            continue
        if is_dataclass(held):
            yield from _arrays(held, f"{path}{field.name}.")
        elif isinstance(held, tuple):
            yield f"{path}{field.name}", np.frombuffer("\n".join(held).encode(), np.uint8)
        else:
            yield f"{path}{field.name}", np.asarray(held)


def _value(kind: type[Value], reader: "_Reader", path: str, left_out: Mapping[str, Any]) -> Value:
    hints = get_type_hints(kind)
    made = dict(left_out)
    for field in fields(kind):  # type: ignore[arg-type]  # any dataclass will do
        hint, here = hints[field.name], f"{path}{field.name}"
        if field.metadata != LEFT_OUT:
            made[field.name] = _value(hint, reader, f"{here}.", {}) if is_dataclass(hint) else reader.field(here, hint)
    return kind(**made)


class _Reader:
    def __init__(self, packed: bytes | memoryview) -> None:
        start = len(MAGIC) + 8
        if bytes(packed[: len(MAGIC)]) != MAGIC:
            raise ArchiveError("these bytes are no index")
        length = int.from_bytes(packed[len(MAGIC) : start], "little")
        self._header = json.loads(bytes(packed[start : start + length]))
        self._packed = packed
        self._start = start + length

    def field(self, path: str, hint: Any) -> Any:
        dtype, shape, offset = self._header[path]
        size = int(np.prod(shape, dtype=np.int64))
        array = np.frombuffer(self._packed, np.dtype(dtype), size, self._start + offset).reshape(shape)
        if hint in (int, float):
            return hint(array)
        if getattr(hint, "__origin__", None) is tuple:
            text = bytes(array).decode()
            return tuple(text.split("\n")) if text else ()
        return array

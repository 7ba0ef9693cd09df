"""Which messages the code uses: found in its syntax, not by running it.

A use is a call of a `Messages` (`messages(…)`, `say(…)`, `frame.say(…)`, `messages_in(…)(…)`) or of a function that
hands one of its parameters on to such a call (`notice(messages, …)`). Its name is a literal, a choice between
literals, or computed; a computed one is told as a pattern (`reason-*`), or as the code that computes it.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import bot.faces

FOLDER = Path(bot.faces.__file__).parent
_CALLED = frozenset({"messages", "say"})
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Uses:
    """Where messages are used, by literal name and by how a name is computed; a place is `file:line`."""

    literal: dict[str, str] = field(default_factory=dict)
    computed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Forwarder:
    """A function that takes the name of a message as its parameter number `place`."""

    module: str
    function: str
    place: int


def sources() -> dict[str, str]:
    return {str(file.relative_to(FOLDER)): file.read_text(encoding="utf-8") for file in FOLDER.rglob("*.py")}


def uses_in(modules: Mapping[str, str]) -> Uses:
    trees = {name: ast.parse(text) for name, text in modules.items()}
    uses = Uses()
    forwarders: set[_Forwarder] = set()
    while True:
        found = set(forwarders)
        for name, tree in trees.items():
            for call, function in _calls(tree):
                for argument in _names(call, name, forwarders):
                    found |= set(_note(argument, function, name, tree, uses))
        if found == forwarders:
            return uses
        forwarders = found


def _calls(tree: ast.AST, function: _Function | None = None) -> Iterator[tuple[ast.Call, _Function | None]]:
    """Give each call, and the innermost function that it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node, function
        yield from _calls(node, node if isinstance(node, _Function) else function)


def _names(call: ast.Call, module: str, forwarders: set[_Forwarder]) -> Iterator[ast.expr]:
    """Give the arguments of `call` that name messages."""
    called = call.func
    if isinstance(called, ast.Call):
        if isinstance(called.func, ast.Name) and called.func.id == "messages_in" and call.args:
            yield call.args[0]
        return
    method = isinstance(called, ast.Attribute)
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if name == "say" or (name in _CALLED and not method):
        yield from call.args[:1]
        return
    for each in forwarders:
        if each.function == name and (each.module == module or not name.startswith("_")):
            yield from call.args[each.place : each.place + 1]


def _note(
    argument: ast.expr, function: _Function | None, module: str, tree: ast.Module, uses: Uses
) -> Iterator[_Forwarder]:
    place = f"{module}:{argument.lineno}"
    for value in _values(argument, function):
        if isinstance(value, ast.arg):
            assert function
            named = [each.arg for each in function.args.posonlyargs + function.args.args]
            bound = named[:1] == ["self"]
            yield _Forwarder(module, function.name, named.index(value.arg) - bound)
        elif isinstance(value, ast.Constant) and isinstance(value.value, str):
            uses.literal[value.value] = place
        elif isinstance(value, ast.JoinedStr):
            pattern = "".join(_part(each, tree) for each in value.values)
            (uses.computed if "*" in pattern else uses.literal)[pattern] = place
        else:
            uses.computed[ast.unparse(value)] = place


def _values(node: ast.expr, function: _Function | None) -> Iterator[ast.expr | ast.arg]:
    """Give what `node` may be: itself, either side of a choice, or what was assigned to its name."""
    if isinstance(node, ast.IfExp):
        yield from _values(node.body, function)
        yield from _values(node.orelse, function)
    elif isinstance(node, ast.Name) and function is not None:
        parameters = [each for each in ast.walk(function.args) if isinstance(each, ast.arg)]
        assigned = list(_assigned(node.id, function))
        for value in assigned:
            yield from _values(value, function)
        if not assigned:
            yield next((each for each in parameters if each.arg == node.id), node)
    else:
        yield node


def _assigned(name: str, function: _Function) -> Iterator[ast.expr]:
    """Give what `name` is set to: by assignment, or by a loop over literals."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == name:
                    yield node.value
        elif isinstance(node, ast.For | ast.comprehension):
            yield from _looped(name, node, function)


def _looped(name: str, loop: ast.For | ast.comprehension, function: _Function) -> Iterator[ast.expr]:
    rows = loop.iter
    if isinstance(rows, ast.Name):
        rows = next(_assigned(rows.id, function), rows)
    if not isinstance(rows, ast.Tuple | ast.List):
        return
    targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
    for place, target in enumerate(targets):
        if isinstance(target, ast.Name) and target.id == name:
            for row in rows.elts:
                yield row.elts[place] if isinstance(row, ast.Tuple) else row


def _part(node: ast.expr, tree: ast.Module) -> str:
    """Give the part of an f-string; "*" for what is not known before the code runs."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    inner = node.value if isinstance(node, ast.FormattedValue) else node
    for each in tree.body:
        if (
            isinstance(each, ast.AnnAssign)
            and ast.unparse(each.target) == ast.unparse(inner)
            and isinstance(each.value, ast.Constant)
        ):
            return str(each.value.value)
    return "*"

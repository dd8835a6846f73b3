import pytest
from pydantic import TypeAdapter, ValidationError

from argmap.editing import operations as ops
from argmap.editing.planning import PLANNERS

OPERATION: TypeAdapter[ops.Operation] = TypeAdapter(ops.Operation)


@pytest.mark.parametrize(
    "text",
    [
        '{"op":"set","where":"k","field":"text","value":"Words."}',
        '{"op":"set","where":["claim","premises",0],"field":"at","value":null}',
        '{"op":"add","to":"k","as":"objection","statement":{"text":"No."},"index":null}',
        '{"op":"move","statement":["claim","premises",0,"linked",1],"to":"k","as":"before","index":0}',
        '{"op":"remove","statement":"k","keep":true}',
        '{"op":"link","statements":["a","b"]}',
        '{"op":"together","operations":[{"op":"unlink","statement":"a"},{"op":"rename","statement":"a","id":"b"}]}',
    ],
)
def test_an_operation_has_one_form_in_json(text: str) -> None:
    assert OPERATION.dump_json(OPERATION.validate_json(text), by_alias=True).decode() == text


@pytest.mark.parametrize(
    "text",
    ['{"op":"fly"}', '{"op":"set"}', '{"op":"remove","statement":"a b"}', '{"op":"link","statements":["a"]}',
     '{"op":"remove","statement":["claim",-1]}', '{"op":"remove","statement":"a","more":1}'],
)  # fmt: skip
def test_what_is_no_operation_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        OPERATION.validate_json(text)


def test_every_operation_can_be_planned() -> None:
    kinds = {
        kind for kind in vars(ops).values() if isinstance(kind, type) and "op" in getattr(kind, "model_fields", {})
    }
    assert kinds - {ops.Together} == set(PLANNERS)

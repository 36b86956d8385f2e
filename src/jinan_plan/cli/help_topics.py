"""``plan help``: a command or a topic explained."""

from typing import Annotated, Any

import typer

from jinan_plan.diagnostics import RefusedError


def help_(
    ctx: typer.Context,
    topic: Annotated[str | None, typer.Argument(metavar="[COMMAND|TOPIC]")] = None,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.messages.topics import TOPICS

    root: Any = ctx.find_root()
    lang = ctx.obj.lang
    if topic is None:
        _print(root.command.get_help(root), ctx)
        return
    if topic in TOPICS:
        from jinan_plan.views.topics import topic_document

        ctx.obj.show(topic_document(TOPICS[topic], lang))
        return
    command = root.command.commands.get(topic)
    if command is not None:
        with command.make_context(topic, [], parent=root, resilient_parsing=True) as inner:
            _print(command.get_help(inner), ctx)
        return
    known = [*TOPICS, *(name for name, one in root.command.commands.items() if not one.hidden)]
    raise RefusedError("no-such-topic", 2, name=topic, known=", ".join(known))


def _print(text: str, ctx: typer.Context) -> None:
    from jinan_plan.views.document import Document, Line

    ctx.obj.show(Document((Line.of(text),)))

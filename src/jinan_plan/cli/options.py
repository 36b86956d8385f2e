"""Options that several commands share."""

from typing import Annotated

import typer

YearOption = Annotated[str | None, typer.Option("--year", metavar="YEAR")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE")]
MethodName = Annotated[str, typer.Option("--method", metavar="NAME")]
Json = Annotated[bool, typer.Option("--json")]

"""The command `planledger`: one group, one file a command, and what every ending of a command means."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from planledger import __version__
from planledger.commands.build import build_command
from planledger.commands.doctor import doctor_command
from planledger.commands.export import export_command
from planledger.commands.inspect import inspect_command
from planledger.commands.report import report_command
from planledger.commands.resolve import resolve_command
from planledger.commands.serve import serve_command
from planledger.exit_codes import ExitCode
from planledger.problems import Problem


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExit codes:\n" + "\n".join(f"  {code.value:3}  {code.meaning}" for code in ExitCode),
)
@click.version_option(__version__, message="planledger %(version)s")
def planledger() -> None:
    """Turn a folder of action plans into a searchable database of actions.

    Plans may be .docx, .doc, .rtf, .odt, PDF, .xlsx, web pages and text.
    Start with `planledger build FOLDER`, then `planledger serve`.
    """


for _command in (
    build_command,
    inspect_command,
    serve_command,
    export_command,
    report_command,
    resolve_command,
    doctor_command,
):
    planledger.add_command(_command)


def main() -> NoReturn:
    """The entry point of the installed script."""
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Messages for people go to stderr, a fault with its trace."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    try:
        # `obj` is what a run is stored with as its arguments.
        code = planledger.main(arguments, prog_name="planledger", standalone_mode=False, obj=tuple(arguments))
    except Problem as problem:
        click.secho(f"Error: {problem.message}", err=True)
        return problem.code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return ExitCode.INTERRUPTED
    except Exception:
        traceback.print_exc()
        click.echo("This is a fault of planledger. Please report it with the lines above.", err=True)
        return ExitCode.INTERNAL
    return int(code or ExitCode.OK)

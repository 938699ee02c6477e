"""`planledger serve`: the database in the browser."""

# ruff: noqa: PLC0415 - the site is loaded when it is served, not for --help
from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from planledger.commands.databases import database_option, need_database
from planledger.database_path import DEFAULT_DB, naming
from planledger.exit_codes import ExitCode
from planledger.problems import Problem

HOST = "127.0.0.1"


@click.command("serve", short_help="Show the database in the browser.")
@database_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8001,
    show_default=True,
    metavar="NUMBER",
    help="The port to listen on.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.pass_context
def serve_command(context: click.Context, db: Path, port: int, open_browser: bool) -> None:
    """Show the database in the browser, read-only, until Ctrl-C.

    Datasette serves it on this machine alone, with search over actions and over every paragraph.
    """
    need_database(db)
    from contextlib import closing

    from output.database import open_for_reading
    from output.site import serve
    from planledger.database_problems import database_problems

    with database_problems(db), closing(open_for_reading(db)):
        need_port(port, db)
    click.echo(f"Serving {db} at http://{HOST}:{port}/ (Ctrl-C ends it)", err=True)
    context.exit(run_until_interrupted(serve.serve_command(db, port, open_browser)))


def need_port(port: int, db: Path = DEFAULT_DB) -> None:
    """Raises Problem where another program listens on the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        # A port left in TIME_WAIT by the last server is free, and Datasette takes it too.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError as reason:
            raise Problem(
                ExitCode.PORT_TAKEN,
                f"Port {port} cannot be used ({reason.strerror}). "
                f"Choose another: planledger serve{naming(db)} --port {port + 1}",
            ) from reason


def _leave(_signal: int, _frame: object) -> None:
    """A kill ends this process by way of `finally`, so that the server does not outlive it."""
    raise SystemExit(ExitCode.OK)


def run_until_interrupted(command: Sequence[str]) -> int:
    """Runs the server; its exit code, or 0 when a person ends it with Ctrl-C."""
    server = subprocess.Popen(command)
    signal.signal(signal.SIGTERM, _leave)
    try:
        return server.wait()
    except KeyboardInterrupt:
        # The terminal has sent Ctrl-C to the server too: it only has to finish, and is ended if it does not.
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=10)
        return ExitCode.OK
    finally:
        server.terminate()
        server.wait()

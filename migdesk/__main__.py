"""Window or command line; nothing else."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs migdesk and gives its exit code."""
    try:
        from migdesk import cli  # start-up: --version answers before Qt is there
    except KeyboardInterrupt:
        return 130
    try:
        return cli.run(sys.argv[1:] if arguments is None else list(arguments), _window, _tour)
    except Exception as bug:
        if "MIGDESK_TRACEBACK" in os.environ:
            raise
        return cli.broke(bug)


def _window(home: Path, files: Sequence[Path]) -> int:
    from migdesk import app  # start-up: the command line needs no Qt

    return app.run(home, list(files))


def _tour(folder: Path) -> Sequence[Path]:
    from migdesk.ui import tour  # start-up: the command line needs no Qt

    return tour.run(folder)


if __name__ == "__main__":
    sys.exit(main())

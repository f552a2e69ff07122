"""Runs MkDocs as `mkdocs build` and `mkdocs serve` would, for a caller that wants to be told.

MkDocs' commands are loaded when they are run: most callers only want the settings.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from duizhao.diagnostics import Told, tell
from duizhao.site.settings import Settings, settings_of

PLUGIN = "duizhao"


class Outcome(NamedTuple):
    """Whether MkDocs came to its end, and what it said where it did not."""

    succeeded: bool
    message: str = ""


def find_settings(config_file: Path) -> Settings | Outcome:
    """What mkdocs.yml says, without building anything."""
    config = _config(config_file)
    if isinstance(config, Outcome):
        return config
    own = config.plugins[PLUGIN].config
    return settings_of(config, own.summaries, own.pdf)


def run_build(config_file: Path, reporter: Any, *, digests: bool = True, hiring: Any = None, **options: Any) -> Outcome:
    """Builds the site; its digests too, unless mkdocs.yml or the caller leaves them out. `hiring` says which workers
    the plugin is to take, where they are not to be its usual ones."""
    config = _config(config_file, **options)
    if isinstance(config, Outcome):
        return config
    plugin: Any = config.plugins[PLUGIN]
    plugin.reporter = reporter
    plugin.sets_digests = digests
    plugin.hiring = hiring
    try:
        if plugin.change(config):
            return Outcome(True)
    except PluginError as error:
        return Outcome(False, str(error))
    from mkdocs.commands.build import build

    try:
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except Abort as abort:
        return Outcome(False, str(abort.__cause__ or abort.__context__ or abort))
    finally:
        config.plugins.on_shutdown()
    return Outcome(True)


def run_serve(config_file: Path, **options: Any) -> Outcome:
    from mkdocs.commands.serve import serve

    try:
        serve(str(config_file), **options)
    except Abort:
        return Outcome(False, tell("nothing is served: the cause stands above"))
    except ConfigurationError as error:
        return Outcome(False, _unreadable(config_file, error))
    except OSError as error:  # the address is taken, or not this machine's
        reason = error.strerror or error
        return Outcome(False, tell("cannot listen there: {reason}; choose another --address", reason=reason))
    return Outcome(True)


def _unreadable(config_file: Path, error: ConfigurationError) -> Told:
    return tell("{file} cannot be read: {reason}", file=config_file, reason=error)


def _config(config_file: Path, **options: Any) -> MkDocsConfig | Outcome:
    if not config_file.is_file():
        message = tell(
            "there is no {file}: run this where mkdocs.yml stands, or name it with --config", file=config_file
        )
        return Outcome(False, message)
    try:
        config = load_config(str(config_file), **{key: value for key, value in options.items() if value is not None})
    except Abort:  # after MkDocs has logged each setting that is wrong
        return Outcome(False, tell("settings of {file} are wrong, as told above", file=config_file))
    except ConfigurationError as error:
        return Outcome(False, _unreadable(config_file, error))
    if PLUGIN not in config.plugins:
        message = tell("{file} does not use duizhao: add '- duizhao' under 'plugins:'", file=config_file)
        return Outcome(False, message)
    return config

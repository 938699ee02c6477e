"""Imported, and so run, by the process that workers are forked off, before it forks the first."""

from __future__ import annotations

from planledger.warm_up import warm_up

warm_up()

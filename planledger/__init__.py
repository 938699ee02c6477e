"""The front door: command line, pipeline, executors and run report."""

__version__ = "0.1.0"

# Everything a user or developer does, one target each; `make help` lists them.
# uv is taken from PATH; where there is none, a private one is installed below .tools/.

SHELL := /bin/sh
PYTHON ?= python3
export UV_PYTHON := $(shell command -v $(PYTHON))
export UV_PYTHON_DOWNLOADS := never
UV := $(or $(shell command -v uv),.tools/bin/uv)
BIN := .venv/bin
DB := output/plans.db
STAMP := .venv/.set-up

.DEFAULT_GOAL := help
.PHONY: help setup run serve test check lint types fix bench accuracy lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Set up .venv with the locked dependencies (run and test do this first)

$(STAMP): requirements.lock pyproject.toml
	@command -v $(UV) >/dev/null 2>&1 || { echo "No uv on PATH: installing a private one in .tools/"; \
		$(PYTHON) -m venv .tools && .tools/bin/python -m pip install --quiet --disable-pip-version-check uv; }
	@test -x $(BIN)/python || $(UV) venv --quiet .venv
	@echo "Setting up .venv with the locked dependencies"
	@$(UV) pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

run: setup ## Build output/plans.db from corpus/ and say how to look at it
	@$(BIN)/planledger build corpus --db $(DB)

serve: setup ## Open the database in the browser (Datasette, read-only)
	@$(BIN)/planledger serve --db $(DB) --open

test: setup ## Run the full test suite
	@$(BIN)/pytest -n auto

lint: setup
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

check: lint types test ## Lint, strict types and tests; changes nothing

fix: setup ## Format, and mend what the linter can
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

bench: setup ## Time readers and normalizers beside others and weigh a build; some minutes
	@$(BIN)/python -m tests.bench

accuracy: setup ## Read invented plans and known cells back; prints what share is right
	@$(BIN)/python -m tests.accuracy $(or $(ARGUMENTS),--saved-as)

lock: setup ## Resolve the dependencies anew into requirements.lock
	$(UV) pip compile --quiet --universal --all-extras --generate-hashes --no-header --no-annotate \
		--output-file requirements.lock pyproject.toml

clean: ## Remove what the targets made
	rm -rf .venv .tools output/*.db output/*.db-* .pytest_cache .mypy_cache .ruff_cache .hypothesis

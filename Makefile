# Ceļabiedrs: `make run` and `make test` do everything on a machine with Python >= 3.11 and make.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes

.DEFAULT_GOAL := help
.PHONY: help run install test lint format types contracts content tests documents drawing picture \
  eval bench benchmark-public lock clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: install ## start the bot: Telegram with a token, the preview without one
	@$(PY) -m bot

install: $(VENV)/installed ## the install step alone: .venv with the pinned dependencies

test: $(VENV)/installed-dev ## every check: ruff, mypy, import contracts, content, all tests
	@$(PY) -m tests $(if $(COMPLETE),--complete)

lint: $(VENV)/installed-dev ## ruff alone
	@$(PY) -m ruff check . && $(PY) -m ruff format --check .

format: $(VENV)/installed-dev ## let ruff put the code in order
	@$(PY) -m ruff check --fix . ; $(PY) -m ruff format .

types: $(VENV)/installed-dev ## mypy alone
	@$(PY) -m mypy

documents: drawing ## write everything in docs that is generated: dialog.md, sources.md, knowledge.md
	@$(PY) -m knowledge sources > docs/sources.md
	@$(PY) -m knowledge topics > docs/knowledge.md

drawing: $(VENV)/installed-dev ## draw the dialog anew into docs/dialog.md
	@$(PY) -m dialogs draw > docs/dialog.md

picture: $(VENV)/installed-dev ## take the README's picture of a conversation anew (needs Chromium)
	@$(PY) -m tests.preview.tour docs/preview.png

eval: $(VENV)/installed-dev ## ask every question, record what became of it, write docs/quality.md (some minutes)
	@$(PY) -m knowledge.quality eval

bench: $(VENV)/installed-dev ## measure speed and size, write them into docs/quality.md (some minutes)
	@mkdir -p data
	@$(PY) -m pytest tests/benchmarks/bench_speed.py -q --benchmark-json=data/bench.json
	@$(PY) -m knowledge.quality speed data/bench.json > /dev/null

benchmark-public: $(VENV)/installed-dev ## ask public sets: make benchmark-public DATA=folder (some minutes)
	@test -n "$(DATA)" || { echo "Say where the sets are: make benchmark-public DATA=../benchmarks" >&2; exit 1; }
	@$(PY) -m knowledge.quality public "$(DATA)"

lock: $(VENV)/installed ## pin the newest dependencies anew (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --custom-compile-command "make lock" --upgrade -q -o requirements.lock
	uv pip compile pyproject.toml --group dev -c requirements.lock --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --custom-compile-command "make lock" --upgrade -q -o requirements-dev.lock

clean: ## remove the environment and caches (never data/)
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Ceļabiedrs needs Python 3.11 or newer; '$(PYTHON)' is older. Say which to use: make PYTHON=python3.12 run" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock | $(PY)
	@echo "Installing the pinned dependencies into $(VENV) ..."
	@$(PIP_INSTALL) -r requirements.lock
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock | $(PY)
	@echo "Installing the pinned dependencies and the checks into $(VENV) ..."
	@$(PIP_INSTALL) -r requirements-dev.lock
	@touch $@ $(VENV)/installed

# Every target first prepares what it needs, once, in .venv. CONTRIBUTING.md says when to use which.

PYTHON ?= python3
export PYTHON
# What is compiled once need not be again: by each worker, by each program that a test starts.
export PYTHONDONTWRITEBYTECODE =

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install
TOGETHER := --numprocesses auto --dist worksteal
RUN := .venv/.run-ready
DEV := .venv/.dev-ready
EXECUTIONS ?= 25000
EXTRACT := -no-obsolete -locations none -extensions py migdesk
LOCK := build/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links

.PHONY: help setup run test check lint format bench soak translations lock run-system dev-system
.NOTPARALLEL:

help:
	@echo "make run      opens the window"
	@echo "make check    format, lint, types, imports, the fast tests"
	@echo "make test     the same with every test"
	@echo "make setup    only prepares .venv;  also: format bench soak translations lock"

setup: dev-system $(DEV)

run: $(RUN)
	@tools/open-window

test: dev-system $(DEV)  # the tests run whatever lint says, and have the last word on screen
	@status=0; $(MAKE) --no-print-directory lint || status=$$?; \
	$(BIN)/python -m pytest -m "not alone" $(TOGETHER) || status=$$?; \
	$(BIN)/python -m pytest -m alone || status=$$?; exit $$status

check: dev-system lint
	$(BIN)/python -m pytest -m "not slow" $(TOGETHER) --hypothesis-profile=quick

lint: $(DEV)
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo

format: $(DEV)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: dev-system $(DEV)
	$(BIN)/python -m pytest tests/bench --quiet --capture=no -o python_files='bench_*.py'

soak: dev-system $(DEV)  # the property tests, a hundred times as long; so many inputs of each format
	$(BIN)/python -m pytest tests/soak --executions=$(EXECUTIONS) -o python_files='soak_*.py' \
		-o faulthandler_timeout=0
	$(BIN)/python -m pytest $(TOGETHER) --hypothesis-profile=soak -o faulthandler_timeout=0

translations: $(DEV)  # after a sentence changed: new ones into the .ts, the .ts into the .qm
	$(BIN)/pyside6-lupdate $(EXTRACT) -ts resources/i18n/migdesk_fr.ts
	$(BIN)/pyside6-lupdate -pluralonly $(EXTRACT) -ts resources/i18n/migdesk_en.ts
	$(BIN)/pyside6-lrelease resources/i18n/migdesk_fr.ts resources/i18n/migdesk_en.ts

lock:  # after a dependency changed in pyproject.toml; with UPGRADE=--upgrade, the newest of all
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --quiet install uv
	$(LOCK) $(UPGRADE) --group dev -o requirements/dev.txt
	$(LOCK) $(UPGRADE) --group build -c requirements/dev.txt -o requirements/run.txt

$(DEV): requirements/dev.txt $(RUN) | dev-system
	@$(PIP) --require-hashes -r $<
	@touch $@

$(RUN): requirements/run.txt pyproject.toml | run-system $(BIN)/pip
	@echo "Setting up .venv; the first time takes a minute and about 100 MB."
	@$(PIP) --require-hashes -r $<
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/pip: | run-system  # the last file that venv writes: without it, .venv is half made
	@$(PYTHON) -m venv .venv || { rm -rf .venv; false; }

run-system:
	@tools/system-packages run

dev-system:
	@tools/system-packages test

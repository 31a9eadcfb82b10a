# Everything runs in an environment of its own, made on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# An environment is made anew when what it is to hold has changed.
STAMP := $(VENV)/.installed

.PHONY: help demo quick test lint types unit browser-parts quality bench roundtrip load pictures fuzz clean

help:  ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

$(VENV)/.core: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(STAMP): $(VENV)/.core pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(VENV)/.core  ## Compare the sample texts and write reports/
	$(BIN)/dedup compare seeds/news.txt seeds/official.txt --html reports/seeds.html \
		--json reports/seeds.json --markdown reports/seeds.md
	@echo
	@echo "reports/seeds.html"

lint: $(STAMP)  ## Check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)  ## Check types, strictly
	$(BIN)/mypy

browser-parts:  # what the tests in a real browser need, where it can be had
	tests/browser/install.sh

unit: $(STAMP) browser-parts
	$(BIN)/pytest --cov --cov-report=term $(PYTEST_FLAGS)

# Tests of single modules: what starts servers and processes, draws many examples or needs the pairs
# and the corpus takes minutes, and `make test` runs it.
quick: $(STAMP) lint types  ## Check all that needs no process, browser or corpus, in under a minute
	$(BIN)/pytest -q -x -m 'not browser and not apart and not process and not shared' \
		$(addprefix --ignore=tests/,batch browser corpus package property quality web workers) \
		--ignore=tests/readers/test_fuzz.py

test: lint types unit  ## Set up, then run every check and test

quality: $(STAMP)  ## Score against hand-aligned pairs and planted errors (needs ../shared)
	$(BIN)/python ../shared/gold/score.py ../shared/gold/pairs \
		--cmd '$(BIN)/dedup compare {a} {b} --json {out}'
	$(BIN)/python -m benchmarks.accuracy.planted
	$(BIN)/python -m benchmarks.accuracy.relations

bench: $(STAMP)  ## Measure speed, as ratios in one run (needs ../shared)
	$(BIN)/python -m benchmarks.speed.comparing

roundtrip: $(STAMP)  ## Turn releases into PDF, DOCX, HTML and CP874 and read them back
	$(BIN)/python -m pip install --quiet pypdf pdfminer.six
	$(BIN)/python -m benchmarks.readers.roundtrip

load: $(STAMP)  ## Put the page under load and attack (needs ../shared)
	$(BIN)/python -m benchmarks.page.load

pictures: $(STAMP) browser-parts  ## Make the pictures of the pages for editors anew
	$(BIN)/python tools/screenshots.py

fuzz: $(STAMP)  ## Feed 20,000 broken files to every reader
	DEDUP_FUZZ=20000 $(BIN)/pytest tests/readers/test_fuzz.py -s

clean:  ## Remove what was made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

# What people run here. `make conformance` and `make test` need Python 3.11 or newer, git and make, and nothing else.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.PHONY: mutation weather conformance coverage test spec-chromium check-messages bench proof faults walks costs readme check-sources lint format lock clean strangers

conformance: $(VENV)/run.stamp ## check the included reference implementation against the guide
	$(BIN)/harp-conformance run

test: $(VENV)/dev.stamp ## the project's own tests, those in a real Chromium included
	-$(BIN)/python -m harness.browser.getting
	$(BIN)/pytest -n $(WORKERS) --dist worksteal tests

spec-chromium: $(VENV)/dev.stamp ## the features, in a real Chromium
	-$(BIN)/python -m harness.browser.getting
	$(BIN)/harp-conformance run --browser chromium --workers $(WORKERS) --out build/conformance-chromium $(RUN)

coverage: $(VENV)/dev.stamp ## branches of harness, fakes and reports that the project's own tests take: at least 95 %
	-$(BIN)/python -m harness.browser.getting
	$(BIN)/python -m tests.proof coverage

check-messages: $(VENV)/dev.stamp ## Cucumber's own schema and report, from npm, on the Cucumber Messages of runs
	@if command -v npm >/dev/null; then \
	    mkdir -p build/cucumber && cp tests/reports/cucumber/package*.json build/cucumber && \
	    npm ci --prefix build/cucumber --no-audit --no-fund --ignore-scripts && \
	    HARP_CUCUMBER=build/cucumber $(BIN)/pytest tests/reports/cucumber; \
	else echo "npm is not here: Cucumber's own schema and report were not asked about our Cucumber Messages"; fi

bench: $(VENV)/dev.stamp ## ratios to what others take for the same, with the target beside each
	$(BIN)/python -m benchmarks

proof: $(VENV)/mutation.stamp ## at length what tests show in brief, each figure with its target; PROOF="kills matrix" for some parts
	-$(BIN)/python -m harness.browser.getting
	$(BIN)/python -m tests.proof $(PROOF)

faults: $(VENV)/dev.stamp ## every fault of the included deployment is noticed by who claims it: the kill matrix
	-$(BIN)/python -m harness.browser.getting
	$(BIN)/harp-conformance faults run --browser both --workers $(WORKERS) $(FAULTS)

strangers: $(VENV)/dev.stamp ## front ends of other kinds at length: all scenarios on the single page, 20 faults one by one
	-$(BIN)/python -m harness.browser.getting
	$(BIN)/pytest tests/strangers/at_length.py

mutation: $(VENV)/mutation.stamp ## mistakes from outside the catalogue, in the reference's rules: which scenario tells each
	$(BIN)/python -m tests.mutation --workers $(WORKERS) --document docs/mutation.md $(MUTATION)

readme: $(VENV)/dev.stamp ## renew what is written from the sources: coverage, options, states, roles, the reference of profiles
	$(BIN)/harp-conformance spec coverage --readme README.md
	$(BIN)/harp-conformance faults recorded --readme README.md
	$(BIN)/harp-conformance spec states --document docs/application-states.md
	$(BIN)/harp-conformance spec roles --document docs/roles.md
	$(BIN)/python -m harness.running.option_reference docs/options.md
	$(BIN)/harp-conformance init --reference > docs/profile-reference.md
	$(BIN)/harp-conformance init --schema > docs/profile.schema.json
	$(BIN)/python -m harness.pages.listing docs/locators.md
	$(BIN)/python -m tests.documents.structure docs/structure.md

costs: $(VENV)/dev.stamp ## record anew what scenarios cost on the included deployment: shards and --plan go by it
	$(BIN)/python -m benchmarks.costs
	$(BIN)/python -m benchmarks.costs --browser chromium

walks: $(VENV)/dev.stamp ## 200 random walks of 30 steps through the states of an application, and the faults they find
	HARP_WALKS=200 $(BIN)/pytest -s tests/walks

weather: $(VENV)/dev.stamp ## 112 short runs in fourteen kinds of bad weather, six of them in Chromium: nothing may violate
	HARP_WEATHER=8 $(BIN)/pytest -s tests/weather

# The guide and the schemas are no part of the project: SOURCES has them in guide/ and spec/ridp/.
SOURCES ?= ../shared
check-sources: $(VENV)/dev.stamp ## every quote against the guide, the fake Experian's messages against the schemas
	$(BIN)/harp-conformance spec check-guide $(SOURCES)/guide
	$(BIN)/python -m fakes.experian.check_schemas $(SOURCES)/spec/ridp

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/harp-conformance lint

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	PYTHON="$(PYTHON)" sh scripts/environment.sh "$(VENV)" requirements/run.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	PYTHON="$(PYTHON)" sh scripts/environment.sh "$(VENV)" requirements/dev.txt
	@touch $@

$(VENV)/mutation.stamp: requirements/mutation.txt $(VENV)/dev.stamp
	PYTHON="$(PYTHON)" sh scripts/environment.sh "$(VENV)" requirements/mutation.txt
	@touch $@

# Needs uv. The lock holds for every Python from 3.11 on and names no index: hashes are what is trusted.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q \
	    pyproject.toml --group build -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q \
	    pyproject.toml --group build --group dev --group strangers -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q \
	    pyproject.toml --group build --group dev --group strangers --group mutation -o requirements/mutation.txt

clean:
	rm -rf build dist *.egg-info

# What a maintainer runs. `make help` lists it; the work behind a target is in tools/.
# IOP_DATA in the environment names another data folder for serve, site and check.

.DEFAULT_GOAL := help
PORT ?= 8000
PYTHON ?= python3

export PYTHON
export NO_MKDOCS_2_WARNING := 1

SITE_VENV := .venv/.site-ready
TEST_VENV := .venv/.test-ready

.PHONY: help serve site check test reading lint types unit js e2e format lock bench bench-serve bench-find bench-paint bench-slow clean

help: ## List the targets, a line each
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(SITE_VENV) ## Serve the site on http://127.0.0.1:8000 and reload it on change (PORT=8001 for another port)
	@.venv/bin/iop check --settings
	.venv/bin/mkdocs serve --livereload -a 127.0.0.1:$(PORT)

site: $(SITE_VENV) ## Build the site into site/
	@.venv/bin/iop check --settings
	.venv/bin/mkdocs build --strict

check: $(SITE_VENV) ## Check the data; every problem is told with its line
	.venv/bin/iop check

test: $(TEST_VENV) ## Run everything: lint, types, check, reading, unit, js, site, e2e
	@MAKE="$(MAKE)" tools/test.sh lint types check reading unit js site e2e

reading: $(TEST_VENV) ## Print how hard each page is to read; fail when one is too hard
	.venv/bin/python tools/reading.py

lint: $(TEST_VENV) ## Check format and style of the code, and the workflows of GitHub
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/zizmor --offline --quiet --persona auditor .github
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml

types: $(TEST_VENV) ## Check the types
	.venv/bin/mypy

unit: $(TEST_VENV) ## Run the unit and golden tests
	.venv/bin/pytest tests --ignore=tests/e2e -n 2 --dist loadfile

js: $(TEST_VENV) ## Run the JavaScript tests
	node=$$(tools/node.sh) && "$$node" --test tests/js/*.test.mjs

# The Node.js inside playwright needs libatomic1, which a minimal Debian lacks; so playwright takes ours.
e2e: $(TEST_VENV) ## Run the end-to-end tests in real browsers (TESTS=tests/e2e/test_list.py for fewer)
	node=$$(tools/node.sh) && export PLAYWRIGHT_NODEJS_PATH="$$node" && \
	chromium=$$(tools/browser.sh chromium) && firefox=$$(tools/browser.sh firefox) && webkit=$$(tools/browser.sh webkit) && \
	CHROMIUM="$$chromium" FIREFOX="$$firefox" WEBKIT="$$webkit" .venv/bin/pytest $(or $(TESTS),tests/e2e) -n 2 --dist loadfile --maxfail=20 --reruns 1 -rR

format: $(TEST_VENV) ## Format the code, and fix the style where a machine can
	.venv/bin/ruff format
	.venv/bin/ruff check --fix

lock: $(SITE_VENV) ## Write the lock files again (UPGRADE=--upgrade raises every version)
	tools/lock.sh $(UPGRADE)

bench: $(TEST_VENV) ## Time the build of the samples and of large directories, beside the theme and Hugo (minutes)
	.venv/bin/python benchmarks/build.py

bench-serve: $(TEST_VENV) ## Time how long a saved line takes to be in the browser, beside the theme
	.venv/bin/python benchmarks/serve.py

bench-find: $(TEST_VENV) ## Time finding in a browser, beside other finders (minutes; ARGS="--programs 100000" for more)
	.venv/bin/python benchmarks/find.py $(ARGS)

bench-paint: $(TEST_VENV) ## Time the first paint of pages on a slow phone, beside the theme alone
	.venv/bin/python benchmarks/paint.py

bench-slow: $(TEST_VENV) ## Time a ZIP search on slow 3G, beside the theme alone (ARGS="--sites site" for a copy built before)
	.venv/bin/python benchmarks/slow_3g.py $(ARGS)

clean: ## Delete site/ and the caches; .venv stays
	rm -rf site .site.* .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find benchmarks hooks tests -name __pycache__ -prune -exec rm -rf {} +

$(SITE_VENV): requirements.lock pyproject.toml tools/venv.sh
	@echo "make: setting up .venv for the site"
	@tools/venv.sh requirements.lock
	@touch $@

$(TEST_VENV): $(SITE_VENV) requirements-test.lock
	@echo "make: setting up .venv for the tests"
	@tools/venv.sh requirements-test.lock
	@touch $@

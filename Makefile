# Every daily command. CI calls these and nothing else.
PYTHON_BIN = .venv/bin/python
MANAGE = $(PYTHON_BIN) manage.py
PORT ?= 8000
CHECK_PORT ?= 8009
SEARCH_TESTS = $(PYTHON_BIN) -m pytest -q -p no:xdist tests/search/engines tests/search/query tests/search/index tests/tools
WHO_MAY_SEE = tests/core/test_visibility.py tests/core/test_privacy_of_works.py tests/whole_site/test_security_table.py
# They read files and write texts in memory: the same on every engine, like all tests without the mark "engines".
PURE = tests/search/analysis tests/core/citations tests/core/files/pdf tests/core/files/test_bombs.py
# What runs on Python 3.13 beside the pure ones: pages, lists, calendars, imports, machines that ask.
ON_PYTHON313 = tests/api tests/blog tests/events
# They stop the engine that the processes of the tests share, or ask everything of the machine at one moment.
ALONE = tests/search/engines/test_engine_faults.py tests/server/test_rush.py
# All examples of a test, or one of each on the bigger engines and Python 3.13: EXAMPLES="-p tests.one_example", as in CI.
EXAMPLES =
export PORT
unexport PYTHONDONTWRITEBYTECODE # else each of the hundred processes that tests start compiles everything anew

.PHONY: run demo works test test-slow test-crossed fuzz coverage lint format messages messages-check check test-engines test-engines-alone test-together figures-together workers-together test-python313 test-postgresql test-elasticsearch realistic bench figures pdf-words screenshots guide-pictures browser-checks requirements install install-dev

run: demo ## serve the demo site with its worker at http://127.0.0.1:8000
	@$(PYTHON_BIN) scripts/serve.py

demo: install ## environment, database and demo site, without serving
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo --port $(PORT)

test: install-dev ## every test that this machine can run, but the slow ones
	@$(PYTHON_BIN) -m pytest -q -n 3 --dist worksteal -m "not slow" # one of them waits for a browser
	@echo "Left out: the tests marked slow (walks and crawls of the whole site). make test-slow runs them, CI too."

test-slow: install-dev ## walks and crawls that take long
	@$(PYTHON_BIN) -m pytest -q -n 3 --dist worksteal -m "slow and not fuzz and not crossed" # some wait for processes
	@echo "Left out: the other language of the staff's walks by mouse, by keyboard, in forms. make test-crossed runs them."

test-crossed: install-dev ## the half of the staff's walks and crawls that CI leaves out; by hand before a release
	@$(PYTHON_BIN) -m pytest -q -n 3 --dist worksteal -m crossed

fuzz: install-dev ## hostile values in every field of every form of the admin, as three kinds of staff; most of an hour
	@$(PYTHON_BIN) -m pytest -q -n 2 -s -p no:logging -m fuzz # else each refusal would be kept, with its request

coverage: install-dev ## which lines and branches the tests run, the ten least covered files last
	@$(PYTHON_BIN) -m pytest -q -n 2 --dist worksteal -m "not slow" --cov --cov-branch --cov-report=
	@.venv/bin/coverage report --sort=-cover --skip-covered | tail -14

lint: install-dev ## style, imports, templates, migrations
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/lint-imports
	@.venv/bin/djlint --quiet --lint templates */templates
	@git ls-files 'templates/*.html' '*/templates/*.html' | xargs .venv/bin/djade --check --target-version 5.2
	@$(PYTHON_BIN) scripts/css_support.py
	@$(PYTHON_BIN) scripts/repeated_lines.py
	@$(PYTHON_BIN) scripts/hidden_edges.py
	@$(MANAGE) makemigrations --check --dry-run --verbosity 0
	@VAR_DIR=$$(mktemp -d) $(MANAGE) check --fail-level WARNING # of the code, not of what this machine has built

format: install-dev ## put code in order
	@.venv/bin/ruff check --fix --quiet .
	@.venv/bin/ruff format --quiet .
	@git ls-files 'templates/*.html' '*/templates/*.html' | xargs .venv/bin/djade --target-version 5.2

messages: install-dev ## collect messages from code and templates; needs gettext
	@$(PYTHON_BIN) scripts/messages.py collect

messages-check: install-dev ## both languages complete, in the words that were settled
	@$(PYTHON_BIN) scripts/messages.py check
	@$(PYTHON_BIN) scripts/upstream_messages.py check
	@$(PYTHON_BIN) scripts/word_rules.py
	@$(PYTHON_BIN) scripts/code_texts.py

check: lint messages-check demo works test ## everything before a commit is shared

test-engines: test-together test-engines-alone ## all tests on PostgreSQL, Redis, S3 and OpenSearch together; then Elasticsearch, PostgreSQL's own search, Python 3.13

test-engines-alone: install-dev
	@$(MAKE) --no-print-directory -j 3 -O test-elasticsearch test-postgresql test-python313

test-together: install-dev
	@echo "On PostgreSQL, Redis, S3 and OpenSearch together: all tests but the browser's, then the figures of the search."
	@OR_WITHOUT=true scripts/with_postgres.sh scripts/with_redis.sh scripts/with_s3.sh scripts/with_opensearch.sh \
		sh -c '$(PYTHON_BIN) -m pytest -q -n 3 --dist worksteal -m "engines and not browser and not slow" $(EXAMPLES) $(addprefix --ignore ,$(PURE) $(ALONE)) && \
		$(PYTHON_BIN) -m pytest -q -p no:xdist $(ALONE) && \
		$(MAKE) --no-print-directory -j 2 -O figures-together workers-together'

figures-together: # in the environment of the target above, side by side: each has one process
	@scripts/bench.sh quality

workers-together:
	@SEARCH_URL= $(PYTHON_BIN) -m pytest -q -p no:xdist tests/core/worker/test_several_workers.py

test-python313: # where the machine has it
	@scripts/with_python313.sh sh -c '$$PYTHON -m pytest -q -p no:xdist -m "not slow" $(EXAMPLES) $(PURE) $(ON_PYTHON313)'

test-elasticsearch: # beside the next one, once the environment is there
	@echo "On Elasticsearch: the tests of the search, and who may see what."
	@scripts/with_elasticsearch.sh $(SEARCH_TESTS) $(WHO_MAY_SEE)

test-postgresql:
	@echo "On PostgreSQL alone: the tests and the figures of its own search."
	@scripts/with_postgres.sh sh -c '$(SEARCH_TESTS) tests/search/admin_search && scripts/bench.sh quality'

works: install-dev demo ## every work of the demo as machines read it: page, schema.org, tags, BibTeX, RIS, CSL-JSON; under two minutes
	@$(MANAGE) check_works

realistic: install-dev demo ## what people ask the demo's sites, and whether it is among the first five hits
	@$(MANAGE) search_realistic

bench: install-dev demo ## what pages cost a server; how well and fast the search finds, on the engine of DATABASE_URL and SEARCH_URL
	@$(PYTHON_BIN) -m tools.site_tour.page_times $${BENCH_WORKS:-100 10000 100000}
	@scripts/bench.sh stock
	@scripts/bench.sh quality
	@scripts/bench.sh speed

pdf-words: install-dev ## how many words of public PDF files our reading finds; needs apt-get and pdftotext
	@$(PYTHON_BIN) -m tools.pdf_words

figures: install-dev browser-checks ## weight, Lighthouse, axe, Nu and sideways scrolling of the demo site; needs Node, Java, Chromium
	@PORT=$(CHECK_PORT) $(PYTHON_BIN) -m tools.site_tour.figures

screenshots: install-dev ## pictures of the demo site into docs/screenshots; needs Chromium
	@PORT=$(CHECK_PORT) $(PYTHON_BIN) -m tools.site_tour.screenshots

guide-pictures: install-dev ## pictures of the demo's admin for the editors' guides, in both languages; needs Chromium
	@PORT=$(CHECK_PORT) $(PYTHON_BIN) -m tools.site_tour.guide_pictures

browser-checks: ## tools that need Node: Lighthouse, and the Nu HTML checker
	@scripts/install_browser_checks.sh

requirements: install-dev ## compile the lock files from the .in files
	@.venv/bin/uv pip compile requirements.in --universal --generate-hashes --python-version 3.11 -q -o requirements.txt
	@.venv/bin/uv pip compile requirements-saml.in --universal --generate-hashes --python-version 3.11 -q -o requirements-saml.txt
	@.venv/bin/uv pip compile requirements-dev.in --universal --generate-hashes --python-version 3.11 -q -o requirements-dev.txt

install:
	@scripts/bootstrap.sh requirements.txt
	@$(PYTHON_BIN) scripts/compile_messages.py

install-dev: install
	@scripts/bootstrap.sh requirements-dev.txt

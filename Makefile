# Two commands: make build, make test. Both set up what they need in .venv, once.
# The work is in tasks.py (inv -l lists it); README.md tells how to go without make.

PYTHON = python3
INVOKE = .venv/bin/python -m invoke

.PHONY: build test test-edition accept lint check serve clean setup setup-test python

build: setup
	@$(INVOKE) build

test: setup-test
	@$(INVOKE) test

test-edition: setup-test
	@$(INVOKE) test --edition

accept: setup-test
	@$(INVOKE) accept

lint: setup-test
	@$(INVOKE) lint

check: setup
	@$(INVOKE) check

serve: setup
	@$(INVOKE) serve

clean:
	@test ! -d .venv || $(INVOKE) clean

setup: python
	@$(PYTHON) desk/setting_up.py

setup-test: python
	@$(PYTHON) desk/setting_up.py test

python:
	@command -v $(PYTHON) >/dev/null || { \
	echo "Python жоқ: Python 3.11 немесе одан жаңасын орнатыңыз (python.org), сосын бұйрықты қайталаңыз."; \
	echo "Python не найден: установите Python 3.11 или новее (python.org) и повторите команду."; \
	echo "Python is missing: install Python 3.11 or newer (python.org), then run the command again."; \
	exit 1; } >&2

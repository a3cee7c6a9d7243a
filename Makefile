# Emic: everything a new machine needs is `make demo` and `make test`.

SWIFT ?= swift
PREFIX ?= /usr/local
DEMO ?= emic-demo

# What the program is built with, as Debian packages, and what tests look for beside it.
LIBRARIES = libsqlite3-dev libpcre2-dev pkg-config
TEST_TOOLS = sqlite3 python3 poppler-utils tmux

CHECKED = --explicit-target-dependency-import-check error
# Without the toolchain's own libraries to load the program starts faster, and runs where there is no toolchain.
RELEASE = --configuration release --static-swift-stdlib --product emic $(CHECKED)
PROGRAM = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/emic

.PHONY: all demo test build release install uninstall bench bench-agreement bench-coding docs pictures coverage format lint clean libraries test-tools

all: release

## Build the program, make a finished study from a sample, show it.
demo: release
	@if [ -e "$(DEMO)/sample.emic" ]; then rm -rf "$(DEMO)"; fi
	@"$(PROGRAM)" demo --to "$(DEMO)"

## Build everything and run all tests.
test: libraries test-tools
	$(SWIFT) build --build-tests --enable-code-coverage $(CHECKED)
	$(SWIFT) test --skip-build --enable-code-coverage
	@$(MAKE) --no-print-directory coverage

## Build for development.
build: libraries
	$(SWIFT) build $(CHECKED)

## Build the program as it is installed.
release: libraries
	$(SWIFT) build $(RELEASE)

## Install the program and its completions below PREFIX.
install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -s -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/emic"
	"$(PROGRAM)" --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/emic"
	"$(PROGRAM)" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_emic"
	"$(PROGRAM)" --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/emic.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/emic" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/emic" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_emic" \
		"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/emic.fish"

## Measure against the bare engine: ratios, no promises.
bench: release test-tools
	python3 Tests/Benchmarks/bench.py "$(PROGRAM)"

## Measure agreement against the packages of Python, which it installs in the build folder.
bench-agreement: release test-tools
	python3 Tests/Benchmarks/agreement.py "$(PROGRAM)" .build/agreement-bench

## Measure coding against the programs that people use, which it installs in the build folder.
bench-coding: release
	python3 Tests/Benchmarks/coding.py "$(PROGRAM)" .build/coding-bench

## Say how much of each module the last test run went through.
coverage:
	@python3 Tests/Coverage/coverage.py "$$($(SWIFT) test --show-codecov-path)"

## Write the modules' documentation as web pages into .build/docs.
docs: libraries
	@mkdir -p .build/docs
	@for module in CodingModel Texts Agreement Exchange Store; do \
		$(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation --target $$module \
			--transform-for-static-hosting --hosting-base-path $$module --output-path .build/docs/$$module || exit 1; \
	done

## Draw the pictures of the guide to measures of passages anew.
pictures:
	python3 Tests/Pictures/passages.py Sources/Agreement/Agreement.docc/Resources

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean:
	rm -rf .build "$(DEMO)"

# Asks nothing and needs no network where everything is there already.
define install-packages
	@missing=""; for package in $(1); do \
		dpkg-query --show --showformat='$${Status}' "$$package" 2>/dev/null | grep -q "ok installed" \
			|| missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		if [ "$$(id -u)" -eq 0 ]; then as_root=""; else as_root="sudo"; fi; \
		echo "installing$$missing"; \
		$$as_root apt-get update -qq \
			&& DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing; \
	fi
endef

libraries:
	$(call install-packages,$(LIBRARIES))

test-tools:
	$(call install-packages,$(TEST_TOOLS))

#!/usr/bin/env bash
# Get what the tests in a real browser need: Debian's Chromium with Thai fonts, and axe-core.
# Where that cannot be had the tests skip, each with its reason; in CI they may not.
set -u
cd "$(dirname "$0")" || exit 1

missing() { ! command -v "$1" >/dev/null 2>&1; }

if { missing chromium || missing pdftotext; } && [ "$(id -u)" = 0 ] && ! missing apt-get; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq chromium fonts-thai-tlwg poppler-utils >/dev/null || status=$?
fi
if ! missing npm; then
    npm ci --ignore-scripts --no-audit --no-fund --silent || status=$?
fi
if [ -n "${CI:-}" ]; then exit "${status:-0}"; fi
exit 0

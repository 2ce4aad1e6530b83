#!/bin/sh
# Run each step named, each a target of the Makefile, all of them even after a failure; close with what failed.
set -u
passed=0 failed=0 names=
for step in "$@"; do
    printf '\n== make %s\n' "$step"
    if "${MAKE:-make}" --no-print-directory "$step"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1)) names="$names $step"
    fi
done
printf '\n'
for step in $names; do
    printf 'FAILED: make %s (its output is above, under "== make %s")\n' "$step" "$step"
done
printf 'steps: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]

#!/bin/sh
# Makes a virtual environment with locked dependencies and this project in it: environment.sh FOLDER LOCK
set -eu
venv=$1
lock=$2
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "expected Python 3.11 or newer as “$python”, found $("$python" --version 2>&1 || echo none). Name one: make PYTHON=python3.12" >&2
    exit 2
fi
if [ ! -x "$venv/bin/python" ]; then
    # Debian and Ubuntu keep part of Python's venv in a package of its own.
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
        else
            echo "expected Python's venv, found none. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2
            exit 2
        fi
    fi
    "$python" -m venv "$venv"
fi
"$venv/bin/pip" --disable-pip-version-check install --quiet --require-hashes -r "$lock"
"$venv/bin/pip" --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .

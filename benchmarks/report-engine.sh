#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Reports a second of the report engine on one warm core, and its memory over a million reports.
# usage: report-engine.sh [FOLDER]     default: text of the test data
. "$(dirname "$0")/common.sh"
folder=${1:-${COLLIMATE_TEST_DATA:-$home/../shared/data}/text}
[ -d "$folder" ] || { echo "[$folder] is not there; name the folder with openi and ct-rate" >&2; exit 2; }
machine
benchmark -Xmx512m org.collimate.benchmarks.ReportThroughput "$folder" || exit 1
machine

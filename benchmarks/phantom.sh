#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Samples a second of the phantom hospital's stream on one warm core: picture of 64 x 64 pixels, boxes and report.
. "$(dirname "$0")/common.sh"
machine
benchmark -Xmx1g org.collimate.benchmarks.PhantomThroughput
machine

# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts beside it: builds the benchmarks once, finds Java, says what the machine is doing.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(dirname "$here")
program=$home/collimate
work=${WORK:-${TMPDIR:-/tmp}/collimate-benchmarks}
mkdir -p "$work"

# The launcher builds and chooses the JDK; the same one is used here.
"$program" --version >/dev/null || exit 3
java=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*; do
  if [ -x "$candidate/bin/java" ] && grep -q '^JAVA_VERSION="25' "$candidate/release" 2>/dev/null; then
    java=$candidate/bin/java
    break
  fi
done
[ -n "$java" ] || { echo "no JDK 25 found; point JAVA_HOME at one" >&2; exit 3; }
newer=$(find "$here/src/main" "$here/pom.xml" -newer "$here/target/built" -print 2>/dev/null | head -n 1)
if [ ! -f "$here/target/built" ] || [ -n "$newer" ]; then
  (cd "$home" && mvn -q -B -Dquick package) || exit 3
  touch "$here/target/built"
fi

classes="$here/target/classes:$here/target/lib/*"
benchmark() {
  "$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED ${BENCHMARK_OPTS:-} -cp "$classes" "$@"
}

machine() {
  printf 'machine: %s cores, load %s, commit %s\n' "$(getconf _NPROCESSORS_ONLN)" \
    "$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)" \
    "$(git -C "$home" rev-parse --short HEAD 2>/dev/null || echo unknown)"
}

# measured NAME COMMAND…: runs it (a program, or `benchmark`, which `time` cannot see) and sets seconds (wall), processor (user + system seconds) and peak (MB of memory).
measured() {
  log=$work/$1.log
  shift
  if [ "$1" = benchmark ]; then
    shift
    set -- "$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED ${BENCHMARK_OPTS:-} -cp "$classes" "$@"
  fi
  begin=$(date +%s.%N)
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f 'measured %U %S %M' -o "$log.time" "$@" >"$log" 2>&1
    status=$?
    processor=$(awk '/^measured/ {print $2 + $3}' "$log.time")
    peak=$(awk '/^measured/ {printf "%d", $4 / 1024}' "$log.time")
  else
    "$@" >"$log" 2>&1 &
    pid=$!
    peak=0
    while kill -0 "$pid" 2>/dev/null; do
      now=$(awk '/^VmHWM/ {printf "%d", $2 / 1024}' "/proc/$pid/status" 2>/dev/null)
      [ "${now:-0}" -gt "$peak" ] && peak=$now
      sleep 0.2
    done
    wait "$pid"
    status=$?
    processor=0
  fi
  seconds=$(awk -v a="$begin" -v b="$(date +%s.%N)" 'BEGIN {printf "%.2f", b - a}')
  if [ "$status" -ne 0 ]; then
    tail -n 20 "$log" >&2
    echo "failed with $status: $*" >&2
    exit 1
  fi
}

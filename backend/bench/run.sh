#!/bin/bash
# run.sh SERVER[:MODE] SCENARIO[,SCENARIO...] [extra sioload options]
#
# Starts a peer pinned to one core, runs the scenarios against it with the generator pinned to the other
# core, prints one JSON line per scenario and stops the peer. SERVER is a folder below peers/ (peers/jvm/
# is searched too). "run.sh list" names servers and modes. An already running server is measured with
# EXTERNAL="PID KIND DIALECT ws://host:port/path" and any SERVER name.
#
# Environment: SERVER_CPU (0), GEN_CPU (1), PORT (9021), SECS (5), WARM (CPU seconds before the first
# scenario: jvm 15, node 4, native 1), WARM2 (before later ones, 3), SPIN (1: generator never sleeps), JVM_FLAGS, JAVA_HOME, NODE_FLAGS, LABEL (SERVER:MODE). A run during which other processes took more than
# MAX_FOREIGN (15) percent of a core is repeated up to RETRIES (4) times; every line is printed, with the
# share of foreign CPU in it. QUIET_WAIT (60) is how many seconds to wait for a quiet machine before a run.
here=$(cd "$(dirname "$0")" && pwd)
SERVER_CPU=${SERVER_CPU:-0} GEN_CPU=${GEN_CPU:-1} PORT=${PORT:-9021} SECS=${SECS:-5}

if [ "$1" = list ]; then
  for c in "$here"/peers/*/peer.conf "$here"/peers/jvm/*/peer.conf; do
    (. "$c"; echo "$(basename "$(dirname "$c")") ($KIND, $DIALECT): $MODES")
  done
  exit
fi
[ $# -ge 2 ] || { sed -n '2,16p' "$0"; exit 1; }
name=${1%%:*} mode=
[ "$name" = "$1" ] || mode=${1#*:}
scenarios=$2
shift 2
log=$(mktemp /tmp/bench-server.XXXXXX)
ulimit -n 100000 2>/dev/null || ulimit -n "$(ulimit -Hn)"

if [ -n "$EXTERNAL" ]; then
  read -r pid KIND DIALECT url <<<"$EXTERNAL"
else
  dir=$here/peers/$name
  [ -d "$dir" ] || dir=$here/peers/jvm/$name
  [ -f "$dir/peer.conf" ] || { echo "no peer $name" >&2; exit 1; }
  . "$dir/peer.conf"
  mode=${mode:-${MODES%% *}}
  url=ws://127.0.0.1:$PORT$URL_PATH
  if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then echo "port $PORT is taken" >&2; exit 1; fi
  taskset -c "$SERVER_CPU" "$dir/start.sh" "$PORT" "$mode" >"$log" 2>&1 &
  pid=$!
  for _ in $(seq 300); do
    grep -q "${READY:-^ready}" "$log" && break
    kill -0 "$pid" 2>/dev/null || { echo "$name:$mode died:" >&2; cat "$log" >&2; exit 1; }
    sleep 0.1
  done
fi
label=${LABEL:-$name${mode:+:$mode}}
MAX_FOREIGN=${MAX_FOREIGN:-15} RETRIES=${RETRIES:-4} QUIET_WAIT=${QUIET_WAIT:-60}
busy() { # percent of one core in use during the last second
  awk 'FNR == 1 {b = $2 + $3 + $4 + $7 + $8 + $9} NR == 1 {a = b} END {print int(b - a)}' "$1" /proc/stat
}
quiet() {
  local i t calm=0
  t=$(mktemp)
  for i in $(seq "$QUIET_WAIT"); do
    head -1 /proc/stat >"$t"
    sleep 1
    if [ "$(busy "$t")" -le "$MAX_FOREIGN" ]; then calm=$((calm + 1)); else calm=0; fi
    [ $calm -ge 2 ] && break
  done
  rm -f "$t"
}
# cost of a fixed piece of kernel work on the server's core while both cores do it (see README, calibration)
calibrate() {
  local j
  taskset -c "$GEN_CPU" "$here/sioload" -s calibrate >/dev/null & j=$!
  taskset -c "$SERVER_CPU" "$here/sioload" -s calibrate
  wait $j
}
stop() {
  if [ -z "$EXTERNAL" ]; then
    kill "$pid" 2>/dev/null
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
  fi
  rm -f "$log"
}
trap stop EXIT
case $KIND in jvm) warm=15 ;; node) warm=4 ;; *) warm=1 ;; esac
warm=${WARM:-$warm} warm2=${WARM2:-3}
[ "$KIND" = native ] && warm2=1
spin=-B
[ "$SPIN" = 0 ] && spin=
for s in ${scenarios//,/ }; do
  case $s in
    fanout64) o="-s fanout -n 1000 -b 64 -w 8" ;;
    fanout64w1) o="-s fanout -n 1000 -b 64 -w 1" ;;
    fanout1k) o="-s fanout -n 1000 -b 1024 -w 8" ;;
    fanout1kw1) o="-s fanout -n 1000 -b 1024 -w 1" ;;
    paced64) o="-s fanout -n 1000 -b 64 -r 25" ;;
    paced1k) o="-s fanout -n 1000 -b 1024 -r 25" ;;
    echo1) o="-s echo -n 100 -k 1" ;;
    echo16) o="-s echo -n 100 -k 16" ;;
    rooms) o="-s rooms -n 1000 -R 100 -w 64" ;;
    rest) o="-s rest -n 1000 -R 100 -r 500" ;;
    connect1k) o="-s connect -n 1000 -P 200" ;;
    connect5k) o="-s connect -n 5000 -P 200" ;;
    connect10k) o="-s connect -n 10000 -P 200" ;;
    *) o="-s $s" ;;
  esac
  for try in $(seq 0 "$RETRIES"); do
    [ "$RETRIES" -gt 0 ] && quiet
    c1=$(calibrate)
    line=$(timeout 180 taskset -c "$GEN_CPU" "$here/sioload" -u "$url" -d "$DIALECT" $spin $o -t "$SECS" -W "$warm" -p "$pid" \
      -m "$here/mem.sh $pid $KIND" -l "$label" "$@" 2>"$log.gen")
    c2=$(calibrate)
    [ -n "$line" ] && echo "{\"case\":\"$s\",\"calib_us\":$(echo "$c1 $c2" | awk '{print ($1 + $2) / 2}'),${line#\{}"
    if [ -s "$log.gen" ]; then sed "s/^/[$label $s] /" "$log.gen" >&2; fi
    rm -f "$log.gen"
    warm=$warm2
    sleep 1
    f=${line#*foreign_pct\":}
    [ -n "$line" ] && [ "${f%%,*}" -le "$MAX_FOREIGN" ] && break
    case $s in connect*) break ;; esac
  done
done

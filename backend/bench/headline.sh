#!/bin/bash
# headline.sh [REPS] [OUT.jsonl]: the headline cases, this server beside its peers, interleaved in one run; then the
# table of medians and ratios. Needs gcc, Node 18+, a JDK 17+ and two cores that do nothing else.
set -e
here=$(cd "$(dirname "$0")" && pwd)
reps=${1:-3} out=${2:-$here/target/headline.jsonl}
"$here/build.sh"
mkdir -p "$(dirname "$out")"
"$here/compare.sh" "zocalo node-sio netty-socketio c-floor:cork tyrus:raw" "${CASES:-fanout64,fanout1k,fanout64w1,paced64,echo1,echo16,rooms,connect5k}" "$reps" "$out"
node "$here/report.mjs" "$out"

#!/bin/sh
# build.sh - the server, the load generator, the C floor and the peers. Needs gcc, Node >= 18, a JDK >= 17.
set -e
cd "$(dirname "$0")"
../../mvnw -q -B -f ../../pom.xml package -DskipTests -pl backend/zocalo-test,backend/zocalo,backend/server,backend/testee
gcc -O2 -Wall -Wextra -o sioload sioload.c
gcc -O2 -Wall -Wextra -o peers/c-floor/server peers/c-floor/server.c
(cd peers/node-sio && npm ci --no-audit --no-fund)
../../mvnw -q -B -f peers/jvm/pom.xml package

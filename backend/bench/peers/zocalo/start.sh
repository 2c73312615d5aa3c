#!/bin/sh
# start.sh PORT [MODE]: the conformance server's mode of production, as ../../build.sh has built it
cd "$(dirname "$0")/../../../testee/target" || exit 1
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JVM_FLAGS:--Xms256m -Xmx1g -XX:+UseG1GC} -Dtestee=bench -jar server/zocalo-server.jar --port="$1" testee.war

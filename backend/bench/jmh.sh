#!/bin/sh
# jmh.sh [JMH OPTIONS]: what the inner parts cost. Build first: ./mvnw -DskipTests package -pl backend/bench -am
cd "$(dirname "$0")" || exit 1
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'target/classes:target/lib/*' org.openjdk.jmh.Main "$@"

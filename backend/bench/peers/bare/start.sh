#!/bin/sh
# start.sh PORT [MODE]: a bare WebSocket on the server that the library runs in; it knows no rooms
exec "$(dirname "$0")/../zocalo/start.sh" "$@"

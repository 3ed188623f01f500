#!/bin/sh
# The pytree4j command: this script, followed by the jar that it runs.
# Java reads file names by the locale, so one that is not UTF-8 would lose letters.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -jar "$0" "$@"

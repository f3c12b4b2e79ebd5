#!/bin/sh
# Runs the service the image was built for, or the command given. exec: the stop signal has to reach
# the service, so that it leaves its group and commits.
if [ $# -eq 0 ]; then
  set -- run "$DATELINE_ROLE" --config /etc/dateline/dateline.yaml
fi
# shellcheck disable=SC2086 # several options in one variable
exec java $DATELINE_JAVA_OPTIONS -Ddateline.home=/opt/dateline -jar /opt/dateline/lib/dateline.jar "$@"

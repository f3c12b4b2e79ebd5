#!/bin/sh
# The tool of Kafka by whose name this is called.
case "$(basename "$0")" in
  kafka-topics.sh) tool=org.apache.kafka.tools.TopicCommand ;;
  kafka-configs.sh) tool=org.apache.kafka.tools.ConfigCommand ;;
esac
exec java -Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '/opt/kafka/libs/*' "$tool" "$@"

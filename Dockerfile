# One image for every service; the role decides which.
#   mvn -Dquick -DskipTests package
#   docker build --build-arg ROLE=enrich -t dateline-enrich .
ARG BASE_IMAGE=eclipse-temurin:17-jre
FROM ${BASE_IMAGE}

ENV DATELINE_JAVA_OPTIONS="-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError"

WORKDIR /opt/dateline
COPY app/target/dist/lib lib
RUN mkdir -p /var/lib/dateline && chown -R 65532:65532 /var/lib/dateline
USER 65532:65532
VOLUME /var/lib/dateline
EXPOSE 8080

COPY deploy/entrypoint.sh /opt/dateline/entrypoint.sh
# last, so that the images of all roles share what is above
ARG ROLE=projections
ENV DATELINE_ROLE=${ROLE}
ENTRYPOINT ["/bin/sh", "/opt/dateline/entrypoint.sh"]

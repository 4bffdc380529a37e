# The portal's image.
#
#   docker build -t ssm-sandbox-portal .
#       builds the jar from source, in the image
#   ./mvnw verify && docker build --build-arg JAR=target -t ssm-sandbox-portal .
#       quicker: takes the jar that was just built and tested
#
# BASE may be any image with bash and a JRE of 17 or newer on PATH.
ARG BASE=eclipse-temurin:25-jre
ARG BUILD=eclipse-temurin:25-jdk

FROM ${BUILD} AS build
ARG JAR=source
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 [ "$JAR" = target ] || ./mvnw -DskipTests package
RUN java -Djarmode=tools -jar target/ssm-sandbox-portal.jar extract --layers --destination layers

FROM ${BASE}
RUN echo 'portal:x:10001:10001:portal:/home/portal:/usr/sbin/nologin' >>/etc/passwd \
 && echo 'portal:x:10001:' >>/etc/group \
 && mkdir -p /home/portal /data \
 && chown 10001:10001 /home/portal /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY src/main/docker/ bin/
RUN bin/train-cache /app

USER 10001:10001
VOLUME /data
# Beyond loopback: a container's loopback reaches nobody. Who may reach the port is for the engine to say.
ENV SERVER_ADDRESS=0.0.0.0 \
    PORTAL_DATADIR=/data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["/app/bin/healthcheck"]
# Exec form, so that the stop signal reaches the JVM. More options: JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "@/app/java.options", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=60", "-jar", "ssm-sandbox-portal.jar"]

# The desk and its server. The build happens outside: ./mvnw package -DskipTests && docker build -t zocalo-desk .
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --no-create-home zocalo && install -d -o zocalo /data
WORKDIR /app
COPY backend/desk/target/server/ server/
COPY backend/desk/target/desk.war ./

# No demonstration unless it is asked for; without DESK_DB_URL the data is a file in /data.
ENV DESK_DEMO=false \
    DESK_DATA=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Dfile.encoding=UTF-8"
VOLUME /data
USER zocalo
EXPOSE 8080

# with what every image has: there is no curl in all of them
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /api/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

CMD ["java", "-jar", "server/zocalo-server.jar", "--host=0.0.0.0", "--port=8080", "desk.war"]

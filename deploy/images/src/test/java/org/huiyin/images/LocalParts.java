package org.huiyin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** PostgreSQL and Kafka as {@code ./run parts} starts them, on ports of their own and with data that is thrown away. */
final class LocalParts implements AutoCloseable {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final List<Integer> PORTS =
            List.of(POSTGRES, KAFKA, KAFKA + 1, 18080, 19000, 13025, 18025, 8081, 9081);

    private final int offset;
    private final Process launcher;
    private final Path log;

    LocalParts(Path folder) throws IOException {
        Path jar = Images.CHECKOUT.resolve("deploy/local/target/local.jar");
        Tool.needed(jar);
        this.offset = freeOffset();
        this.log = Files.createDirectories(folder).resolve("parts.log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dhuiyin.home=" + Images.CHECKOUT,
                "-jar",
                jar.toString(),
                "parts",
                "--port-offset",
                Integer.toString(offset));
        builder.environment().put("HUIYIN_DATA", folder.resolve("data").toString());
        this.launcher =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
            String told = Files.readString(log);
            if (!launcher.isAlive()) {
                throw new IllegalStateException(told);
            }
            assertThat(told).contains("  postgres ", "  kafka ");
        });
    }

    int port(int ordinary) {
        return ordinary + offset;
    }

    String database(ServiceName service) {
        return "postgresql://127.0.0.1:" + port(POSTGRES) + "/" + service.word();
    }

    String kafka() {
        return "127.0.0.1:" + port(KAFKA);
    }

    @Override
    public void close() {
        launcher.destroy();
        await("the launcher ends").atMost(Duration.ofMinutes(2)).until(() -> !launcher.isAlive());
    }

    private static int freeOffset() {
        return IntStream.iterate(5_000, candidate -> candidate < 9_000, candidate -> candidate + 100)
                .filter(candidate -> PORTS.stream().allMatch(port -> isFree(port + candidate)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (java.net.BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

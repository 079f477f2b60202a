package org.huiyin.intake.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A server that speaks S3 (S3Proxy on a folder), in a process of its own; it checks signatures. */
public final class S3Server implements QuarkusTestResourceLifecycleManager {
    private static final String BUCKET = "huiyin-attachments";
    private static final String KEY = "local-identity";
    private static final String SECRET = "local-credential";
    private static final String JAR = "target/parts/s3proxy.jar";

    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("huiyin-s3");
            Files.createDirectory(folder.resolve(BUCKET));
            int port = freePort();
            Path settings = Files.writeString(folder.resolve("s3.properties"), settings(folder, port));
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR,
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3.log").toFile())
                    .start();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answers(port));
            return Map.of(
                    "huiyin.attachments.store", "S3",
                    "huiyin.attachments.s3.endpoint", "http://127.0.0.1:" + port,
                    "huiyin.attachments.s3.bucket", BUCKET,
                    "huiyin.attachments.s3.key", KEY,
                    "huiyin.attachments.s3.secret", SECRET);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String settings(Path folder, int port) {
        return """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
                .formatted(port, KEY, SECRET, folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }
}

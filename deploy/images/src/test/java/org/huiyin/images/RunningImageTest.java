package org.huiyin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Intake out of its image, confined as a cluster confines it, on a real database and a real bus. */
class RunningImageTest {

    private static final Path FOLDER = Images.MODULE.resolve("target/running");
    private static final String IMAGE = "huiyin/intake:test";
    private static final int GRACE_SECONDS = 60;

    private static Podman podman;
    private static LocalParts parts;
    private static Path keys;

    @BeforeAll
    static void start() throws Exception {
        podman = new Podman(FOLDER.resolve("podman"));
        podman.call("rm", "--all", "--force", "--time", "1"); // what a run that was cut off has left
        Images.build("tested", ServiceName.INTAKE);
        parts = new LocalParts(FOLDER);
        String loaded = podman.run(
                "load",
                "--quiet",
                "--input",
                Images.tar("tested", ServiceName.INTAKE).toString());
        podman.run("tag", loaded.replaceFirst("(?s).*Loaded image: *", ""), IMAGE);
        keys = keys();
        parts.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        if (podman != null) {
            podman.call("rm", "--all", "--force", "--time", "1");
        }
        if (parts != null) {
            parts.close();
        }
        if (keys != null) {
            Files.deleteIfExists(keys);
        }
    }

    @Test
    void theImageComesUpConfinedAndStopsWithinItsGrace() throws Exception {
        // given
        podman.run(service("intake", "--read-only", "--cap-drop=all", "--security-opt=no-new-privileges"));
        long pid = pid("intake");

        // when
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(health()).as(log("intake")).contains("\"status\": \"UP\""));

        // then
        assertThat(ProcessRules.faults(pid)).isEmpty();
        assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "status")))
                .contains("NoNewPrivs:\t1");

        // and a polite end is taken as one: a process that had to be killed would leave 137
        podman.run("stop", "--time", Integer.toString(GRACE_SECONDS), "intake");
        assertThat(podman.run("inspect", "--format", "{{.State.ExitCode}}", "intake"))
                .isEqualTo("143");
        assertThat(log("intake")).contains("intake stopped in");
    }

    @Test
    void aProcessThatIsNotConfinedIsRefused() throws Exception {
        podman.run(service("writable", "--cap-drop=all"));
        assertThat(ProcessRules.faults(pid("writable"))).containsExactly("the root of its files can be written");

        podman.run(service("root", "--read-only", "--cap-drop=all", "--user=0:0"));
        assertThat(ProcessRules.faults(pid("root"))).hasSize(2).allMatch(fault -> fault.matches("[UG]id is 0.*"));

        podman.run(service("capable", "--read-only"));
        assertThat(ProcessRules.faults(pid("capable")))
                .singleElement()
                .asString()
                .startsWith("CapBnd");
        podman.run("rm", "--force", "--time", "0", "writable", "root", "capable");
    }

    private static String[] service(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "--detach", "--name", name, "--network=host"));
        arguments.addAll(List.of("--memory=512m", "--pids-limit=512", "--env-file=" + keys));
        arguments.addAll(List.of(options));
        arguments.add(IMAGE);
        return arguments.toArray(String[]::new);
    }

    /** Where everything is, with keys that live as long as this test. */
    private static Path keys() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "QUARKUS_HTTP_HOST=127.0.0.1",
                "QUARKUS_MANAGEMENT_HOST=127.0.0.1",
                "QUARKUS_HTTP_PORT=" + parts.port(ServiceName.INTAKE.port()),
                "QUARKUS_MANAGEMENT_PORT=" + parts.port(ServiceName.INTAKE.managementPort()),
                "HUIYIN_DB_URL=" + parts.database(ServiceName.INTAKE),
                "KAFKA_BOOTSTRAP_SERVERS=" + parts.kafka(),
                "HUIYIN_OIDC_URL=http://127.0.0.1:" + parts.port(18080) + "/realms/huiyin"));
        for (String key : List.of("HUIYIN_KEK", "HUIYIN_ESCROW_KEY", "HUIYIN_BUS_KEY", "HUIYIN_PEPPER")) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            lines.add(key + "=" + Base64.getEncoder().encodeToString(secret));
        }
        return Files.write(FOLDER.resolve("keys.env"), lines);
    }

    private static long pid(String container) throws Exception {
        return Long.parseLong(podman.run("inspect", "--format", "{{.State.Pid}}", container));
    }

    private static String log(String container) throws Exception {
        return podman.run("logs", container);
    }

    private static String health() throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + parts.port(ServiceName.INTAKE.managementPort()) + "/q/health/ready");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (ConnectException e) {
            return "";
        }
    }
}

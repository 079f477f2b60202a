package org.huiyin.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.webhook.TargetRules;
import org.huiyin.notification.webhook.WebhookMessage;
import org.huiyin.notification.webhook.WebhookSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to this machine that a partner could think of, with a sink here that counts who comes: nobody. */
class PartnerCallsSinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PUBLIC = "93.184.215.14";
    private static final List<String> HOSTS = List.of(
            // this machine, spelled in every way
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "127.0.0.2",
            "127.255.255.254",
            "2130706433",
            "0x7f000001",
            "0x7f.0x0.0x0.0x1",
            "0x7f.1",
            "017700000001",
            "0177.0.0.1",
            "0177.0.0.01",
            "127.0.0.01",
            "127.000.000.001",
            "0",
            "0.0.0.0",
            "0x0",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "localhost.localdomain",
            "127.0.0.1.",
            "[::1]",
            "[::]",
            "[0:0:0:0:0:0:0:1]",
            "[0000:0000:0000:0000:0000:0000:0000:0001]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:ffff:7f00:0001]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2001:0:7f00:1::]",
            "[::1%25lo]",
            "[fe80::1]",
            "[fe80::1%25eth0]",
            "[fc00::1]",
            "[fd00:ec2::254]",
            "[fec0::1]",
            "[ff02::1]",
            "[100::1]",
            "[2001:db8::1]",
            "[3fff::1]",
            // its neighbours, and where clouds keep their secrets
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "172.31.255.254",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.100.100.200",
            "192.0.0.192",
            "198.18.0.1",
            "192.0.2.1",
            "198.51.100.1",
            "203.0.113.1",
            "192.88.99.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "metadata.google.internal",
            "kubernetes.default.svc.cluster.local",
            "db.lan",
            "printer.local",
            "kafka",
            // tricks
            "user@127.0.0.1",
            "user:word@127.0.0.1",
            "partner.example.com@127.0.0.1",
            "127.0.0.1@partner.example.com",
            "partner.example.com%40127.0.0.1",
            "partner.example.com\\@127.0.0.1",
            "partner.example.com#@127.0.0.1",
            "１２７.0.0.1",
            "127。0。0。1",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            "%31%32%37.0.0.1",
            // names that point here, or to here among others
            "inward.example.com",
            "mixed.example.com",
            "mixed-six.example.com",
            "mapped.example.com",
            "translated.example.com",
            "nowhere.example.com");

    private final AtomicInteger connections = new AtomicInteger();
    private Vertx vertx;
    private ServerSocket sink;
    private Thread counting;

    @BeforeEach
    void open() throws IOException {
        vertx = Vertx.vertx();
        sink = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        counting = new Thread(this::count, "sink");
        counting.setDaemon(true);
        counting.start();
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void nobodyIsCalledOnThisMachineOrBesideIt() {
        var calls = new PartnerCalls(vertx, new TargetRules(false, Set.of(443, 8443, port())), this::looked);
        List<String> targets = targets();

        List<AttemptResult> results =
                targets.stream().map(url -> call(calls, url)).toList();

        System.out.printf(
                "webhook targets: %d tried, connections at the sink: %d%n", targets.size(), connections.get());
        assertThat(targets).hasSizeGreaterThanOrEqualTo(120);
        assertThat(results).allSatisfy(result -> assertThat(result.detail())
                .isIn(
                        "malformed",
                        "https-required",
                        "port-not-allowed",
                        "host-not-allowed",
                        "address-not-public",
                        "unresolvable"));
        assertThat(connections).hasValue(0);
    }

    /** Asked at registration the name is public; a moment later, when it is called, it points here. */
    @Test
    void aNameThatIsPointedHereAfterItWasJudgedIsNotFollowed() {
        var asked = new AtomicInteger();
        Function<String, List<InetAddress>> rebinding =
                host -> addresses(asked.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1");
        var calls = new PartnerCalls(vertx, new TargetRules(false, Set.of(port())), rebinding);
        String url = "https://rebinding.example.com:" + port() + "/";
        assertThat(calls.refusalOf(url).await().atMost(PATIENCE)).isEmpty();

        assertThat(call(calls, url).detail()).isEqualTo("address-not-public");

        assertThat(asked).hasValue(2);
        assertThat(connections).hasValue(0);
    }

    @Test
    void aRedirectToThisMachineIsNotFollowed() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            var calls = new PartnerCalls(vertx, new TargetRules(true), this::looked);
            assertThat(call(calls, "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/")
                            .detail())
                    .isEqualTo("http-307");
        } finally {
            elsewhere.stop(0);
        }
        assertThat(connections).hasValue(0);
    }

    /** The sabotage: under the rules of a developer's machine the same sink is reached, so it does count. */
    @Test
    void withoutTheRulesTheSinkIsReached() {
        var calls = new PartnerCalls(vertx, new TargetRules(true), this::looked);

        call(calls, "http://127.0.0.1:" + port() + "/");
        call(calls, "https://localhost:" + port() + "/");

        assertThat(connections.get()).isPositive();
    }

    private List<String> targets() {
        return HOSTS.stream()
                .flatMap(host -> Stream.of("https://", "http://")
                        .map(scheme -> scheme + host + ":" + port() + "/latest/meta-data/"))
                .toList();
    }

    private AttemptResult call(PartnerCalls calls, String url) {
        var message = new WebhookMessage("id", Instant.EPOCH, "{}");
        byte[] key = new byte[32];
        new Random(1).nextBytes(key);
        return calls.call(url, message, List.of(new WebhookSecret(key))).await().atMost(PATIENCE);
    }

    private int port() {
        return sink.getLocalPort();
    }

    private void count() {
        while (!sink.isClosed()) {
            try {
                sink.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Names as an evil server would answer; numbers as the system reads them. */
    private List<InetAddress> looked(String host) {
        return switch (host) {
            case "inward.example.com" -> addresses("127.0.0.1");
            case "mixed.example.com" -> addresses(PUBLIC, "127.0.0.1");
            case "mixed-six.example.com" -> addresses(PUBLIC, "::1");
            case "mapped.example.com" -> addresses("::ffff:127.0.0.1");
            case "translated.example.com" -> addresses("64:ff9b::7f00:1");
            case "localhost" -> addresses("127.0.0.1");
            default -> host.matches("[0-9.]+|.*:.*") ? addresses(host) : List.of();
        };
    }

    private static List<InetAddress> addresses(String... literals) {
        var found = new ArrayList<InetAddress>();
        for (String literal : literals) {
            try {
                found.add(InetAddress.getByName(literal));
            } catch (UnknownHostException none) {
                return List.of();
            }
        }
        return found;
    }
}

package org.huiyin.notification.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** The adapter for Alibaba Cloud against a server here that checks the signature by itself, with other code than ours. */
@QuarkusTest
@TestProfile(AliyunSmsTest.ByAliyun.class)
@QuarkusTestResource(value = AliyunSmsTest.Provider.class, restrictToAnnotatedClass = true)
class AliyunSmsTest extends ServiceTest {

    private static final String SECRET = "a-secret-of-the-test";

    public static class ByAliyun implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "huiyin.telling.sms.gateway", "aliyun",
                    "huiyin.telling.sms.aliyun.access-key-id", "key-of-the-test",
                    "huiyin.telling.sms.aliyun.access-key-secret", SECRET,
                    "huiyin.telling.sms.aliyun.sign-name", "双优化办",
                    "huiyin.telling.sms.aliyun.template-code", "SMS_15305",
                    "huiyin.telling.sms.aliyun.template-variable", "content");
        }
    }

    @Test
    void aMessageIsSignedAndSaysOneSentence() {
        Complaint complaint = withNumberOnly();
        publish(complaint.filed(false), 1);

        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("state", "DELIVERED").containsEntry("channel", "SMS")));
        Map<String, String> sent = Provider.requestOf(complaint);
        assertThat(sent)
                .containsEntry("PhoneNumbers", "13800001234")
                .containsEntry("SignName", "双优化办")
                .containsEntry("TemplateCode", "SMS_15305");
        assertThat(sent.get("TemplateParam")).startsWith("{\"content\":\"").contains(complaint.number());
        assertThat(sent.get("OutId"))
                .isEqualTo(deliveries(complaint.id()).get(0).get("id").toString());
        assertThat(Provider.refused).isEmpty();
    }

    @Test
    void aLimitIsWaitedOutAndANumberThatIsNoneIsForGood() {
        Complaint limited = withNumberOnly();
        Provider.answers.add("isv.BUSINESS_LIMIT_CONTROL");
        publish(limited.filed(false), 1);
        eventually()
                .untilAsserted(() -> assertThat(only(limited).get("attempt_log").toString())
                        .contains("aliyun-isv.BUSINESS_LIMIT_CONTROL", "TROUBLED"));
        TestClock.moveBy(Duration.ofSeconds(12));
        eventually().untilAsserted(() -> assertThat(only(limited)).containsEntry("state", "DELIVERED"));

        Complaint wrong = withNumberOnly();
        Provider.answers.add("isv.MOBILE_NUMBER_ILLEGAL");
        publish(wrong.filed(false), 1);
        eventually().untilAsserted(() -> assertThat(only(wrong))
                .containsEntry("state", "FAILED")
                .containsEntry("reason", "aliyun-isv.MOBILE_NUMBER_ILLEGAL"));
    }

    private static Map<String, Object> only(Complaint complaint) {
        List<Map<String, Object>> found = deliveries(complaint.id());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Complaint withNumberOnly() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer, "{\"name\":\"张三丰\",\"phone\":\"138-0000-1234\"}");
        return complaint;
    }

    /** Refuses, as the gateway does, whatever is not signed with the secret. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {

        static final Deque<String> answers = new ArrayDeque<>();
        static final List<Map<String, String>> requests = Collections.synchronizedList(new ArrayList<>());
        static final List<String> refused = Collections.synchronizedList(new ArrayList<>());

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", this::take);
            server.start();
            return Map.of(
                    "huiyin.telling.sms.aliyun.endpoint",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void stop() {
            if (server != null) {
                server.stop(0);
            }
        }

        static Map<String, String> requestOf(Complaint complaint) {
            return List.copyOf(requests).stream()
                    .filter(one -> one.get("TemplateParam").contains(complaint.number()))
                    .findFirst()
                    .orElseThrow();
        }

        private void take(HttpExchange exchange) throws IOException {
            Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
            boolean right = signature(exchange, parameters)
                    .equals(exchange.getRequestHeaders()
                            .getFirst("Authorization")
                            .replaceAll(".*Signature=", ""));
            requests.add(parameters);
            String planned = answers.poll();
            String code = right ? planned == null ? "OK" : planned : "SignatureDoesNotMatch";
            if (!right) {
                refused.add(code);
            }
            byte[] body =
                    ("{\"Code\":\"" + code + "\",\"Message\":\"13800001234\",\"RequestId\":\"x\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(right ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private static String signature(HttpExchange exchange, Map<String, String> parameters) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> {
                String small = name.toLowerCase(Locale.ROOT);
                if (small.startsWith("x-acs-") || small.equals("host")) {
                    headers.put(small, values.get(0));
                }
            });
            String query = new TreeMap<>(parameters)
                    .entrySet().stream()
                            .map(one -> one.getKey() + "="
                                    + URLEncoder.encode(one.getValue(), UTF_8).replace("+", "%20"))
                            .collect(Collectors.joining("&"));
            StringBuilder text = new StringBuilder(exchange.getRequestMethod() + "\n/\n" + query + "\n");
            headers.forEach(
                    (name, value) -> text.append(name).append(':').append(value).append('\n'));
            text.append('\n')
                    .append(String.join(";", headers.keySet()))
                    .append('\n')
                    .append(hex(sha256("")));
            boolean fresh = Instant.parse(headers.get("x-acs-date")).isAfter(Instant.EPOCH);
            return fresh ? hex(hmac("ACS3-HMAC-SHA256\n" + hex(sha256(text.toString())))) : "";
        }

        private static Map<String, String> parameters(String query) {
            return Arrays.stream(query.split("&"))
                    .map(one -> one.split("=", 2))
                    .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], UTF_8)));
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] hmac(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
                return mac.doFinal(text.getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String hex(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    }
}

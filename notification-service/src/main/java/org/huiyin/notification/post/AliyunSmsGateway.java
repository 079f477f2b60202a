package org.huiyin.notification.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.service.time.DatabaseClock;

/**
 * Alibaba Cloud's short message service: {@code SendSms} of 2017-05-25, signed by ACS3-HMAC-SHA256. The text is the one variable of a
 * template that the provider has approved; the delivery's id goes along as {@code OutId}. What the provider says of the number or the
 * words is for good, everything else is tried again.
 */
@ApplicationScoped
class AliyunSmsGateway implements SmsGateway {

    private static final Set<String> FOR_GOOD = Set.of(
            "isv.MOBILE_NUMBER_ILLEGAL",
            "isv.BLACK_KEY_CONTROL_LIMIT",
            "isv.PARAM_LENGTH_LIMIT",
            "isv.SMS_CONTENT_ILLEGAL");

    private final HttpClient client;
    private final Transactions transactions;
    private final DatabaseClock clock;
    private final TellingConfig.Aliyun config;
    private final ObjectMapper json;

    AliyunSmsGateway(
            Vertx vertx, Transactions transactions, DatabaseClock clock, TellingConfig config, ObjectMapper json) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(5_000));
        this.transactions = transactions;
        this.clock = clock;
        this.config = config.sms().aliyun();
        this.json = json;
    }

    @Override
    public String name() {
        return "aliyun";
    }

    @Override
    public Uni<AttemptResult> send(UUID delivery, String phone, String text) {
        Map<String, String> parameters = Map.of(
                "PhoneNumbers",
                phone.replaceAll("[ -]", ""),
                "SignName",
                required(config.signName(), "sign-name"),
                "TemplateCode",
                required(config.templateCode(), "template-code"),
                "TemplateParam",
                new JsonObject().put(config.templateVariable(), text).encode(),
                "OutId",
                delivery.toString());
        return transactions
                .inNew(clock::now)
                .chain(now -> HttpCall.read(client, request(parameters, now), ""))
                .map(this::result);
    }

    private RequestOptions request(Map<String, String> parameters, Instant now) {
        URI endpoint = URI.create(config.endpoint());
        Map<String, String> headers = new HashMap<>(Map.of(
                "host",
                endpoint.getAuthority(),
                "x-acs-action",
                "SendSms",
                "x-acs-version",
                "2017-05-25",
                "x-acs-date",
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce",
                UUID.randomUUID().toString(),
                "x-acs-content-sha256",
                Acs3Signature.EMPTY_BODY));
        var key = new Acs3Signature.Key(
                required(config.accessKeyId(), "access-key-id"),
                required(config.accessKeySecret(), "access-key-secret"));
        headers.put("authorization", Acs3Signature.of("POST", parameters, headers, key));
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(config.endpoint() + "/?" + Acs3Signature.query(parameters));
        headers.remove("host"); // the client writes it, by the same address
        headers.forEach(request::putHeader);
        return request;
    }

    private AttemptResult result(HttpCall.Read answer) {
        String code = code(answer.body());
        if (answer.reply().accepted() && code.equals("OK")) {
            return new AttemptResult.Accepted("aliyun-OK");
        }
        String detail = code.isEmpty() ? answer.reply().detail("aliyun") : "aliyun-" + code;
        return FOR_GOOD.contains(code)
                ? new AttemptResult.Rejected(detail)
                : new AttemptResult.Troubled(detail, answer.reply().retryAfter());
    }

    /** Only the code is kept: the provider's words may repeat the number. */
    private String code(String body) {
        try {
            String code = json.readTree(body).path("Code").asText("");
            return code.matches("[A-Za-z0-9._-]{1,60}") ? code : "";
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String required(Optional<String> setting, String name) {
        return setting.orElseThrow(
                () -> new IllegalStateException("huiyin.telling.sms.aliyun." + name + " is missing"));
    }
}

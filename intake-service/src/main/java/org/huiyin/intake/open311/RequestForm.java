package org.huiyin.intake.open311;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was posted: known fields, each once, and attributes. An empty one counts as not sent, as the specification
 * wants it; line ends of a form are a carriage return and a line feed, ours are one.
 */
final class RequestForm {
    private static final int LARGEST = 1_048_576;
    private static final Set<String> KNOWN = Set.of(
            "jurisdiction_id",
            "service_code",
            "lat",
            "long",
            "address_string",
            "address_id",
            "email",
            "device_id",
            "account_id",
            "first_name",
            "last_name",
            "phone",
            "description",
            "media_url",
            "api_key");
    /** Several values of one attribute have empty brackets behind its code, or brackets with a number. */
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([A-Za-z0-9]{1,40})](\\[[0-9]{0,3}])?");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<String>> attributes = new HashMap<>();

    private RequestForm() {}

    static RequestForm read(@Nullable String body) {
        if (body != null && body.length() > LARGEST) {
            throw Problems.tooLarge();
        }
        RequestForm form = new RequestForm();
        for (String pair : body == null || body.isEmpty() ? new String[0] : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : pair.substring(equals + 1));
        }
        return form;
    }

    private void put(String name, String encoded) {
        String value = decoded(encoded).replace("\r\n", "\n");
        Matcher attribute = ATTRIBUTE.matcher(name);
        if (!KNOWN.contains(name) && !attribute.matches()) {
            throw Problems.badRequest("unknown-field", "The form has a field that is not known here.");
        }
        if (value.isEmpty()) {
            return;
        }
        if (attribute.matches()) {
            attributes
                    .computeIfAbsent(attribute.group(1), code -> new ArrayList<>())
                    .add(value);
        } else if (fields.putIfAbsent(name, value) != null) {
            throw twice();
        }
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Problems.badRequest("not-a-form", "The form is not encoded as application/x-www-form-urlencoded.");
        }
    }

    @Nullable
    String text(String name) {
        return fields.get(name);
    }

    /** Codes of all attributes that have a value. */
    Set<String> attributes() {
        return attributes.keySet();
    }

    /** All values of an attribute. */
    List<String> values(String code) {
        return attributes.getOrDefault(code, List.of());
    }

    @Nullable
    String attribute(String code) {
        List<String> values = values(code);
        return values.isEmpty() ? null : only(values);
    }

    /** The one value there is; who sends more may not mean what is read. */
    static String only(List<String> values) {
        if (values.size() > 1) {
            throw twice();
        }
        return values.get(0);
    }

    private static HttpProblem twice() {
        return Problems.badRequest("field-twice", "The form has a field twice.");
    }
}

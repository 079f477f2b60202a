package org.huiyin.intake.open311;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A form as it was posted: known fields only, each once; an empty one counts as not sent, as the specification wants it. */
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
            "api_key",
            "attribute[" + Services.TERRITORY + "]",
            "attribute[" + Services.KIND + "]",
            "attribute[" + Services.TITLE + "]");

    private final Map<String, String> fields = new HashMap<>();

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
        if (!KNOWN.contains(name)) {
            throw Problems.badRequest("unknown-field", "The form has a field that is not known here.");
        }
        String value = decoded(encoded);
        if (!value.isEmpty() && fields.putIfAbsent(name, value) != null) {
            throw Problems.badRequest("field-twice", "The form has a field twice.");
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

    @Nullable
    String attribute(String code) {
        return fields.get("attribute[" + code + "]");
    }
}

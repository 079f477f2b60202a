package org.huiyin.intake.open311;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what is wrong with a filing as the form that was posted names it. */
final class FieldNames {
    private static final Pattern ANSWER = Pattern.compile("/answers/([^/]+)(/[0-9]+)?");
    private static final Map<String, String> FIELDS = Map.of(
            "/text", "description",
            "/title", attribute(Attributes.TITLE),
            "/kind", attribute(Attributes.KIND),
            "/territory", attribute(Attributes.TERRITORY),
            "/contact", "email",
            "/contact/name", "first_name",
            "/contact/email", "email",
            "/contact/phone", "phone",
            "/place", "lat, long",
            "/place/address", "address_string");

    private FieldNames() {}

    static String of(String pointer) {
        Matcher answer = ANSWER.matcher(pointer);
        return answer.matches() ? attribute(answer.group(1)) : FIELDS.getOrDefault(pointer, pointer);
    }

    private static String attribute(String code) {
        return "attribute[" + code + "]";
    }
}

package org.huiyin.evaluation.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** An object of a request, read field by field. A bad value is noted with its place and replaced, so that all are found at once. */
final class Fields {
    private static final int LONGEST_WORD = 200;
    private static final Set<String> NOT_NUMBERS = Set.of("NaN", "Infinity", "-Infinity", "+Infinity", "INF", "-INF");

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
        if (!object.isObject()) {
            faults.malformed(pointer, "wrong-type", "An object is expected here.");
        }
    }

    /** Of the field, as faults name it. */
    String pointer(String name) {
        return pointer + "/" + name;
    }

    Faults faults() {
        return faults;
    }

    int integer(String name, int least, int most) {
        JsonNode value = get(name);
        if (isNotANumber(value)) {
            faults.invalid(pointer(name), "not-a-number", "The value is not a number.");
        } else if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            malformed(name, value, "A whole number is expected here.");
        } else if (value.asLong() < least || value.asLong() > most) {
            faults.invalid(pointer(name), "out-of-range", "The value lies between " + least + " and " + most + ".");
        } else {
            return value.intValue();
        }
        return least;
    }

    int integer(String name, int least, int most, int otherwise) {
        return object.has(name) ? integer(name, least, most) : otherwise;
    }

    double number(String name, Range range) {
        return number(pointer(name), get(name), range);
    }

    double number(String name, Range range, double otherwise) {
        return object.has(name) ? number(name, range) : otherwise;
    }

    List<Double> numbers(String name, Range range) {
        List<JsonNode> values = array(name, 0, Sizes.MOST_PARTS);
        return IntStream.range(0, values.size())
                .mapToObj(i -> number(pointer(name) + "/" + i, values.get(i), range))
                .toList();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = get(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            malformed(name, value, "true or false is expected here.");
        }
        return value.asBoolean();
    }

    String word(String name) {
        JsonNode value = get(name);
        if (!value.isTextual()) {
            malformed(name, value, "A text is expected here.");
        } else if (value.textValue().isBlank() || value.textValue().length() > LONGEST_WORD) {
            faults.invalid(pointer(name), "bad-length", "The text has 1 to " + LONGEST_WORD + " characters.");
        }
        return value.asText();
    }

    /** One of the names of an enum, in lower case. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String word = word(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        faults.invalid(pointer(name), "unknown-value", "The value is one of those in the documentation.");
        return type.getEnumConstants()[0];
    }

    /** An empty one where there is none. */
    Fields objectIfAny(String name) {
        return new Fields(object.has(name) ? get(name) : JsonNodeFactory.instance.objectNode(), pointer(name), faults);
    }

    /** At least one, and no more than that. */
    List<Fields> objects(String name, int most) {
        return objects(name, 1, most);
    }

    List<Fields> objects(String name, int least, int most) {
        List<JsonNode> values = array(name, least, most);
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Fields(values.get(i), pointer(name) + "/" + i, faults))
                .toList();
    }

    /** To be called when all has been read: what is left is not known. */
    void end() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                faults.malformed(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-field",
                        "This field is not known.");
            }
        });
    }

    private List<JsonNode> array(String name, int least, int most) {
        JsonNode value = get(name);
        var items = new ArrayList<JsonNode>();
        if (!value.isArray()) {
            malformed(name, value, "A list is expected here.");
        } else if (value.size() < least) {
            faults.invalid(pointer(name), "empty", "The list is empty.");
        } else if (value.size() > most) {
            faults.invalid(pointer(name), "too-many", "The list has at most " + most + " items.");
        } else {
            value.forEach(items::add);
        }
        return items;
    }

    private double number(String place, JsonNode value, Range range) {
        if (isNotANumber(value)) {
            faults.invalid(place, "not-a-number", "The value is not a number.");
        } else if (!value.isNumber()) {
            malformed(place, value, "wrong-type", "A number is expected here.");
        } else if (!range.holds(value.doubleValue())) {
            faults.invalid(place, "out-of-range", "The value is " + range.words() + ".");
        } else {
            return value.doubleValue();
        }
        return range.least();
    }

    private static boolean isNotANumber(JsonNode value) {
        return value.isNumber() && !Double.isFinite(value.doubleValue())
                || value.isTextual() && NOT_NUMBERS.contains(value.textValue());
    }

    private JsonNode get(String name) {
        read.add(name);
        return object.path(name);
    }

    private void malformed(String name, JsonNode value, String detail) {
        malformed(pointer(name), value, "wrong-type", detail);
    }

    private void malformed(String place, JsonNode value, String code, String detail) {
        boolean missing = value.isMissingNode() || value.isNull();
        faults.malformed(place, missing ? "missing" : code, missing ? "The value is missing." : detail);
    }
}

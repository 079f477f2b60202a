package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes one JSON value in many ways that mean the same: order of keys, white space, forms of numbers, escapes. */
final class Notations {
    private static final List<String> SPACES = List.of("", "", " ", "\n", "\t ", "\r\n    ");

    private final Random random;

    Notations(Random random) {
        this.random = random;
    }

    String write(JsonNode value) {
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            value.properties()
                    .forEach(field ->
                            fields.add(space() + word(field.getKey()) + space() + ":" + write(field.getValue())));
            Collections.shuffle(fields, random);
            return space() + "{" + String.join(",", fields) + space() + "}" + space();
        } else if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(write(item)));
            if (!value.isEmpty() && value.get(0).isTextual()) {
                Collections.shuffle(items, random); // a list of codes is a set
            }
            return space() + "[" + String.join(",", items) + space() + "]" + space();
        } else if (value.isNumber()) {
            return space() + number(value.decimalValue()) + space();
        }
        return space() + (value.isTextual() ? word(value.textValue()) : value.toString()) + space();
    }

    private String number(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return switch (random.nextInt(5)) {
            case 0 -> value.setScale(value.scale() + 3).toPlainString();
            case 1 -> value.movePointLeft(2).toPlainString() + "e2";
            case 2 -> value.movePointRight(20).toPlainString() + "E-20";
            case 3 -> plain.contains(".") ? plain + "0" : plain + ".0";
            default -> plain;
        };
    }

    private String word(String text) {
        return text.chars()
                .mapToObj(letter -> random.nextInt(4) == 0 ? "\\u%04x".formatted(letter) : Character.toString(letter))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private String space() {
        return SPACES.get(random.nextInt(SPACES.size()));
    }
}

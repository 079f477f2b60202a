package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One value in which two rule sets differ.
 *
 * @param pointer JSON pointer (RFC 6901) to the value
 * @param from null where there is none
 * @param to null where there is none
 */
public record Difference(String pointer, @Nullable JsonNode from, @Nullable JsonNode to) {

    /** By pointer. Peer groups are compared by their places; a list of codes is one value, since codes have no places. */
    public static List<Difference> between(JsonNode from, JsonNode to) {
        var found = new ArrayList<Difference>();
        compare("", from, to, found);
        found.sort(Comparator.comparing(Difference::pointer));
        return List.copyOf(found);
    }

    private static void compare(String pointer, JsonNode from, JsonNode to, List<Difference> found) {
        if (from.equals(to)) {
            return;
        }
        if (from.isObject() && to.isObject()) {
            var names = new TreeSet<String>();
            from.fieldNames().forEachRemaining(names::add);
            to.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, from.path(name), to.path(name), found));
        } else if (hasPlaces(from) && hasPlaces(to)) {
            for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
                compare(pointer + "/" + i, from.path(i), to.path(i), found);
            }
        } else {
            found.add(new Difference(pointer, present(from), present(to)));
        }
    }

    private static boolean hasPlaces(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static @Nullable JsonNode present(JsonNode value) {
        return value instanceof MissingNode ? null : value;
    }
}

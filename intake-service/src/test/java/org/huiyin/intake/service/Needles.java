package org.huiyin.intake.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many texts, looked for in a large one by walking over it once: by their first four characters, then in full. */
final class Needles {
    private static final int HEAD = 4;
    private final Map<Long, List<String>> byHead = new HashMap<>();
    private final BitSet fourths = new BitSet();

    private Needles() {}

    static Needles of(List<String> texts) {
        Needles needles = new Needles();
        texts.forEach(needles::add);
        return needles;
    }

    private void add(String text) {
        if (text.length() < HEAD) {
            throw new IllegalArgumentException("too short to be looked for: it would stand everywhere");
        }
        byHead.computeIfAbsent(head(text, 0), head -> new ArrayList<>()).add(text);
        fourths.set(text.charAt(HEAD - 1));
    }

    /** Those that stand somewhere in the content. */
    List<String> in(String content) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at + HEAD <= content.length(); at++) {
            if (fourths.get(content.charAt(at + HEAD - 1))) {
                for (String text : byHead.getOrDefault(head(content, at), List.of())) {
                    if (content.startsWith(text, at)) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    private static long head(String text, int at) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Character.SIZE | text.charAt(at + i);
        }
        return head;
    }
}

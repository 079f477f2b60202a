package org.huiyin.evaluation.workbench;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.service.problem.Violation;

/** Collects what is wrong in a request, as far as anybody would read it. */
final class Faults {
    private static final int MOST = 20;

    private final List<Violation> malformed = new ArrayList<>();
    private final List<Violation> invalid = new ArrayList<>();

    void malformed(String pointer, String code, String detail) {
        add(malformed, pointer, code, detail);
    }

    void invalid(String pointer, String code, String detail) {
        add(invalid, pointer, code, detail);
    }

    /** Throws a {@link Refusal} unless all is well. */
    void refuseIfAny() {
        if (!malformed.isEmpty()) {
            throw Refusal.malformed(malformed);
        }
        if (!invalid.isEmpty()) {
            throw Refusal.invalid(invalid);
        }
    }

    private static void add(List<Violation> list, String pointer, String code, String detail) {
        if (list.size() < MOST) {
            list.add(new Violation(pointer, code, detail));
        }
    }
}

package org.huiyin.evaluation.workbench;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.service.problem.Violation;

/** A request that is not computed, and each reason with its place. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean malformed;
    private final transient List<Violation> violations;

    private Refusal(boolean malformed, List<Violation> violations) {
        super(violations.stream().map(Refusal::line).collect(Collectors.joining("; ")));
        this.malformed = malformed;
        this.violations = List.copyOf(violations);
    }

    /** Not what a request looks like: not JSON, an unknown field, a value of another type. */
    static Refusal malformed(List<Violation> violations) {
        return new Refusal(true, violations);
    }

    /** A request with values that the method has no meaning for. */
    static Refusal invalid(List<Violation> violations) {
        return new Refusal(false, violations);
    }

    public boolean isMalformed() {
        return malformed;
    }

    public List<Violation> violations() {
        return violations;
    }

    private static String line(Violation violation) {
        return (violation.pointer().isEmpty() ? "" : violation.pointer() + ": ") + violation.detail();
    }
}

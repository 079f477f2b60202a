package org.huiyin.intake.complaint;

import java.time.Instant;

/** The states that intake decides about; what happens in the handling section is progress, not state. */
public sealed interface ComplaintState {

    /** The word stored in the complaint's row. */
    String code();

    /** Rebuilds the state from its stored word. */
    static ComplaintState from(String code, Instant changedAt) {
        return switch (code) {
            case Filed.CODE -> new Filed(changedAt);
            case Withdrawn.CODE -> new Withdrawn(changedAt);
            default -> throw new IllegalArgumentException("unknown state " + code);
        };
    }

    /** Handed in and not taken back: may be supplemented and withdrawn. */
    record Filed(Instant since) implements ComplaintState {
        public static final String CODE = "FILED";
        /** More would be a correspondence, not a supplement; it also bounds what one complaint can make us store. */
        public static final int SUPPLEMENTS = 50;
        /** Questions of the office, counted apart: they must not use up what the complainant may say. */
        public static final int QUESTIONS = 20;

        @Override
        public String code() {
            return CODE;
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }

        /**
         * Stays filed, unless the complainant has already added as much as one complaint may hold; an open question may be
         * answered all the same.
         */
        public Decision supplement(int already, boolean questionOpen) {
            return questionOpen || already < SUPPLEMENTS
                    ? new Decision.Allowed()
                    : new Decision.Refused(Reason.TOO_MANY_SUPPLEMENTS);
        }

        /** The office may ask, unless it has asked too often. */
        public Decision ask(int already) {
            return already < QUESTIONS ? new Decision.Allowed() : new Decision.Refused(Reason.TOO_MANY_QUESTIONS);
        }
    }

    /** Taken back by the complainant; final. */
    record Withdrawn(Instant since) implements ComplaintState {
        public static final String CODE = "WITHDRAWN";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** Why the rules say no. */
    enum Reason {
        ALREADY_WITHDRAWN,
        TOO_MANY_SUPPLEMENTS,
        TOO_MANY_QUESTIONS
    }

    /** The answer of a rule, a value like any other. */
    sealed interface Decision {
        /** The rules have nothing against it. */
        record Allowed() implements Decision {}

        /** The rules say no, and why. */
        record Refused(Reason reason) implements Decision {}
    }
}

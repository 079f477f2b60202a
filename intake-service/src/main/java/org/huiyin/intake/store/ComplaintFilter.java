package org.huiyin.intake.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which complaints a list shows: what the caller may see, narrowed by fields from a fixed list. */
public record ComplaintFilter(Scope scope, Narrowing wanted, @Nullable UUID before, int size) {

    /**
     * By what the list is narrowed.
     *
     * @param changedSince only complaints of partners whose last change is not before this
     */
    public record Narrowing(Map<Field, String> values, @Nullable Instant changedSince) {
        public static final Narrowing NONE = new Narrowing(Map.of(), null);
    }

    /** The fields by which a list can be narrowed; nothing else ever reaches a statement. */
    public enum Field {
        STATUS("state"),
        KIND("kind"),
        CATEGORY("category"),
        TERRITORY("territory"),
        EXTERNAL_ID("externalId");

        private final String attribute;

        Field(String attribute) {
            this.attribute = attribute;
        }

        String condition() {
            return "c." + attribute + " = :" + attribute;
        }

        String parameter() {
            return attribute;
        }
    }

    /** Whose complaints are in sight. */
    public sealed interface Scope {
        /** Those that this account filed for itself or, as a partner, passed on. */
        record Own(String subject) implements Scope {}

        /** Those that these sections have in hand. */
        record Sections(Set<String> codes) implements Scope {}

        /** The demands of this enterprise: neither anonymous nor clues, for a helper is no one to be told of those. */
        record Demands(String creditCode) implements Scope {}

        /** All of them. */
        record All() implements Scope {}
    }
}

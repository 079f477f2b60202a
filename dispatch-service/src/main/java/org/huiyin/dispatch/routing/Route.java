package org.huiyin.dispatch.routing;

import org.jspecify.annotations.Nullable;

/** The answer of the routing table, with its reason and the table's version. */
public sealed interface Route {

    RouteReason reason();

    int tableVersion();

    /** The reason as it is stored and published: a code, and the rule where there is one. */
    String reasonCode();

    /**
     * A rule names the section.
     *
     * @param overruled the rule for the territory that names another section, if there is one
     */
    record ToSection(String section, RouteReason reason, String ruleId, @Nullable String overruled, int tableVersion)
            implements Route {

        public ToSection(String section, RouteReason reason, String ruleId, int tableVersion) {
            this(section, reason, ruleId, null, tableVersion);
        }

        /** Whether no rule names another section. */
        public boolean clear() {
            return overruled == null;
        }

        @Override
        public String reasonCode() {
            return reason + ":" + ruleId + (overruled == null ? "" : ">" + overruled);
        }
    }

    /** No rule fits: a dispatcher decides. */
    record ToTriage(RouteReason reason, int tableVersion) implements Route {
        @Override
        public String reasonCode() {
            return reason.name();
        }
    }
}

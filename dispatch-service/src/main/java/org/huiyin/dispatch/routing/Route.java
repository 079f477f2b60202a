package org.huiyin.dispatch.routing;

/** The answer of the routing table, with its reason and the table's version. */
public sealed interface Route {

    RouteReason reason();

    int tableVersion();

    /** The reason as it is stored and published: a code, and the rule where there is one. */
    String reasonCode();

    /** A rule names the section. */
    record ToSection(String section, RouteReason reason, String ruleId, int tableVersion) implements Route {
        @Override
        public String reasonCode() {
            return reason + ":" + ruleId;
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

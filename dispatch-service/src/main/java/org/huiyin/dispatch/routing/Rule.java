package org.huiyin.dispatch.routing;

/** One line of the routing table; the category {@code *} stands for any. */
public record Rule(String id, String category, String territory, String section) {
    static final String ANY_CATEGORY = "*";
}

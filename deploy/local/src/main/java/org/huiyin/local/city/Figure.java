package org.huiyin.local.city;

/** What the API tells beside what is expected. */
record Figure(String name, String told, String expected) {

    static Figure of(String name, long told, long expected) {
        return new Figure(name, "%,d".formatted(told), "%,d".formatted(expected));
    }

    boolean differs() {
        return !told.equals(expected);
    }

    @Override
    public String toString() {
        return "  %-44s %9s %9s%s".formatted(name, told, expected, differs() ? "  differs" : "");
    }
}

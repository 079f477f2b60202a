package org.huiyin.dispatch.sheet;

/** A column of a file. */
public record Column(String name, boolean required, Form form) {

    static Column required(String name, Form form) {
        return new Column(name, true, form);
    }

    static Column optional(String name, Form form) {
        return new Column(name, false, form);
    }
}

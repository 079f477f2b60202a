package org.huiyin.service.problem;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, {@code ""} for the whole body
 * @param code stable word for programs, such as {@code unknown-category}
 * @param detail one sentence for people; never repeats the value
 */
public record Violation(String pointer, String code, String detail) {}

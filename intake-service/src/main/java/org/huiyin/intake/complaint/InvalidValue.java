package org.huiyin.intake.complaint;

/** A value that breaks a rule of the domain: a stable code for machines and a sentence for people, never the value. */
public final class InvalidValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValue(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

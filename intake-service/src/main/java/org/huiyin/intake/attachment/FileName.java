package org.huiyin.intake.attachment;

import java.util.Locale;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;

/** The name that its sender gave a file: one line without folders. It is only ever shown again, never opened. */
public record FileName(String value) {
    public static final int MAXIMUM = 200;

    public FileName {
        TextRule.LINE.check(value, MAXIMUM);
        if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
            throw new InvalidValue("folder-in-name", "must be a plain file name, without folders");
        }
    }

    /** What stands behind the last dot, in small letters; empty without a dot. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "FileName[…]";
    }
}

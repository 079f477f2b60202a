package org.huiyin.intake.source;

import java.util.regex.Pattern;
import org.huiyin.intake.complaint.InvalidValue;

/** The code of a source: small letters, digits and hyphens. */
public record SourceCode(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** What a complaint has that names no source. */
    public static final SourceCode SELF = new SourceCode("self");

    /** What comes in over Open311, where everybody may see how far it is: nobody else may name it. */
    public static final SourceCode OPEN311 = new SourceCode("open311");

    public SourceCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("unknown-code", "is not the code of a source");
        }
    }
}

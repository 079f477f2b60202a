package org.huiyin.intake.access;

import java.time.Duration;

/** The answer to somebody who asks for a complaint. */
public sealed interface Admission {
    /** Come in, and see this much. */
    record Granted(Sight sight) implements Admission {}

    /** There is nothing here that you may see; the same for what does not exist. */
    record Unknown() implements Admission {}

    /** Too many wrong codes: ask again later. */
    record Later(Duration retryAfter) implements Admission {}
}

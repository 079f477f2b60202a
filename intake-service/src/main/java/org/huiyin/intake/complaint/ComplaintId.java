package org.huiyin.intake.complaint;

import java.util.UUID;

/** Identity of a complaint on the bus and in the database; a UUIDv7, so that order of ids is order of filing. */
public record ComplaintId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

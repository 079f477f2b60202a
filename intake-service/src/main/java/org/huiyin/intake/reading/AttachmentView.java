package org.huiyin.intake.reading;

import java.time.Instant;
import java.util.UUID;

/** A file of a complaint, as its list shows it. The size is in bytes. */
public record AttachmentView(UUID id, String name, String mediaType, long size, String addedBy, Instant addedAt) {

    @Override
    public String toString() {
        return "AttachmentView[" + id + "]";
    }
}

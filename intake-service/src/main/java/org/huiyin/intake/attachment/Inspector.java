package org.huiyin.intake.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.intake.complaint.InvalidValue;

/**
 * Decides whether a file is what its sender says and nothing else, without ever holding it in memory. Refuses with
 * {@link InvalidValue}; whatever else a reader of formats throws is a refusal too, since damaged files are their daily bread.
 */
public final class Inspector {
    private final Magic magic = new Magic();
    private final Pictures pictures = new Pictures();
    private final Archives archives = new Archives();

    /** Returns the file to keep: for pictures a new one at {@code clean} with the pixels alone, otherwise the file as it came. */
    public Path inspect(Claim claim, Path file, Path clean, Deadline deadline) throws IOException {
        if (!claim.kind().fits(claim.name())) {
            throw new InvalidValue("extension-differs", "has another extension than its Content-Type asks for");
        }
        if (Files.size(file) == 0) {
            throw new InvalidValue("empty", "is empty");
        }
        if (!magic.agrees(file, claim.kind())) {
            throw new InvalidValue("content-differs", "is not of the kind that its Content-Type says");
        }
        try {
            return lookInside(claim.kind(), file, clean, deadline);
        } catch (InvalidValue refusal) {
            throw refusal;
        } catch (RuntimeException | IOException unreadable) {
            deadline.check();
            throw new InvalidValue("unreadable", "can't be read; it may be damaged");
        }
    }

    private Path lookInside(MediaKind kind, Path file, Path clean, Deadline deadline) throws IOException {
        if (kind.isPicture()) {
            pictures.redraw(kind, file, clean, deadline);
            return clean;
        }
        if (kind.isArchive()) {
            archives.check(kind, file, deadline);
            return file;
        }
        if (kind == MediaKind.PDF) {
            Pdfs.check(file, deadline);
        } else {
            Texts.check(file, deadline);
        }
        return file;
    }
}

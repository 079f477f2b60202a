package org.huiyin.intake.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken; everything else is refused. */
public enum MediaKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final List<String> extensions;

    MediaKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The kind that a Content-Type names, parameters aside. */
    public static Optional<MediaKind> declared(String contentType) {
        String plain = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(plain))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    boolean fits(FileName name) {
        return extensions.contains(name.extension());
    }

    boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    boolean isArchive() {
        return this == XLSX || this == DOCX;
    }
}

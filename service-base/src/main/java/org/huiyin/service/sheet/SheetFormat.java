package org.huiyin.service.sheet;

import java.util.Optional;

/** The kinds of files of rows that are read. */
public enum SheetFormat {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of a {@code Content-Type}, whatever its parameters; empty for every other one. */
    public static Optional<SheetFormat> ofMediaType(String contentType) {
        String bare = contentType.split(";", 2)[0].strip();
        for (SheetFormat format : values()) {
            if (format.mediaType.equalsIgnoreCase(bare)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}

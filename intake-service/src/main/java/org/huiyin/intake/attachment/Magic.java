package org.huiyin.intake.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Knows by the first bytes what a file is (Apache Tika); names and declared types have no say here. */
final class Magic {
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");
    /** Text in GB18030 has no magic; whether it is text is seen by reading it. */
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "application/octet-stream");

    private static final Map<MediaKind, Set<String>> ALLOWED = Map.of(
            MediaKind.PDF, Set.of("application/pdf"),
            MediaKind.PNG, Set.of("image/png"),
            MediaKind.JPEG, Set.of("image/jpeg"),
            MediaKind.TEXT, TEXTS,
            MediaKind.CSV, TEXTS,
            MediaKind.XLSX, ARCHIVES,
            MediaKind.DOCX, ARCHIVES);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    boolean agrees(Path file, MediaKind kind) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            String found = types.detect(bytes, new Metadata()).getBaseType().toString();
            return ALLOWED.getOrDefault(kind, Set.of()).contains(found);
        }
    }
}

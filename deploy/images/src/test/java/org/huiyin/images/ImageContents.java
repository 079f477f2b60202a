package org.huiyin.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What is in an image's tar: its configuration, and every file of every layer. */
record ImageContents(JsonNode config, String architecture, List<Entry> entries) {

    record Entry(String path, int mode, long user, boolean link) {

        boolean writableForOthers() {
            return !link && (mode & 0022) != 0;
        }

        boolean changesUser() {
            return !link && (mode & 06000) != 0;
        }
    }

    static ImageContents of(Path tar) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, byte[]> small = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        try (TarArchiveInputStream image = new TarArchiveInputStream(Files.newInputStream(tar))) {
            TarArchiveEntry entry;
            while ((entry = image.getNextEntry()) != null) {
                if (entry.getName().endsWith(".json")) {
                    small.put(entry.getName(), image.readAllBytes());
                } else {
                    addLayer(entries, image);
                }
            }
        }
        JsonNode manifest = json.readTree(small.get("manifest.json")).path(0);
        JsonNode config = json.readTree(small.get(manifest.path("Config").asText()));
        return new ImageContents(
                config.path("config"), config.path("architecture").asText(), List.copyOf(entries));
    }

    private static void addLayer(List<Entry> entries, InputStream image) throws IOException {
        byte[] compressed = image.readAllBytes();
        try (TarArchiveInputStream layer =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(compressed)))) {
            TarArchiveEntry entry;
            while ((entry = layer.getNextEntry()) != null) {
                String path = "/" + entry.getName().replaceFirst("^\\./", "").replaceFirst("/$", "");
                entries.add(new Entry(path, entry.getMode(), entry.getLongUserId(), entry.isSymbolicLink()));
            }
        }
    }
}

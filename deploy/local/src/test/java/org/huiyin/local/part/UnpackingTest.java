package org.huiyin.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    Path folder;

    @Test
    void unpacksFilesOnce() throws IOException {
        Path target = folder.resolve("with a space");
        byte[] archive = zip(Map.of("a/b.txt", "中文"));

        Unpacking.zip(() -> new ByteArrayInputStream(archive), target);
        Unpacking.zip(
                () -> {
                    throw new IOException("must not be opened again");
                },
                target);

        assertThat(target.resolve("a/b.txt")).hasContent("中文");
    }

    @Test
    void keepsExecutableFilesAndLinks() throws IOException {
        Path target = folder.resolve("program");
        byte[] archive = tarXz();

        Unpacking.tarXz(() -> new ByteArrayInputStream(archive), target);

        assertThat(target.resolve("bin/tool")).isExecutable();
        assertThat(target.resolve("lib/current")).isSymbolicLink();
        assertThat(target.resolve("lib/plain")).isRegularFile();
        assertThat(Files.isExecutable(target.resolve("lib/plain"))).isFalse();
    }

    @Test
    void aHalfUnpackedProgramIsNotTakenForAWholeOne() throws IOException {
        Path target = folder.resolve("program");
        Files.createDirectories(folder.resolve("program.unfinished/rest-of-a-killed-run"));

        Unpacking.zip(() -> new ByteArrayInputStream(zip(Map.of("x", "y"))), target);

        assertThat(target.resolve("x")).exists();
        assertThat(target.resolve("rest-of-a-killed-run")).doesNotExist();
    }

    @Test
    void anEntryThatLeavesTheFolderIsRefused() {
        byte[] archive = zip(Map.of("../outside.txt", "x"));

        assertThatThrownBy(() -> Unpacking.zip(() -> new ByteArrayInputStream(archive), folder.resolve("program")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside.txt")).doesNotExist();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tarXz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            addFile(tar, "bin/tool", 0755);
            addFile(tar, "lib/plain", 0644);
            TarArchiveEntry link = new TarArchiveEntry("lib/current", TarConstants.LF_SYMLINK);
            link.setLinkName("plain");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static void addFile(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(1);
        tar.putArchiveEntry(entry);
        tar.write('x');
        tar.closeArchiveEntry();
    }
}

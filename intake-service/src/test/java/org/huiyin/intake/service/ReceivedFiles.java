package org.huiyin.intake.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of rows that are on disk, in the clear, while they arrive or are stored. */
final class ReceivedFiles {

    private ReceivedFiles() {}

    static List<Path> in(Path scratch) {
        while (true) {
            try (Stream<Path> files = Files.walk(scratch)) {
                return files.filter(file -> file.endsWith("received")).toList();
            } catch (UncheckedIOException goneWhileWeLook) {
                // look again
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}

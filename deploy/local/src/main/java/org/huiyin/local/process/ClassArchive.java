package org.huiyin.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class data archive of one program: written by the JVM when it ends for the first time, read at every later start, which then takes
 * about half the processor time. Tied to the Java version and to the program's build; an archive that does not fit is ignored by the JVM.
 */
public final class ClassArchive {

    /** Set by ./run. Tests that start and kill the same programs many times do not want to wait for the writing. */
    private static final String WANTED = "huiyin.archives";

    private ClassArchive() {}

    public static List<String> flags(Path folder, String name, Path program) {
        if (!Boolean.getBoolean(WANTED)) {
            return List.of();
        }
        try {
            Files.createDirectories(folder);
            String prefix = name + "-";
            String built = Long.toString(Files.getLastModifiedTime(program).toMillis(), Character.MAX_RADIX);
            Path archive = folder.resolve(prefix + Runtime.version().feature() + "-" + built + ".jsa");
            List<String> flags = new ArrayList<>(List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
            if (Files.exists(archive)) {
                flags.add("-XX:SharedArchiveFile=" + archive);
            } else {
                removeOld(folder, prefix);
                flags.add("-XX:ArchiveClassesAtExit=" + archive);
            }
            return flags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOld(Path folder, String prefix) throws IOException {
        try (var old = Files.newDirectoryStream(folder, prefix + "*.jsa")) {
            for (Path archive : old) {
                Files.delete(archive);
            }
        }
    }
}

package org.huiyin.local.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.local.House;

/** Remembers the port offset of the running instance, so that the other commands find it without being told. */
public final class RunningPorts {

    private static final String FILE = "port-offset";

    private RunningPorts() {}

    static void save(House house) {
        try {
            Files.writeString(
                    house.marks().resolve(FILE), Integer.toString(house.ports().offset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offset last used with this data folder; 0 when there is none. */
    public static int offset(Path data) {
        try {
            return Integer.parseInt(
                    Files.readString(data.resolve("run").resolve(FILE)).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}

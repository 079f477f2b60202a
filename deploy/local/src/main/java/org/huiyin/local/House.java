package org.huiyin.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything lies: the checkout, the one data folder, the ports. */
public record House(Path checkout, Path data, Ports ports) {

    /** The folder of programs that are unpacked once and only read afterwards. */
    public Path programs() {
        return data.resolve("programs");
    }

    public Path log(String part) {
        return data.resolve("log").resolve(part + ".log");
    }

    /** The folder with one small file per running process. */
    public Path marks() {
        return data.resolve("run");
    }

    public Path launcherFolder() {
        return checkout.resolve("deploy/local/target");
    }

    /** Creates the folders; nobody but the owner may read them, they hold local secrets. */
    public void prepare() {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(data.resolve("log"));
            Files.createDirectories(marks());
            Files.createDirectories(programs());
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder " + data + " cannot be written by this user (" + e.getMessage()
                            + "): give it to this user, or set HUIYIN_DATA to another folder.",
                    e);
        }
    }
}

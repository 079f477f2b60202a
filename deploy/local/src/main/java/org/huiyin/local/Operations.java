package org.huiyin.local;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.operations.AuditCommand;
import org.huiyin.local.operations.BackupCommand;
import org.huiyin.local.operations.DigestCommand;
import org.huiyin.local.operations.ParkedCommand;
import org.huiyin.local.operations.RebuildCommand;
import org.huiyin.local.operations.RepublishCommand;
import org.huiyin.local.operations.RestartCommand;
import org.huiyin.local.operations.RestoreCommand;

/** The commands of operators, by their words and options. */
record Operations(House house) {

    void run(CommandLine line) {
        switch (line.command()) {
            case "republish" -> new RepublishCommand(deployment(line)).run(line.word(0));
            case "parked" -> new ParkedCommand(deployment(line)).run(line.words());
            case "audit" -> new AuditCommand(deployment(line)).run();
            case "rebuild" -> new RebuildCommand(deployment(line)).run();
            default -> onThisMachine(line);
        }
    }

    private void onThisMachine(CommandLine line) {
        line.allowOptions("port-offset", "replace");
        switch (line.command()) {
            case "backup" -> new BackupCommand(house).run(folder(line));
            case "restore" ->
                new RestoreCommand(house)
                        .run(
                                folder(line),
                                line.option("replace").filter("yes"::equals).isPresent());
            case "digest" -> new DigestCommand(house.ports()).run();
            case "restart" -> new RestartCommand(house).run(line.word(0).orElse(""));
            default -> throw new IllegalArgumentException(line.command());
        }
    }

    private Deployment deployment(CommandLine line) {
        line.allowOptions(Deployment.options());
        return Deployment.of(line, house.ports());
    }

    private static Path folder(CommandLine line) {
        Supplier<Trouble> missing =
                () -> new Trouble("Which folder? For example: ./run " + line.command() + " /srv/backup");
        return Path.of(line.word(0).orElseThrow(missing)).toAbsolutePath().normalize();
    }
}

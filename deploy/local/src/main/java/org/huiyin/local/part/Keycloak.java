package org.huiyin.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Child;
import org.huiyin.local.process.ClassArchive;
import org.huiyin.local.process.JavaCommand;
import org.huiyin.local.process.Marks;

/** The real Keycloak with the realm of this repository. It says "started" before the realm exists, so the realm's own address is asked. */
public final class Keycloak extends ProcessPart {

    private static final int HEAP_MEGABYTES = 320;

    private final House house;
    private final Marks marks;
    private final Path program;
    private final Path zip;

    public Keycloak(House house, Marks marks) {
        this.house = house;
        this.marks = marks;
        this.zip = distribution(house);
        this.program = house.programs()
                .resolve(zip.getFileName().toString().replace(".zip", "").replace("-quarkus-dist", ""));
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                "HTTP", house.ports().keycloak(), "management", house.ports().keycloakManagement());
    }

    public static String realmUrl(Ports ports) {
        return "http://" + Ports.HOST + ":" + ports.keycloak() + "/realms/huiyin";
    }

    @Override
    void launch() throws Exception {
        // the archive holds one folder of the program's name
        Path parent = program.resolveSibling(program.getFileName() + "-unpacked");
        Unpacking.zip(() -> Files.newInputStream(zip), parent);
        Path home = parent.resolve(program.getFileName());
        buildOnce(home);
        takeRealm(home);
        String origin = "http://" + Ports.HOST + ":" + house.ports().keycloak();
        List<String> command = command(
                home,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=" + Ports.HOST,
                "--http-port=" + house.ports().keycloak(),
                "--http-management-port=" + house.ports().keycloakManagement(),
                "--hostname=" + origin,
                "--cache=local");
        Path built = home.resolve("built");
        command.addAll(1, ClassArchive.flags(house.programs().resolve("archives"), name(), built));
        spawn(new Child.Launch(name(), command, administrator(), house.log(name())), marks);
    }

    @Override
    public boolean ready() {
        return answers(realmUrl(house.ports()) + "/.well-known/openid-configuration");
    }

    /** Keycloak never imports a realm again that it has: a changed file is taken by making its database anew. */
    private void takeRealm(Path home) throws IOException {
        Path current = house.checkout().resolve("deploy/keycloak/huiyin-realm.json");
        Path taken = Files.createDirectories(home.resolve("data/import")).resolve("huiyin-realm.json");
        if (!Files.exists(taken) || Files.mismatch(current, taken) >= 0) {
            Unpacking.deleteTree(home.resolve("data/h2"));
            Files.copy(current, taken, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void buildOnce(Path home) throws Exception {
        Path built = home.resolve("built");
        if (Files.exists(built)) {
            return;
        }
        List<String> command = command(
                home,
                "build",
                "--db=dev-file",
                "--health-enabled=false",
                "--metrics-enabled=false",
                "--features-disabled=kerberos");
        Path log = house.log("keycloak-build");
        Child child = spawn(new Child.Launch("keycloak-build", command, Map.of(), log), marks);
        if (child.await(Duration.ofMinutes(5)) != 0) {
            throw new Trouble("Keycloak could not be built: see " + log + ".");
        }
        Files.createFile(built);
    }

    /** What kc.sh would call, without its shell process in between: the process we start is the process we stop. */
    private static List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(JavaCommand.small(HEAP_MEGABYTES));
        command.addAll(List.of(
                "-Xms64m",
                "-XX:MaxMetaspaceSize=256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, String> administrator() {
        return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "huiyin");
    }

    private static Path distribution(House house) {
        Path folder = house.launcherFolder().resolve("parts");
        try (var files = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
            return files.iterator().next();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new Trouble("The Keycloak distribution is not in " + folder + ": run mvn -DskipTests package.", e);
        }
    }
}

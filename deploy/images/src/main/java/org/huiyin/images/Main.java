package org.huiyin.images;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Behind build.sh, which says by properties what is to be built from what; arguments name services, otherwise all are meant. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Path output = Path.of(property("output"));
        Base base = new Base(property("base"), property("architecture"));
        Release release =
                new Release(property("prefix"), property("version"), property("revision"), property("source"));
        for (ServiceName service : services(arguments)) {
            Path tar = output.resolve(service.word() + "-" + base.architecture() + ".tar");
            String digest = new Image(service, release, application(service)).write(base, tar, output.resolve("cache"));
            System.out.println(release.reference(service) + "  " + digest + "  " + tar);
        }
        System.exit(0); // Jib leaves threads behind
    }

    private static Application application(ServiceName service) {
        Path target = Path.of(property("checkout")).resolve(service.word() + "-service/target");
        Optional<Path> archive = Optional.of(property("archives"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, service.word() + ".aot"));
        return new Application(target.resolve(property("packaging")), target.resolve("sbom.json"), archive);
    }

    private static List<ServiceName> services(String... names) {
        return names.length == 0
                ? List.of(ServiceName.values())
                : Arrays.stream(names)
                        .map(name -> ServiceName.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    private static String property(String name) {
        return Optional.ofNullable(System.getProperty("huiyin." + name))
                .orElseThrow(() -> new IllegalArgumentException("huiyin." + name + " is not set: see build.sh"));
    }
}

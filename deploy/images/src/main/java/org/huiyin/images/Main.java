package org.huiyin.images;

import java.nio.file.Path;

/** Behind build.sh: {@code Main CHECKOUT OUTPUT BASE ARCHITECTURE PREFIX VERSION REVISION SOURCE} writes the four images. */
public final class Main {

    private static final int ARGUMENTS = 8;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException("see build.sh");
        }
        Path checkout = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Base base = new Base(arguments[2], arguments[3]);
        Release release = new Release(arguments[4], arguments[5], arguments[6], arguments[7]);
        for (ServiceName service : ServiceName.values()) {
            Application application = new Application(checkout.resolve(service.word() + "-service/target"));
            Path tar = output.resolve(service.word() + "-" + base.architecture() + ".tar");
            String digest = new Image(service, release, application).write(base, tar, output.resolve("cache"));
            System.out.println(release.reference(service) + "  " + digest + "  " + tar);
        }
        System.exit(0); // Jib leaves threads behind
    }
}

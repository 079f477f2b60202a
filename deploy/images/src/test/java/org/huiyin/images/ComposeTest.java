package org.huiyin.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeTest {

    private static final Path DEPLOY = Images.CHECKOUT.resolve("deploy");

    @TempDir
    Path folder;

    @Test
    void everyContainerIsConfined() throws Exception {
        assertThat(ComposeRules.faults(compose())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    read_only: true                      | read_only: false                 | can write its root
                    cap_drop: [ALL]                      | cap_drop: [NET_RAW]              | keeps capabilities
                    "no-new-privileges:true"             | "label=disable"                  | may gain privileges
                    mem_limit: 512m                      | # nothing                        | has no limit of memory
                    pids_limit: 512                      | # nothing                        | has no limit of processes
                    /tmp:size=256m,mode=1777             | /tmp                             | has a tmpfs without a size
                    ${HUIYIN_BIND:-127.0.0.1}:8081:8081  | 8081:8081                        | is open to the world
                    <<: *common                          | HUIYIN_BUS_KEY: aaaa             | has a secret in the open
                    interval: 15s                        | interval: 15s }\\n    x: { y: 1  |
                    """)
    void aSabotagedContainerIsRefused(String good, String bad, String fault) throws Exception {
        String sabotaged = compose()
                .replaceFirst(Pattern.quote(good), bad.replace("\\n", "\n").replace("$", "\\$"));
        List<String> faults = ComposeRules.faults(sabotaged);
        if (fault == null) {
            assertThat(faults).isEmpty(); // a change that is none
        } else {
            assertThat(faults).isNotEmpty().allMatch(found -> found.contains(fault));
        }
    }

    @Test
    void secretsAreMadeOnceForTheirOwnerAlone() throws Exception {
        Tool.needed("openssl");
        Path secrets = folder.resolve("secrets");

        // when
        makeSecrets(secrets);
        String first = Files.readString(secrets.resolve("intake.env"));
        makeSecrets(secrets);

        // then
        assertThat(Files.readString(secrets.resolve("intake.env"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        String key = value(first, "HUIYIN_BUS_KEY");
        assertThat(value(Files.readString(secrets.resolve("dispatch.env")), "HUIYIN_BUS_KEY"))
                .isEqualTo(key);
        assertThat(Files.readString(secrets.resolve("evaluation.env")))
                .doesNotContain("HUIYIN_BUS_KEY", "HUIYIN_KEK")
                .contains("HUIYIN_PUBLICATION_SIGNING_KEY");
        assertThat(Files.readString(secrets.resolve("databases.sql")))
                .contains(value(first, "HUIYIN_DB_OWNER_PASSWORD"));
    }

    private static String value(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void makeSecrets(Path secrets) throws Exception {
        Tool.run(
                        Map.of("HUIYIN_SECRETS", secrets.toString()),
                        List.of(DEPLOY.resolve("compose/secrets.sh").toString()))
                .expected();
    }

    private static String compose() throws Exception {
        return Files.readString(DEPLOY.resolve("compose.yaml"));
    }
}

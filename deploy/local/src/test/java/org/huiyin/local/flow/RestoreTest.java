package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.operations.BackupCommand;
import org.huiyin.local.operations.DigestCommand;
import org.huiyin.local.operations.RebuildCommand;
import org.huiyin.local.operations.RepublishCommand;
import org.huiyin.local.operations.RestoreCommand;
import org.huiyin.local.part.Unpacking;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal of a disaster: databases and topics are gone, the backup brings back the ones, the record the others. */
@Order(40)
@ExtendWith(SharedStack.class)
class RestoreTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int COMPLAINTS = 300;
    private static final int PER_SECOND = 50;

    private final Stack stack;
    private final House house;

    @TempDir
    Path folder;

    RestoreTest(Stack stack) {
        this.stack = stack;
        this.house = stack.house();
    }

    @Test
    void databasesAndTopicsComeBackAsTheyWere() throws Exception {
        var filing = new SteadyFiling(stack.deployment());
        var reconciliation = new Reconciliation(stack, filing::acknowledged);
        filing.begin(COMPLAINTS, PER_SECOND).get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        awaitAgreement(reconciliation);
        String facts = facts();
        services(stack::kill);
        Map<ServiceName, String> before = digests();
        Path backup = folder.resolve("backup");
        new BackupCommand(house).run(backup);

        destroy();
        new RestoreCommand(house).run(backup, false);
        stack.restart("postgres");
        assertThat(digests()).as("every row of all four databases").isEqualTo(before);

        stack.restart("kafka");
        services(stack::restart);
        assertThat(facts()).isEqualTo(facts);
        assertThatThrownBy(() -> new RebuildCommand(stack.deployment()).run())
                .as("topics that are empty make other facts")
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("differ");
        new RepublishCommand(stack.deployment()).run(Optional.empty());
        new RebuildCommand(stack.deployment()).run();
        awaitAgreement(reconciliation);
        assertThat(facts()).isEqualTo(facts);
        System.out.printf(
                "restored: %d complaints and what was before, digests %s, facts %s%n",
                filing.acknowledged().size(), before.values(), facts);
    }

    @Test
    void aBackupThatIsDamagedOrCutOffIsRefused() throws IOException {
        Path backup = folder.resolve("backup");
        new BackupCommand(house).run(backup);
        Path control = backup.resolve("postgres/global/pg_control");
        byte[] whole = Files.readAllBytes(control);
        byte[] bent = whole.clone();
        bent[100] ^= 1;
        var elsewhere = new House(house.checkout(), folder.resolve("other"), house.ports());

        Files.write(control, bent);
        assertRefused(elsewhere, backup, "pg_control is not what was written");
        Files.delete(control);
        assertRefused(elsewhere, backup, "pg_control is missing");
        Files.write(control, whole);
        Files.delete(backup.resolve("manifest.json"));
        assertRefused(elsewhere, backup, "no manifest.json");
        assertThat(elsewhere.data()).as("nothing was touched").doesNotExist();
    }

    @Test
    void dataIsNotOverwrittenByAccident() throws IOException {
        Path backup = folder.resolve("backup");
        new BackupCommand(house).run(backup);

        assertRefused(house, backup, "--replace yes");
        assertThatThrownBy(() -> new BackupCommand(house).run(backup)).hasMessageContaining("is there already");
    }

    private static void assertRefused(House house, Path backup, String why) {
        assertThatThrownBy(() -> new RestoreCommand(house).run(backup, false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(why);
    }

    private void destroy() throws IOException {
        stack.kill("kafka");
        stack.kill("postgres");
        for (String lost : List.of("postgres", "kafka", "secrets")) {
            Path lostFolder = house.data().resolve(lost);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> { // its last processes may still write
                                Unpacking.deleteTree(lostFolder);
                                return true;
                            });
        }
    }

    private static void services(Consumer<String> step) {
        Arrays.stream(ServiceName.values()).map(ServiceName::word).forEach(step);
    }

    private Map<ServiceName, String> digests() {
        var digests = new DigestCommand(house.ports());
        return Arrays.stream(ServiceName.values())
                .collect(Collectors.toMap(Function.identity(), digests::digest, (a, b) -> a, TreeMap::new));
    }

    private String facts() {
        Api.Reply reply = new Api()
                .get(
                        stack.deployment().evaluation() + "/v1/facts/digest",
                        stack.deployment().tokens().of("auditor"));
        assertThat(reply.ok()).as(reply.toString()).isTrue();
        return reply.text("hash");
    }

    private static void awaitAgreement(Reconciliation reconciliation) throws SQLException {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reconciliation.faults()).isEmpty());
    }
}

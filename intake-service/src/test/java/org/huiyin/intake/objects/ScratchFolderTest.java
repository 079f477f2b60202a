package org.huiyin.intake.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    Path base;

    @Test
    void aTransferHasAFolderThatNobodyElseReadsAndThatGoesWithIt() throws IOException {
        Scratch scratch = new ScratchFolder(base).open();
        Path file = Files.writeString(scratch.file("x"), "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        scratch.close();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void sixteenTransfersAreTheMost() {
        ScratchFolder folder = new ScratchFolder(base);
        List<Scratch> open = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            open.add(folder.open());
        }
        assertThatThrownBy(folder::open)
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(429));
        open.get(0).close();
        folder.open();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneHasIsNot() throws IOException {
        Files.createFile(base.resolve("dead.lock"));
        Path dead = Files.createDirectories(base.resolve("dead/transfer"));
        Files.writeString(dead.resolve("received"), "secret");
        ScratchFolder living = new ScratchFolder(base);
        Path file = Files.writeString(living.open().file("received"), "in use");

        new ScratchFolder(base).start(new StartupEvent());

        assertThat(base.resolve("dead")).doesNotExist();
        assertThat(base.resolve("dead.lock")).doesNotExist();
        assertThat(file).exists();
        living.stop(new ShutdownEvent());
        assertThat(file).doesNotExist();
    }

    @Test
    void whatALivingProcessHasIsLeftByAnotherProcessThatStarts() throws Exception {
        ScratchFolder living = new ScratchFolder(base);
        living.start(new StartupEvent());
        Path file = Files.writeString(living.open().file("received"), "in use");

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        base.toString())
                .inheritIO()
                .start();

        assertThat(other.waitFor()).isZero();
        assertThat(file).exists();
    }

    static final class AnotherProcess {
        private AnotherProcess() {}

        public static void main(String[] arguments) {
            new ScratchFolder(Path.of(arguments[0])).start(new StartupEvent());
        }
    }
}

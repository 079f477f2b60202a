package org.huiyin.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

    @TempDir
    Path folder;

    @Test
    void findsTheProcessThatIsStillTheSame() {
        Marks marks = new Marks(folder);
        marks.write("me", ProcessHandle.current().pid());

        assertThat(marks.living("me")).isPresent();
    }

    @Test
    void aNumberGivenToAnotherProcessIsNotOurs() throws Exception {
        ProcessMark mine = ProcessMark.of(ProcessHandle.current().pid()).orElseThrow();
        ProcessMark recycled = new ProcessMark(mine.pid(), mine.startTicks() + 1, mine.boot());
        Files.writeString(folder.resolve("other.pid"), recycled.line());

        assertThat(new Marks(folder).living("other")).isEmpty();
        Ending.signal(recycled, "KILL"); // must not reach the process that runs this test
    }

    @Test
    void aMarkOfAnEarlierBootIsNotOurs() {
        ProcessMark mine = ProcessMark.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(new ProcessMark(mine.pid(), mine.startTicks(), "another-boot").alive())
                .isFalse();
    }

    @Test
    void anUnreadableMarkIsNobody() throws Exception {
        Files.writeString(folder.resolve("broken.pid"), "12 x");

        assertThat(new Marks(folder).living("broken")).isEmpty();
        assertThat(new Marks(folder).living("absent")).isEmpty();
    }

    @Test
    void aChildIsFoundAgainByAnotherLauncherAndEnded() {
        Marks marks = new Marks(folder);
        Child child = sleeping(marks);
        ProcessMark found = new Marks(folder).living("sleeper").orElseThrow();

        Ending.end(found, "TERM", Duration.ofSeconds(20));

        assertThat(found.pid()).isEqualTo(child.pid());
        assertThat(marks.living("sleeper")).isEmpty();
    }

    @Test
    void aChildThatIgnoresThePoliteSignalIsKilled() throws Exception {
        Path ready = folder.resolve("ready");
        List<String> command =
                List.of("sh", "-c", "trap '' TERM; touch \"$0\"; while true; do sleep 0.1; done", ready.toString());
        Child child = Child.start(
                new Child.Launch("stubborn", command, Map.of(), folder.resolve("stubborn.log")), new Marks(folder));
        while (!Files.exists(ready)) {
            Thread.onSpinWait();
        }

        child.end("TERM", Duration.ofMillis(300));

        assertThat(ProcessMark.of(child.pid())).isEmpty();
    }

    @Test
    void theProgramNameMayHoldBlanksAndBrackets() {
        String stat = "42 (odd ) name) S 1 42 42 0 -1 4194560 1 0 0 0 150 50 0 0 20 0 1 0 777 1 1 1";

        ProcessStat parsed = ProcessStat.parse(stat);

        assertThat(parsed.startTicks()).isEqualTo(777);
        assertThat(parsed.cpuSeconds()).isEqualTo(2.0);
    }

    @Test
    void aProcessHasEndedWithItsLastThread() {
        String leaderOnly = "42 (java) Z 1 42 42 0 -1 4194560 1 0 0 0 150 50 0 0 20 0 3 0 777 1 1 1";
        String all = "42 (java) Z 1 42 42 0 -1 4194560 1 0 0 0 150 50 0 0 20 0 1 0 777 1 1 1";

        assertThat(ProcessStat.parse(leaderOnly).ended()).isFalse();
        assertThat(ProcessStat.parse(all).ended()).isTrue();
    }

    @Test
    void aChildIsDeadAsSoonAsItsMarkSaysSo() {
        Marks marks = new Marks(folder);
        for (int i = 0; i < 20; i++) {
            Child child = sleeping(marks);
            ProcessMark mark = ProcessMark.of(child.pid()).orElseThrow();

            Ending.signal(mark, "KILL");
            while (mark.alive()) {
                Thread.onSpinWait();
            }

            assertThat(child.alive()).isFalse();
        }
    }

    private Child sleeping(Marks marks) {
        return Child.start(
                new Child.Launch("sleeper", List.of("sleep", "60"), Map.of(), folder.resolve("sleeper.log")), marks);
    }
}

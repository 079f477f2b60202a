package org.huiyin.dispatch.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.huiyin.dispatch.audit.SignedCheckpoint.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    @TempDir
    Path folder = Path.of("");

    private Path path = folder;
    private CheckpointFile file = new CheckpointFile(path);

    @BeforeEach
    void openNew() {
        path = folder.resolve("new/checkpoints.txt");
        file = new CheckpointFile(path);
    }

    @Test
    void eachLineIsWrittenOnce() throws IOException {
        assertThat(file.last()).isEmpty();
        assertThat(file.append(lines(1, 100))).isTrue();
        assertThat(file.append(lines(100, 102))).isTrue();
        assertThat(file.append(lines(102, 102))).isTrue();

        assertThat(file.last()).contains(line(102));
        assertThat(Files.readAllLines(path))
                .isEqualTo(lines(1, 102).stream().map(Line::toString).toList());
    }

    @Test
    void aTornLineDoesNotCountAndIsWrittenAnew() throws IOException {
        file.append(lines(1, 2));
        Files.writeString(path, line(3).toString().substring(0, 20), StandardOpenOption.APPEND);

        assertThat(file.last()).contains(line(2));
        assertThat(file.append(lines(2, 3))).isTrue();
        assertThat(Files.readAllLines(path)).hasSize(3).endsWith(line(3).toString());
    }

    @Test
    void anotherChainIsNotGoneOnWith() throws IOException {
        file.append(lines(1, 2));

        assertThat(file.append(List.of(new Line(2, "forged", "forged"), line(3))))
                .isFalse();
        assertThat(file.append(List.of())).isFalse();
        assertThat(file.last()).contains(line(2));
    }

    private static List<Line> lines(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(CheckpointFileTest::line)
                .toList();
    }

    private static Line line(long id) {
        return new Line(id, "ab".repeat(32), "c".repeat(88));
    }
}

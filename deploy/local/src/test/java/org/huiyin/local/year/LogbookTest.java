package org.huiyin.local.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.huiyin.local.Trouble;
import org.huiyin.local.year.Logbook.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasWrittenDownIsKnownToTheNextRun() {
        Complaint complaint = new Complaint("an-id", "2026-0000001-2");
        try (Logbook book = Logbook.open(folder, "2026 scale 1.0")) {
            book.noteHired();
            book.noteFiled(3, complaint);
            book.noteStep(3, 0);
            book.noteDay(0);
        }

        try (Logbook book = Logbook.open(folder, "2026 scale 1.0")) {
            assertThat(book.hired()).isTrue();
            assertThat(book.days()).isEqualTo(1);
            assertThat(book.complaints()).containsEntry(3, complaint).hasSize(1);
            assertThat(book.isDone(3, 0)).isTrue();
            assertThat(book.isDone(3, 1)).isFalse();
        }
    }

    @Test
    void anotherYearIsNotMixedWithTheOneThatIsThere() {
        Logbook.open(folder, "2026 scale 1.0").close();

        assertThatThrownBy(() -> Logbook.open(folder, "2026 scale 0.02"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("./run reset");
    }
}

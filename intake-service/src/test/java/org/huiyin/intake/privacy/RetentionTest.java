package org.huiyin.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.huiyin.intake.catalogue.CatalogueFiles;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void everyCategoryHasItsYearsAndEveryLineIsACategory() {
        Retention retention = RetentionFile.read();
        assertThat(retention.yearsOf("conduct")).isEqualTo(15);
        assertThat(retention.yearsOf("tax")).isEqualTo(10);
        assertThat(retention.shortest()).isEqualTo(10);
        var catalogue = CatalogueFiles.read();
        assertThat(retention.years().keySet())
                .allSatisfy(code -> assertThat(catalogue.category(code)).isNotNull());
    }

    @Test
    void nothingIsForgottenWithinAYear() {
        assertThatThrownBy(() -> new Retention(Map.of("tax", 0), 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention(Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWindowEndsWhenItsHoursHavePassed() {
        var window = new ReadingWindow(Duration.ofHours(24));
        Instant approved = Instant.parse("2026-03-02T01:00:00Z");
        assertThat(window.open(approved, approved)).isTrue();
        assertThat(window.open(approved, Instant.parse("2026-03-03T00:59:59Z"))).isTrue();
        assertThat(window.open(approved, Instant.parse("2026-03-03T01:00:00Z"))).isFalse();
    }
}

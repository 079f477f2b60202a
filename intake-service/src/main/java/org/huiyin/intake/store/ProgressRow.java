package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huiyin.intake.progress.HandledRound;
import org.huiyin.intake.progress.Stage;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code progress}: how far dispatch has come with a complaint. */
@Entity
@Table(name = "progress")
public class ProgressRow {
    private static final String SEPARATOR = "\u001f";

    @Id
    @Column(name = "complaint_id")
    public UUID complaintId;

    public String stage;

    @Column(name = "due_on")
    public @Nullable LocalDate dueOn;

    public boolean late;
    public @Nullable String section;
    public @Nullable String unit;
    public byte @Nullable [] answer;

    @Column(name = "answered_at")
    public @Nullable Instant answeredAt;

    /** The round of handling that was told of last. */
    public int round;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    /** How the last answer closed the case; null while it is handled again. */
    public @Nullable String closure;

    public long changes;

    public HandledRound handledRound() {
        return new HandledRound(round, Stage.valueOf(stage), answeredAt, finishedAt);
    }

    private @Nullable String named;

    /** From now on only these persons of all staff see the complaint. */
    public void sealFor(Set<String> subjects) {
        named = String.join(SEPARATOR, new TreeSet<>(subjects));
    }

    /** Who alone of all staff sees the complaint; null unless its case was referred. */
    public @Nullable Set<String> named() {
        return named == null ? null : Set.of(named.split(SEPARATOR));
    }
}

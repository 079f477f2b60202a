package org.huiyin.dispatch.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.dispatch.plan.Step;
import org.jspecify.annotations.Nullable;

/** A step of a plan as it is stored: to be done, done, or dropped by a later version. */
@Entity
@Table(name = "case_plan_step")
public class PlanStepRow {
    @EmbeddedId
    private StepNumber key;

    private int version;
    private String title;
    private String section;
    private String unit;
    private String person;
    private LocalDate dueOn;
    private Instant dueAt;
    private LocalDate firstDueOn;
    private @Nullable LocalDate doneOn;
    private @Nullable Instant recordedAt;
    private @Nullable String recordedBy;
    private @Nullable Boolean onTime;
    private @Nullable String evidence;
    private @Nullable Integer droppedIn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlanStepRow() {}

    public PlanStepRow(UUID caseId, int version, Step step, String unit) {
        this.key = new StepNumber(caseId, step.number());
        this.version = version;
        this.title = step.title();
        this.section = step.section();
        this.unit = unit;
        this.person = step.person();
        this.dueOn = step.dueOn();
        this.dueAt = step.dueAt();
        this.firstDueOn = step.firstDueOn();
    }

    public Step step() {
        return new Step(key.number(), title, section, person, dueOn, dueAt, firstDueOn);
    }

    public boolean isOpen() {
        return doneOn == null && droppedIn == null;
    }

    public void done(LocalDate day, String words, String author, Instant now) {
        doneOn = day;
        evidence = words;
        recordedBy = author;
        recordedAt = now;
        onTime = step().keptAt(now);
    }

    public void drop(int withVersion) {
        droppedIn = withVersion;
    }

    public int version() {
        return version;
    }

    public String unit() {
        return unit;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable String recordedBy() {
        return recordedBy;
    }

    public @Nullable Boolean onTime() {
        return onTime;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public @Nullable Integer droppedIn() {
        return droppedIn;
    }
}

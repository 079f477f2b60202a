package org.huiyin.dispatch.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.cases.Assignment;
import org.jspecify.annotations.Nullable;

/** A plan as the wall board shows it: how many steps are open and done, and when the next is due. */
@Entity
@Table(name = "case_plan")
public class PlanRow {
    @Id
    private UUID caseId;

    private String number;
    private int version;
    private int round;
    private String section;
    private String unit;
    private int openSteps;
    private int doneSteps;
    private @Nullable Instant nextDueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlanRow() {}

    public PlanRow(CaseRow row, Assignment lead) {
        this.caseId = row.id();
        this.number = row.matter().number();
        this.round = lead.round();
        this.section = lead.to().section();
        this.unit = lead.to().unit();
    }

    /** Another version of the plan, of the section that leads now. */
    public void become(int newVersion, Assignment lead) {
        version = newVersion;
        round = lead.round();
        section = lead.to().section();
        unit = lead.to().unit();
    }

    /** Counts the steps of all versions anew. */
    public void count(List<PlanStepRow> steps) {
        List<PlanStepRow> open = steps.stream().filter(PlanStepRow::isOpen).toList();
        openSteps = open.size();
        doneSteps = (int) steps.stream().filter(step -> step.doneOn() != null).count();
        nextDueAt = open.stream()
                .map(step -> step.step().dueAt())
                .min(Instant::compareTo)
                .orElse(null);
    }

    public UUID caseId() {
        return caseId;
    }

    public String number() {
        return number;
    }

    public int version() {
        return version;
    }

    public int round() {
        return round;
    }

    public String section() {
        return section;
    }

    public String unit() {
        return unit;
    }

    public int openSteps() {
        return openSteps;
    }

    public int doneSteps() {
        return doneSteps;
    }

    public @Nullable Instant nextDueAt() {
        return nextDueAt;
    }
}

package org.huiyin.dispatch.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.likeness.Sketch;
import org.jspecify.annotations.Nullable;

/** By what a case is compared with others. Written once, with the case; read by statements of {@link Likenesses}. */
@Entity
@Table(name = "case_likeness")
public class LikenessRow {
    @Id
    private UUID caseId;

    private String complainant;
    private @Nullable String enterprise;
    private Integer @Nullable [] numbers;
    private Integer @Nullable [] bands;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LikenessRow() {}

    public LikenessRow(UUID caseId, String complainant, @Nullable String enterprise, @Nullable Sketch sketch) {
        this.caseId = caseId;
        this.complainant = complainant;
        this.enterprise = enterprise;
        if (sketch != null) {
            this.numbers = sketch.numbers().toArray(Integer[]::new);
            this.bands = sketch.bands().toArray(Integer[]::new);
        }
    }

    public UUID caseId() {
        return caseId;
    }

    public String complainant() {
        return complainant;
    }

    public @Nullable String enterprise() {
        return enterprise;
    }

    public @Nullable Sketch sketch() {
        return numbers == null ? null : new Sketch(List.of(numbers));
    }
}

package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.huiyin.intake.likeness.Sketch;
import org.huiyin.intake.likeness.Sketches;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code complaint_likeness}: by what a complaint is compared with others. Holds no words. */
@Entity
@Table(name = "complaint_likeness")
public class LikenessRow {
    @Id
    @Column(name = "complaint_id")
    public UUID complaintId;

    public String complainant;
    public @Nullable String enterprise;
    public byte @Nullable [] words;
    public byte @Nullable [] title;
    public Integer @Nullable [] bands;

    public static LikenessRow of(ComplaintRow complaint, Sketches sketches) {
        LikenessRow row = new LikenessRow();
        row.complaintId = complaint.id;
        row.complainant = complaint.complainantKey;
        row.enterprise = complaint.enterpriseCode;
        row.words = bytes(sketches.words());
        row.title = bytes(sketches.title());
        List<Integer> bands = sketches.bands();
        row.bands = bands.isEmpty() ? null : bands.toArray(Integer[]::new);
        return row;
    }

    Sketches sketches() {
        return new Sketches(sketch(words), sketch(title));
    }

    private static byte @Nullable [] bytes(@Nullable Sketch sketch) {
        return sketch == null ? null : sketch.bytes();
    }

    private static @Nullable Sketch sketch(byte @Nullable [] bytes) {
        return bytes == null ? null : Sketch.from(bytes);
    }
}

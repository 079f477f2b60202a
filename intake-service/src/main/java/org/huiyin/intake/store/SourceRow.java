package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.huiyin.intake.source.Source;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.source.Terms;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code source}. */
@Entity
@Table(name = "source")
public class SourceRow {
    @Id
    public String code;

    @Column(name = "position", insertable = false, updatable = false)
    public int position;

    @Column(name = "name_zh")
    public String zh;

    @Column(name = "name_en")
    public String en;

    public String state;
    public @Nullable String client;

    @Column(name = "quota_per_day")
    public @Nullable Integer quotaPerDay;

    @Column(name = "limit_per_minute")
    public @Nullable Integer limitPerMinute;

    public long version;

    @Column(name = "changed_by")
    public @Nullable String changedBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    public Source source() {
        Terms terms = new Terms(zh, en, client, quotaPerDay, limitPerMinute);
        return new Source(new SourceCode(code), Source.State.valueOf(state), terms);
    }

    /** Takes new terms over, as a new version. */
    public void take(Terms terms, String by, Instant at) {
        zh = terms.zh();
        en = terms.en();
        client = terms.client();
        quotaPerDay = terms.quotaPerDay();
        limitPerMinute = terms.limitPerMinute();
        changedBy = by;
        changedAt = at;
        version += 1;
    }
}

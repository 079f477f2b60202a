package org.huiyin.dispatch.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.huiyin.dispatch.audit.Entry;
import org.huiyin.dispatch.audit.Hash;
import org.huiyin.dispatch.audit.Link;
import org.jspecify.annotations.Nullable;

/** Something that was done with a case, by whom and when, chained to what was done before; {@link CaseSteps} adds them. */
@Entity
@Immutable
@Table(name = "case_step")
public class StepRow {
    @EmbeddedId
    private StepKey key;

    private Instant at;
    private String actor;
    private String action;
    private int round;
    private @Nullable String section;
    private String detail;
    private byte[] prev;
    private byte[] hash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StepRow() {}

    StepRow(Link link) {
        Entry entry = link.entry();
        this.key = new StepKey(entry.caseId(), entry.n());
        this.at = entry.at();
        this.actor = entry.actor();
        this.action = entry.action();
        this.round = entry.round();
        this.section = entry.section();
        this.detail = entry.detail();
        this.prev = link.previous().bytes();
        this.hash = link.hash().bytes();
    }

    public Link link() {
        Entry entry = new Entry(key.caseId(), key.n(), at, actor, action, round, section, detail);
        return new Link(entry, Hash.of(prev), Hash.of(hash));
    }
}

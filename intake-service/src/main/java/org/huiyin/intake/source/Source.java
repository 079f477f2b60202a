package org.huiyin.intake.source;

import java.util.Optional;
import org.huiyin.intake.complaint.FiledBy;
import org.jspecify.annotations.Nullable;

/** A source that complaints are filed under: whether it is open, and for whom. */
public record Source(SourceCode code, State state, Terms terms) {

    /** A closed source keeps its complaints and takes no more. */
    public enum State {
        ACTIVE,
        CLOSED
    }

    /** Why nothing may be filed under it. */
    public enum Refusal {
        CLOSED,
        NOT_YOURS
    }

    /** Read from top to bottom, the first refusal wins. Clerks act for everybody: no source is bound against them. */
    public Optional<Refusal> refuses(FiledBy by, @Nullable String client) {
        if (state == State.CLOSED) {
            return Optional.of(Refusal.CLOSED);
        }
        String bound = terms.client();
        return by == FiledBy.STAFF || bound == null || bound.equals(client)
                ? Optional.empty()
                : Optional.of(Refusal.NOT_YOURS);
    }
}

package org.huiyin.dispatch.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.TermStore;
import org.jspecify.annotations.Nullable;

/** A leader's term. */
@Schema(name = "LeaderTerm")
public record TermResponse(
        @Schema(examples = "S0001") String section,
        @Schema(examples = "L0001") String leader,
        String nameZh,
        String nameEn,
        String mailbox,
        LocalDate from,
        @Schema(description = "Last day; absent while nobody is known to follow") @Nullable LocalDate until) {

    static TermResponse of(TermStore.Term term) {
        return new TermResponse(
                term.section(), term.leader(), term.nameZh(), term.nameEn(), term.mailbox(), term.from(), term.until());
    }
}

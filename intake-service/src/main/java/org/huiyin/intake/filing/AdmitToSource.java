package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.filing.NewComplaint.Filer;
import org.huiyin.intake.source.Source;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.store.SourceRow;
import org.huiyin.intake.store.Sources;
import org.huiyin.service.pace.MinuteBudgets;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Lets a complaint be filed under its source, or refuses. The daily quota is counted in the filing's own transaction: so many
 * and not one more are stored. What clerks file is neither counted nor held back, since somebody stands before them.
 */
@ApplicationScoped
public class AdmitToSource {
    private final Sources sources;
    private final MinuteBudgets budgets = new MinuteBudgets();
    private final ZoneId zone;

    AdmitToSource(Sources sources, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.sources = sources;
        this.zone = zone;
    }

    Uni<Void> admit(Mutiny.Session session, NewComplaint complaint, Instant now) {
        SourceCode code = new SourceCode(complaint.codes().source());
        Filer filer = complaint.filer();
        return sources.find(session, code).chain(found -> {
            Source source = found.map(SourceRow::source)
                    .orElseThrow(
                            () -> Problems.unprocessable("/source", "unknown-code", "is not the code of a source"));
            source.refuses(filer.by(), filer.client()).ifPresent(Refusals::refuse);
            return filer.by() == FiledBy.STAFF ? Uni.createFrom().voidItem() : count(session, source, now);
        });
    }

    /**
     * Lets a file be received under a source, or refuses. Its rows are filed later and by the hundred, so a partner can send no
     * file under a source that holds it to a number of complaints.
     */
    public Uni<Void> admitFile(Mutiny.Session session, SourceCode code, FiledBy by, @Nullable String client) {
        return sources.find(session, code)
                .invoke(found -> {
                    Source source = found.map(SourceRow::source)
                            .orElseThrow(() ->
                                    Problems.badRequest("unknown-source", "The source is a code from /v1/sources."));
                    source.refuses(by, client).ifPresent(Refusals::refuse);
                    if (by != FiledBy.STAFF && source.terms().bounded()) {
                        throw Problems.conflict(
                                "source-is-bounded", "Complaints of this source are counted: file them one by one.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> count(Mutiny.Session session, Source source, Instant now) {
        keepThePace(source.code(), source.terms().limitPerMinute());
        Integer quota = source.terms().quotaPerDay();
        if (quota == null) {
            return Uni.createFrom().voidItem();
        }
        LocalDate day = LocalDate.ofInstant(now, zone);
        return sources.count(session, source.code(), day, quota)
                .invoke(counted -> {
                    if (!counted) {
                        throw Problems.tooManyRequests(untilTomorrow(day, now));
                    }
                })
                .replaceWithVoid();
    }

    private void keepThePace(SourceCode code, @Nullable Integer limit) {
        if (limit != null) {
            budgets.take(code.value(), limit).ifPresent(wait -> {
                throw Problems.tooManyRequests(wait);
            });
        }
    }

    private Duration untilTomorrow(LocalDate day, Instant now) {
        return Duration.between(now, day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}

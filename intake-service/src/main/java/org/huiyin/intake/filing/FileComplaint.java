package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.AccessCode;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.Consent;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complaint.Finding;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints.ExternalIdKnown;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Files a complaint, or refuses it: what its category, its source, its consent and its report box allow. */
@ApplicationScoped
public class FileComplaint {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AdmitToSource sources;
    private final Findings findings;
    private final Catalogue catalogue;
    private final DraftComplaint draftComplaint;
    private final StoreDrafts storeDrafts;
    private final ZoneId zone;

    FileComplaint(
            AdmitToSource sources,
            Findings findings,
            Catalogue catalogue,
            DraftComplaint draftComplaint,
            StoreDrafts storeDrafts,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.sources = sources;
        this.findings = findings;
        this.catalogue = catalogue;
        this.draftComplaint = draftComplaint;
        this.storeDrafts = storeDrafts;
        this.zone = zone;
    }

    public Uni<Answer> file(Mutiny.Session session, NewComplaint complaint, Instant now) {
        demandOpen(complaint.codes().category(), now);
        demandGiven(complaint.filer().onBehalf(), now);
        AccessCode code = complaint.leavesReceipt() ? AccessCode.random(RANDOM) : null;
        Draft draft = draftComplaint.draft(complaint, code, now);
        Finding finding = complaint.finding();
        if (finding != null) {
            draft.row().reportBox = finding.box();
            draft.row().foundOn = finding.foundOn();
        }
        return findings.check(session, finding, now)
                .chain(() -> sources.admit(session, complaint, now))
                .chain(() -> storeDrafts.store(session, List.of(draft)))
                .onFailure(ExternalIdKnown.class)
                .transform(known -> Refusals.externalIdKnown())
                .map(nothing -> answer(draft.row(), code));
    }

    /** Codes never vanish, but nobody files under one that is closed. */
    private void demandOpen(String category, Instant now) {
        if (!catalogue.category(category).isOpenOn(now.atZone(zone).toLocalDate())) {
            throw Problems.unprocessable("/category", "closed-code", "can no longer be filed under");
        }
    }

    private void demandGiven(@Nullable OnBehalf onBehalf, Instant now) {
        Consent consent = onBehalf == null ? null : onBehalf.consent();
        if (consent != null && consent.givenOn().isAfter(now.atZone(zone).toLocalDate())) {
            throw Problems.unprocessable("/onBehalf/consent/givenOn", "in-the-future", "is a day that has not come");
        }
    }

    private static Answer answer(ComplaintRow row, @Nullable AccessCode code) {
        String number = row.number().toString();
        Receipt receipt = new Receipt(row.id, number, row.state, row.filedAt, code == null ? null : code.shown());
        return Answer.created("/v1/complaints/" + number, row.version, receipt);
    }
}

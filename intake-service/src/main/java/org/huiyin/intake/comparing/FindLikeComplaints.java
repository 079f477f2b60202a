package org.huiyin.intake.comparing;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.filing.Pseudonym;
import org.huiyin.intake.likeness.Likeness;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.likeness.Traits;
import org.huiyin.intake.likeness.Traits.Matter;
import org.huiyin.intake.likeness.Traits.Party;
import org.huiyin.intake.reading.ComplaintViews;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.ComplaintFilter.Scope;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Likenesses;
import org.huiyin.intake.store.Likenesses.Compared;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;

/**
 * Finds earlier complaints that may be the same as one: among all of them for staff who see all, among their own for everybody else,
 * who so learn nothing of other people's.
 */
@ApplicationScoped
public class FindLikeComplaints {
    private static final int MOST = 10;

    private final RequestSessions sessions;
    private final Complaints complaints;
    private final Likenesses likenesses;
    private final Gate gate;
    private final ComplaintViews views;
    private final Sketcher sketcher;
    private final MasterKey masterKey;
    private final Pepper pepper;
    private final DatabaseClock clock;

    FindLikeComplaints(
            RequestSessions sessions,
            Complaints complaints,
            Likenesses likenesses,
            Gate gate,
            ComplaintViews views,
            Sketcher sketcher,
            MasterKey masterKey,
            Pepper pepper,
            DatabaseClock clock) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.likenesses = likenesses;
        this.gate = gate;
        this.views = views;
        this.sketcher = sketcher;
        this.masterKey = masterKey;
        this.pepper = pepper;
        this.clock = clock;
    }

    /** For a complaint that is not filed yet; nothing of it is kept. */
    public Uni<LikeComplaints> find(Actor actor, Description description) {
        return sessions.withTransaction(session -> clock.now(session)
                .map(now -> traits(description, now))
                .chain(traits -> likenesses
                        .candidates(session, traits, scopeOf(actor), null)
                        .chain(candidates ->
                                likest(session, traits, candidates, scopeOf(actor) instanceof Scope.Own))));
    }

    /** For a complaint in the caller's sight: those that were filed before it. */
    public Uni<LikeComplaints> find(Actor actor, String number) {
        return sessions.withTransaction(session -> complaints
                .find(session, ComplaintNumber.parse(number))
                .map(stored -> admitted(gate.admit(new Caller(actor, null), number, stored)))
                .chain(row -> {
                    Traits traits = traits(row);
                    return likenesses
                            .candidates(session, traits, scopeOf(actor), row.id)
                            .chain(candidates ->
                                    likest(session, traits, candidates, scopeOf(actor) instanceof Scope.Own));
                }));
    }

    private static Scope scopeOf(Actor actor) {
        return Sight.seesAll(actor) ? new Scope.All() : new Scope.Own(actor.subject());
    }

    /** Words of a referred complaint are opened for its complainant only: comparing leaves no trace of who looked. */
    private static ComplaintRow admitted(Seen seen) {
        var progress = seen.complaint().progress();
        if (seen.sight() != Sight.OWNER && progress != null && progress.named() != null) {
            throw Problems.notFound();
        }
        Gate.refuseErased(seen.complaint());
        return seen.complaint().row();
    }

    private Traits traits(Description description, Instant now) {
        var contact = description.contact();
        String complainant = contact == null ? null : Pseudonym.ofContact(pepper, contact);
        return new Traits(
                sketcher.sketches(
                        description.title().value(), description.text().value()),
                new Party(complainant, description.enterprise()),
                description.matter(),
                () -> Optional.ofNullable(description.place()),
                now);
    }

    private Traits traits(ComplaintRow row) {
        return new Traits(
                row.sketches(masterKey, sketcher),
                new Party(row.complainantKey, row.enterpriseCode),
                new Matter(row.category, row.territory),
                () -> row.place(masterKey),
                row.filedAt);
    }

    private record Found(UUID id, Likeness likeness) {}

    private Uni<LikeComplaints> likest(Mutiny.Session session, Traits traits, List<Compared> candidates, boolean own) {
        List<Found> found = candidates.stream()
                .map(candidate -> new Found(candidate.id(), Likeness.of(traits, candidate.traits())))
                .filter(one -> one.likeness().worthALook())
                .sorted(Comparator.comparingDouble((Found one) -> one.likeness().score())
                        .thenComparing(Found::id)
                        .reversed())
                .limit(MOST)
                .toList();
        return complaints
                .all(session, found.stream().map(Found::id).toList())
                .map(stored -> new LikeComplaints(found.stream()
                        .map(one -> shown(requireNonNull(stored.get(one.id())), one.likeness(), own))
                        .toList()));
    }

    private LikeComplaints.LikeComplaint shown(Complaints.Stored stored, Likeness likeness, boolean own) {
        return LikeComplaints.LikeComplaint.of(views.summary(stored.row(), stored.progress(), own), likeness);
    }
}

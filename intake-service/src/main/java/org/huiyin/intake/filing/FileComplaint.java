package org.huiyin.intake.filing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.AccessCode;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.Consent;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complaint.Answers;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.Finding;
import org.huiyin.intake.likeness.Sketch;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.likeness.Sketches;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Complaints.ExternalIdKnown;
import org.huiyin.intake.store.LikenessRow;
import org.huiyin.intake.store.Particulars;
import org.huiyin.intake.store.SealedAnswers;
import org.huiyin.intake.store.SealedIdentityRow;
import org.huiyin.intake.store.SealedPlace;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/** Files a complaint: seals its words, gives it a number, stores it and tells the bus, all or nothing. */
@ApplicationScoped
public class FileComplaint {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AdmitToSource sources;
    private final Complaints complaints;
    private final Outbox outbox;
    private final MasterKey masterKey;
    private final BusSealer busSealer;
    private final Pepper pepper;
    private final Sketcher sketcher;
    private final EscrowKey escrowKey;
    private final Findings findings;
    private final Catalogue catalogue;
    private final ZoneId zone;

    FileComplaint(
            AdmitToSource sources,
            Complaints complaints,
            Outbox outbox,
            MasterKey masterKey,
            BusSealer busSealer,
            Pepper pepper,
            Sketcher sketcher,
            EscrowKey escrowKey,
            Findings findings,
            Catalogue catalogue,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.sources = sources;
        this.complaints = complaints;
        this.outbox = outbox;
        this.masterKey = masterKey;
        this.busSealer = busSealer;
        this.pepper = pepper;
        this.sketcher = sketcher;
        this.escrowKey = escrowKey;
        this.findings = findings;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    public Uni<Answer> file(Mutiny.Session session, NewComplaint complaint, Instant now) {
        AccessCode code = complaint.leavesReceipt() ? AccessCode.random(RANDOM) : null;
        demandOpen(complaint.codes().category(), now);
        demandGiven(complaint.filer().onBehalf(), now);
        Draft draft = draft(complaint, code, now);
        Finding finding = complaint.finding();
        if (finding != null) {
            draft.row().reportBox = finding.box();
            draft.row().foundOn = finding.foundOn();
        }
        return findings.check(session, finding, now)
                .chain(() -> sources.admit(session, complaint, now))
                .chain(() -> complaints.know(session, complaint.party().enterprise(), now))
                .chain(() -> complaints.add(session, draft.row()))
                .onFailure(ExternalIdKnown.class)
                .transform(known -> Refusals.externalIdKnown())
                .chain(() -> session.persist(LikenessRow.of(draft.row(), draft.sketches())))
                .chain(() -> keepIdentity(session, draft.row(), complaint))
                .chain(() -> outbox.append(session, events(draft)))
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

    /**
     * Everything about a complaint of a file but its number: what costs time is done here, before a transaction begins. The outside
     * system keeps the number and is the way back to it, so nobody gets an access code.
     */
    public Draft draft(NewComplaint complaint, byte[] rowHash, Instant now) {
        Draft draft = draft(complaint, (AccessCode) null, now);
        draft.row().rowHash = rowHash;
        return draft;
    }

    /** Files many at once, in the order given; the sweep sketches them. Fails with {@link ExternalIdKnown} if one of them was filed meanwhile. */
    public Uni<Void> fileAll(Mutiny.Session session, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return knowAll(session, drafts)
                .chain(() -> complaints.addAll(
                        session, drafts.stream().map(Draft::row).toList()))
                .chain(() -> outbox.append(
                        session,
                        drafts.stream().flatMap(draft -> events(draft).stream()).toList()));
    }

    private Uni<Void> knowAll(Mutiny.Session session, List<Draft> drafts) {
        Instant now = drafts.get(0).row().filedAt;
        Map<String, Enterprise> enterprises =
                new TreeMap<>(); // one order for all, so that two files can't block each other
        for (Draft draft : drafts) {
            Enterprise enterprise = draft.complaint().party().enterprise();
            if (enterprise != null) {
                enterprises.putIfAbsent(enterprise.creditCode().value(), enterprise);
            }
        }
        return Multi.createFrom()
                .iterable(enterprises.values())
                .onItem()
                .transformToUniAndConcatenate(enterprise -> complaints.know(session, enterprise, now))
                .onItem()
                .ignoreAsUni();
    }

    /** A complaint that is ready to be filed, but has no number yet. */
    public record Draft(ComplaintRow row, NewComplaint complaint, Sketches sketches) {}

    private Draft draft(NewComplaint complaint, @Nullable AccessCode code, Instant now) {
        Particulars particulars = Particulars.of(
                complaint.party().contactForStaff(), complaint.filer().onBehalf());
        return new Draft(
                row(complaint, particulars, code, now),
                complaint,
                sketcher.sketches(complaint.title().value(), complaint.text().value()));
    }

    private Uni<Void> keepIdentity(Mutiny.Session session, ComplaintRow row, NewComplaint complaint) {
        Particulars identity = complaint.party().confidential()
                ? Particulars.of(complaint.party().contact(), null)
                : null;
        return identity == null
                ? Uni.createFrom().voidItem()
                : session.persist(SealedIdentityRow.of(escrowKey, row.complaintId(), identity));
    }

    private ComplaintRow row(
            NewComplaint complaint, @Nullable Particulars particulars, @Nullable AccessCode code, Instant now) {
        ComplaintRow row = new ComplaintRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.year = (short) now.atZone(zone).getYear();
        row.state = Filed.CODE;
        row.version = 1;
        row.eventSequence = 1;
        row.contactSequence = complaint.party().contact() == null ? 0 : 1;
        describe(row, complaint);
        row.complainantKey = Pseudonym.of(pepper, complaint, row.complaintId());
        row.accessCode = code == null ? null : pepper.hash(code);
        seal(row, complaint, particulars);
        row.filedAt = now;
        row.changedAt = now;
        return row;
    }

    private static void describe(ComplaintRow row, NewComplaint complaint) {
        row.kind = complaint.codes().kind().name();
        row.category = complaint.codes().category();
        row.territory = complaint.codes().territory();
        row.channel = complaint.codes().channel().name();
        row.source = complaint.codes().source();
        row.language = complaint.language().code();
        row.anonymous = complaint.party().anonymous();
        row.confidential = complaint.party().confidential();
        row.filedBy = complaint.filer().by().name();
        row.filer = complaint.filer().subject();
        row.externalId = complaint.filer().externalId();
        var enterprise = complaint.party().enterprise();
        row.enterpriseCode = enterprise == null ? null : enterprise.creditCode().value();
    }

    private void seal(ComplaintRow row, NewComplaint complaint, @Nullable Particulars particulars) {
        ComplaintKey key = masterKey.create(new ComplaintId(row.id));
        row.keyVersion = (short) key.version();
        row.wrappedKey = key.wrapped();
        row.title = key.seal(SealedField.TITLE, complaint.title().value());
        row.words = key.seal(SealedField.TEXT, complaint.text().value());
        Place place = complaint.place();
        row.place = place == null ? null : key.seal(SealedField.PLACE, SealedPlace.json(place));
        row.particulars = particulars == null ? null : key.seal(SealedField.PARTICULARS, particulars.json());
        Answers answers = complaint.answers();
        row.answers = answers == null ? null : key.seal(SealedField.ANSWERS, SealedAnswers.json(answers));
    }

    private List<NewEvent> events(Draft draft) {
        ComplaintRow row = draft.row();
        List<NewEvent> events = new ArrayList<>();
        events.add(NewEvent.of(filed(draft), row.eventSequence, row.filedAt));
        Particulars contact = Particulars.of(draft.complaint().party().contactForLetters(), null);
        if (contact != null) {
            byte[] clear = contact.contactJson().getBytes(StandardCharsets.UTF_8);
            String sealed = busSealer.seal("contacts", row.id, clear);
            events.add(
                    NewEvent.of(new ContactRecorded(row.id, row.language, sealed), row.contactSequence, row.filedAt));
        }
        return events;
    }

    private ComplaintFiled filed(Draft draft) {
        ComplaintRow row = draft.row();
        Enterprise enterprise = draft.complaint().party().enterprise();
        Sketch words = draft.sketches().words();
        return new ComplaintFiled(
                row.id,
                row.number().toString(),
                row.kind,
                catalogue.main(row.category).code(),
                row.territory,
                row.channel,
                row.source,
                row.language,
                row.anonymous,
                row.filedBy,
                row.complainantKey,
                row.filedAt,
                enterprise == null
                        ? null
                        : pepper.pseudonym("enterprise", enterprise.creditCode().value()),
                words == null ? null : words.encoded());
    }

    private static Answer answer(ComplaintRow row, @Nullable AccessCode code) {
        String number = row.number().toString();
        Receipt receipt = new Receipt(row.id, number, row.state, row.filedAt, code == null ? null : code.shown());
        return Answer.created("/v1/complaints/" + number, row.version, receipt);
    }
}

package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Door;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.Kind;
import org.jspecify.annotations.Nullable;

/** Loads and saves complaints; the only place with statements on their table. */
@ApplicationScoped
public class Complaints {
    private static final String BY_NUMBER = "from ComplaintRow where serial = :serial and year = :year";
    private static final String EXTERNAL_ID = "complaint_of_source";
    private static final String KNOWN =
            "select external_id, id, row_hash from complaint where source = ? and external_id = any(cast(? as text[]))";
    /** The first name given stays: a later filing must not be able to rename an enterprise. */
    private static final String KNOW_ENTERPRISES =
            """
            insert into enterprise (credit_code, name, known_since)
            select code, name, cast(? as timestamptz) from unnest(cast(? as text[]), cast(? as text[])) as e(code, name)
            on conflict do nothing""";

    private final SerialNumbers serials;

    Complaints(SerialNumbers serials) {
        this.serials = serials;
    }

    /** A complaint with what is known of its progress. */
    public record Stored(ComplaintRow row, @Nullable ProgressRow progress) {

        /** What the doorkeeper has to know of it. */
        public Door door() {
            String section = progress == null ? null : progress.section;
            Set<String> named = progress == null ? null : progress.named();
            return new Door(
                    new Sight.Subject(FiledBy.valueOf(row.filedBy), row.filer, section, named, helpable()),
                    row.accessCode);
        }

        /** The enterprise whose helpers see it: none of an anonymous complaint or a clue. */
        private @Nullable String helpable() {
            return row.anonymous || row.kind.equals(Kind.CLUE.name()) ? null : row.enterpriseCode;
        }
    }

    /**
     * Gives new complaints their running numbers, in the order given, and stores them. Fails with {@link ExternalIdKnown} if a
     * source's own number of one of them was taken before.
     */
    public Uni<Void> add(Mutiny.Session session, List<ComplaintRow> rows) {
        return serials.next(session, rows.size())
                .invoke(numbers -> IntStream.range(0, rows.size()).forEach(i -> rows.get(i).serial = numbers.get(i)))
                .chain(() -> session.setBatchSize(rows.size()).persistAll(rows.toArray()))
                .chain(session::flush)
                .onFailure(Complaints::isExternalIdKnown)
                .transform(ExternalIdKnown::new);
    }

    /** Which of a source's own numbers are filed already, and as what. */
    public Uni<Map<String, Known>> known(Mutiny.Session session, String source, List<String> externalIds) {
        return session.createNativeQuery(KNOWN, Object[].class)
                .setParameter(1, source)
                .setParameter(2, externalIds.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> new Known((UUID) row[1], (byte[]) row[2]))));
    }

    /**
     * A complaint that was filed under a source's own number.
     *
     * @param rowHash of the row that it was made of; null if it came by another way
     */
    public record Known(UUID id, byte @Nullable [] rowHash) {}

    /** The source's own number of a complaint is taken. */
    public static final class ExternalIdKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExternalIdKnown(Throwable cause) {
            super(cause);
        }
    }

    private static boolean isExternalIdKnown(Throwable fault) {
        return fault instanceof ConstraintViolationException violation
                && String.valueOf(violation.getMessage()).contains('"' + EXTERNAL_ID + '"');
    }

    public Uni<Void> know(Mutiny.Session session, Collection<Enterprise> enterprises, Instant now) {
        if (enterprises.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(KNOW_ENTERPRISES)
                .setParameter(1, now)
                .setParameter(
                        2,
                        enterprises.stream()
                                .map(enterprise -> enterprise.creditCode().value())
                                .toArray(String[]::new))
                .setParameter(3, enterprises.stream().map(Enterprise::name).toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<Stored>> find(Mutiny.Session session, Optional<ComplaintNumber> number) {
        return byNumber(session, number, LockModeType.NONE);
    }

    /** The same, and nobody else can change the complaint until the transaction ends. */
    public Uni<Optional<Stored>> lock(Mutiny.Session session, Optional<ComplaintNumber> number) {
        return byNumber(session, number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A complaint that is known to be there, locked. */
    public Uni<Stored> lock(Mutiny.Session session, UUID id) {
        return session.find(ComplaintRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> withProgress(session, row))
                .map(Optional::orElseThrow);
    }

    private Uni<Optional<Stored>> byNumber(
            Mutiny.Session session, Optional<ComplaintNumber> number, LockModeType lock) {
        // a number that cannot exist is looked for as well: its answer must take as long as the others
        long serial = number.map(ComplaintNumber::serial).orElse(0L);
        int year = number.map(ComplaintNumber::year).orElse(0);
        return session.createSelectionQuery(BY_NUMBER, ComplaintRow.class)
                .setParameter("serial", serial)
                .setParameter("year", (short) year)
                .setLockMode(lock)
                .getSingleResultOrNull()
                .chain(row -> withProgress(session, row));
    }

    private static Uni<Optional<Stored>> withProgress(Mutiny.Session session, @Nullable ComplaintRow row) {
        UUID id = row == null ? new UUID(0, 0) : row.id;
        return session.find(ProgressRow.class, id)
                .map(progress -> row == null ? Optional.empty() : Optional.of(new Stored(row, progress)));
    }

    /** The complaints of these ids, with their progress. */
    public Uni<Map<UUID, Stored>> all(Mutiny.Session session, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery(
                        "select c, p from ComplaintRow c left join ProgressRow p on p.complaintId = c.id where c.id in"
                                + " :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Stored((ComplaintRow) row[0], (ProgressRow) row[1]))
                        .collect(Collectors.toMap(stored -> stored.row().id, Function.identity())));
    }

    public Uni<List<SupplementRow>> supplements(Mutiny.Session session, ComplaintRow complaint) {
        if (complaint.supplements == 0) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(
                        "from SupplementRow where complaintId = :id order by position", SupplementRow.class)
                .setParameter("id", complaint.id)
                .getResultList();
    }

    public Uni<List<StepRow>> steps(Mutiny.Session session, Stored complaint) {
        if (complaint.progress() == null) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(
                        "from StepRow where key.complaintId = :id order by key.position", StepRow.class)
                .setParameter("id", complaint.row().id)
                .getResultList();
    }

    /** The enterprise that a complaint concerns, or null. */
    public Uni<@Nullable EnterpriseRow> enterprise(Mutiny.Session session, ComplaintRow complaint) {
        return complaint.enterpriseCode == null
                ? Uni.createFrom().nullItem()
                : session.find(EnterpriseRow.class, complaint.enterpriseCode);
    }
}

package org.huiyin.notification.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.TextKey;
import org.jspecify.annotations.Nullable;

/** Statements on edited texts: versions and activations are only ever added. */
@ApplicationScoped
public class TextRows {

    private static final String LOCK = "select cast(to_jsonb(locked) as text) from (select 1 as id,"
            + " cast(pg_advisory_xact_lock(7004, hashtext(?)) as text) as nothing) locked";
    private static final String ADD =
            """
            with added as (
              insert into text_version (language, audience, stage, version, source, author, reason, proposed_at)
              select language, audience, stage, (select coalesce(max(version), 0) + 1 from text_version v
                where (v.language, v.audience, v.stage) = (k.language, k.audience, k.stage)), ?, ?, ?, ?
              from (select cast(? as text) as language, cast(? as text) as audience, cast(? as text) as stage) k
              returning version)
            select cast(to_jsonb(added) as text) from (select version as id from added) added""";
    private static final String VERSIONS =
            """
            select cast(to_jsonb(found) as text) from (
              select v.version, v.author, v.reason, v.proposed_at,
                (select jsonb_agg(jsonb_build_object('activated_by', a.activated_by, 'activated_at', a.activated_at) order by a.id)
                 from text_activation a where (a.language, a.audience, a.stage, a.version)
                   = (v.language, v.audience, v.stage, v.version)) as activations
              from text_version v where (v.language, v.audience, v.stage) = (?, ?, ?) and v.version < ?
              order by v.version desc limit ?) found""";
    private static final String ONE =
            """
            select cast(to_jsonb(found) as text) from (
              select language, audience, stage, version, source, author
              from text_version where (language, audience, stage) = (?, ?, ?) and version = ?) found""";
    private static final String STANDING =
            """
            select cast(to_jsonb(found) as text) from (
              select count(*) as activations, coalesce((array_agg(version order by id desc))[1], 0) as version
              from text_activation where (language, audience, stage) = (?, ?, ?)) found""";
    private static final String STANDINGS =
            """
            select cast(to_jsonb(found) as text) from (
              select distinct on (language, audience, stage) language, audience, stage, version
              from text_activation order by language, audience, stage, id desc) found""";
    private static final String ACTIVATE =
            "insert into text_activation (language, audience, stage, version, activated_by, activated_at)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String NEWEST =
            "select cast(to_jsonb(found) as text) from (select coalesce(max(id), 0) as id from text_activation) found";
    private static final String ACTIVE =
            """
            select cast(to_jsonb(found) as text) from (
              select v.language, v.audience, v.stage, v.version, v.source, v.author from text_version v join (
                select distinct on (language, audience, stage) * from text_activation
                order by language, audience, stage, id desc) a
              on (a.language, a.audience, a.stage, a.version) = (v.language, v.audience, v.stage, v.version)) found""";

    /** Serialises those who change one text. */
    public Uni<Void> lock(Mutiny.Session session, TextKey key) {
        return JsonRows.list(session, Id.class, LOCK, key.path()).replaceWithVoid();
    }

    /** Answers the number of the new version. */
    public Uni<Long> add(Mutiny.Session session, TextKey key, Proposal proposal) {
        return JsonRows.list(
                        session,
                        Id.class,
                        ADD,
                        proposal.source(),
                        proposal.author(),
                        proposal.reason(),
                        proposal.at(),
                        key.language().code(),
                        key.audience().slug(),
                        key.stage().slug())
                .map(rows -> rows.get(0).id());
    }

    /** Newest first. */
    public Uni<List<Version>> versions(Mutiny.Session session, TextKey key, long before, int limit) {
        return JsonRows.list(
                session,
                Version.class,
                VERSIONS,
                key.language().code(),
                key.audience().slug(),
                key.stage().slug(),
                before,
                limit);
    }

    /** Empty if there is no such version. */
    public Uni<List<Active>> one(Mutiny.Session session, TextKey key, long version) {
        return JsonRows.list(
                session,
                Active.class,
                ONE,
                key.language().code(),
                key.audience().slug(),
                key.stage().slug(),
                version);
    }

    public Uni<Standing> standing(Mutiny.Session session, TextKey key) {
        return JsonRows.list(
                        session,
                        Standing.class,
                        STANDING,
                        key.language().code(),
                        key.audience().slug(),
                        key.stage().slug())
                .map(rows -> rows.get(0));
    }

    /** The versions in force of all texts that were ever activated. */
    public Uni<List<InForce>> standings(Mutiny.Session session) {
        return JsonRows.list(session, InForce.class, STANDINGS);
    }

    public Uni<Void> activate(Mutiny.Session session, TextKey key, long version, Act act) {
        return JsonRows.execute(
                        session,
                        ACTIVATE,
                        key.language().code(),
                        key.audience().slug(),
                        key.stage().slug(),
                        version,
                        act.by(),
                        act.at())
                .replaceWithVoid();
    }

    /** Grows with each activation. */
    public Uni<Long> newest(Mutiny.Session session) {
        return JsonRows.list(session, Id.class, NEWEST).map(rows -> rows.get(0).id());
    }

    /** The sources in force; a text whose shipped version is in force is not among them. */
    public Uni<List<Active>> active(Mutiny.Session session) {
        return JsonRows.list(session, Active.class, ACTIVE);
    }

    /** What somebody proposes. */
    public record Proposal(String source, String author, String reason, Instant at) {}

    /** Who did something, and when. */
    public record Act(String by, Instant at) {}

    /** A source with its author. */
    public record Active(String language, String audience, String stage, long version, String source, String author) {}

    /** Which version of a text is in force; 0 is the shipped one. */
    public record InForce(String language, String audience, String stage, long version) {}

    /** How often a text was activated, which is what its ETag says, and the version in force. */
    public record Standing(long activations, long version) {}

    /** A version in the history of a text. */
    @Schema(name = "TextVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            long version, String author, String reason, Instant proposedAt, @Nullable List<Activation> activations) {}

    /** When a version came into force, by whom. */
    @Schema(name = "TextActivation")
    public record Activation(String activatedBy, Instant activatedAt) {}

    private record Id(long id) {}
}

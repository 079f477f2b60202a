package org.huiyin.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Waiting;
import org.huiyin.local.database.Database;

/** What the house is asked at the end: has every item an owner and an answer, do the counts agree, is the record whole, is nothing stuck. */
public final class Questions {

    private static final String UNPUBLISHED = "select count(*) from outbox where published_at is null";
    private static final String PARKED =
            "select (select count(*) from parked_event) + (select count(*) from quarantined_record)";
    private static final String UNTOLD = "select count(*) from delivery where state = 'DUE'";
    private static final String FAILED = "select count(*) from delivery where state = 'FAILED'";
    private static final String RECEIVED = "select source, count(*) from complaint group by source";
    private static final String OPENED = "select source, count(*) from dispatch_case group by source";
    private static final String KNOWN =
            """
            select source, count(*) from complaint_fact join case_fact using (generation, case_id)
            where generation = (select live from generation_pointer) and filed_seq is not null and opened_seq is not null
            group by source""";
    private static final String LEADERLESS =
            """
            select count(*) from dispatch_case
            where (waiting_since is null and state not in ('WITHDRAWN', 'REFERRED', 'CONTESTED') and leader is null)
              or (state = 'STRUCK_OFF' and resolved_at is null)""";

    private final Ports ports;
    private final Deployment deployment;
    private final Api api = new Api();
    private final List<Finding> findings = new ArrayList<>();

    public Questions(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
    }

    /** Lets what is on its way arrive; false when the patience ends first. */
    boolean settle(Duration patience) {
        Supplier<Optional<Boolean>> calm = () -> Optional.of(stuck() == 0).filter(Boolean::booleanValue);
        return Waiting.until(patience, calm).isPresent();
    }

    /** Asks all; prints nothing. */
    List<Finding> ask(String since) {
        findings.clear();
        try {
            owners();
            echoes(since);
            sources();
            record();
            loose();
        } catch (SQLException e) {
            throw new Trouble("The databases can't be read (" + e.getMessage() + "): is Huiyin running?", e);
        }
        return List.copyOf(findings);
    }

    /** Nothing waits for an owner longer than a day, and nothing that was handed over lacks a leader. */
    private void owners() throws SQLException {
        Reply unowned = read(deployment.dispatch() + "/v1/cases/unowned?limit=200", "dispatcher");
        findings.add(Finding.none("items that have waited a day for an owner", items(unowned)));
        findings.add(Finding.none(
                "items handed over without a leader, or ended without an answer",
                in(ServiceName.DISPATCH, LEADERLESS)));
    }

    private void echoes(String since) {
        Reply untold = read(deployment.notification() + "/v1/echo-violations?size=200&since=" + since, "supervisor");
        findings.add(Finding.none("steps that somebody should have been told of and was not", items(untold)));
    }

    private void sources() throws SQLException {
        Map<String, Long> received = counts(ServiceName.INTAKE, RECEIVED);
        Map<String, Long> opened = counts(ServiceName.DISPATCH, OPENED);
        Map<String, Long> known = counts(ServiceName.EVALUATION, KNOWN);
        findings.add(Finding.of(
                "received per source = cases per source = facts per source",
                received.equals(opened) && received.equals(known)
                        ? sum(received) + " of " + received.size() + " sources"
                        : received + " / " + opened + " / " + known,
                received.equals(opened) && received.equals(known)));
    }

    private void record() {
        Reply verified = read(deployment.dispatch() + "/v1/audit/verification", "auditor");
        JsonNode body = verified.body();
        findings.add(Finding.of(
                "record of all cases, entry by entry, against its checkpoints",
                body.path("entries").asLong() + " entries, "
                        + body.path("checkpoints").asLong() + " checkpoints, "
                        + body.path("faultCount").asLong() + " faults",
                body.path("intact").asBoolean(false)));
    }

    private void loose() throws SQLException {
        findings.add(Finding.none("deliveries that failed", in(ServiceName.NOTIFICATION, FAILED)));
        findings.add(Finding.none("deliveries that are still due", in(ServiceName.NOTIFICATION, UNTOLD)));
        for (ServiceName service : ServiceName.values()) {
            findings.add(Finding.none("events in the outbox of " + service.word(), in(service, UNPUBLISHED)));
            findings.add(Finding.none("events parked in " + service.word(), in(service, PARKED)));
        }
    }

    private long stuck() {
        try {
            long stuck = in(ServiceName.NOTIFICATION, UNTOLD);
            for (ServiceName service : ServiceName.values()) {
                stuck += in(service, UNPUBLISHED) + in(service, PARKED);
            }
            return stuck
                    + Math.abs(sum(counts(ServiceName.INTAKE, RECEIVED)) - sum(counts(ServiceName.EVALUATION, KNOWN)));
        } catch (SQLException e) {
            throw new Trouble("The databases can't be read (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    private long in(ServiceName service, String query) throws SQLException {
        try (Database database = new Database(ports, service)) {
            return database.count(query);
        }
    }

    private Map<String, Long> counts(ServiceName service, String query) throws SQLException {
        try (Database database = new Database(ports, service)) {
            return database.counts(query);
        }
    }

    private Reply read(String url, String role) {
        Reply reply = api.get(url, deployment.tokens().of(role));
        if (!reply.ok()) {
            throw new Trouble(url + " answers " + reply);
        }
        return reply;
    }

    private static long items(Reply page) {
        return page.body().path("items").size();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

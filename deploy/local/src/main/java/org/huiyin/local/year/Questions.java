package org.huiyin.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private static final String COMPLAINTS = "huiyin.intake.complaints.v1";
    private static final String CASES = "huiyin.dispatch.cases.v1";
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
    /** The last event of each stream of a topic, as its owner has written it and as a reader has applied it. */
    private static final Map<String, String> WRITTEN = Map.of(
            COMPLAINTS, "select coalesce(sum(event_seq), 0) from complaint",
            CASES, "select coalesce(sum(event_seq), 0) from dispatch_case");

    private static final String APPLIED = "select coalesce(sum(last_seq), 0) from stream_position where topic = '%s'";
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

    /** Asks all, of everything since the first day of a year; prints nothing. */
    List<Finding> ask(int year) {
        findings.clear();
        try {
            owners();
            echoes(year + "-01-01T00:00:00Z");
            sources(year + "-01-01", year + "-12-31");
            record();
            loose();
        } catch (SQLException e) {
            throw new Trouble("The databases can't be read (" + e.getMessage() + "): is Huiyin running?", e);
        }
        return List.copyOf(findings);
    }

    /** The house finds nothing without an owner or an answer, nor do the rows: nothing that was handed over lacks a leader. */
    private void owners() throws SQLException {
        Reply violations = read(deployment.dispatch() + "/v1/violations?limit=200", "dispatcher");
        findings.add(
                Finding.of("items without an owner or an answer in time", rules(violations), items(violations) == 0));
        findings.add(Finding.none(
                "items handed over without a leader, or ended without an answer",
                in(ServiceName.DISPATCH, LEADERLESS)));
    }

    private void echoes(String since) {
        Reply untold = read(deployment.notification() + "/v1/echo-violations?size=200&since=" + since, "supervisor");
        findings.add(Finding.none("steps that somebody should have been told of and was not", items(untold)));
    }

    private void sources(String from, String to) throws SQLException {
        Reply figures = read(deployment.dispatch() + "/v1/source-figures?from=" + from + "&to=" + to, "supervisor");
        JsonNode total = figures.body().path("total");
        List<String> wrong = new ArrayList<>();
        Map<String, Long> figured = new TreeMap<>();
        for (JsonNode source : figures.body().path("sources")) {
            JsonNode counted = source.path("figures");
            figured.put(source.path("source").asText(), counted.path("received").asLong());
            if (!reconciles(counted)) {
                wrong.add(source.toString());
            }
        }
        findings.add(Finding.of(
                "received = handed over + waiting, handed over = closed + open, in each source",
                wrong.isEmpty() ? total.toString().replaceAll("[{}\"]", "") : wrong.toString(),
                wrong.isEmpty() && reconciles(total)));
        Map<String, Long> received = counts(ServiceName.INTAKE, RECEIVED);
        Map<String, Long> opened = counts(ServiceName.DISPATCH, OPENED);
        Map<String, Long> known = counts(ServiceName.EVALUATION, KNOWN);
        boolean agree = received.equals(opened) && received.equals(figured) && received.equals(known);
        String disagreement = received + " / " + opened + " / " + figured + " / " + known;
        findings.add(Finding.of(
                "received per source = cases = figures = facts",
                agree ? sum(received) + " of " + received.size() + " sources" : disagreement,
                agree));
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
            long stuck = unread(ServiceName.INTAKE, COMPLAINTS, ServiceName.DISPATCH)
                    + unread(ServiceName.INTAKE, COMPLAINTS, ServiceName.EVALUATION)
                    + unread(ServiceName.INTAKE, COMPLAINTS, ServiceName.NOTIFICATION)
                    + unread(ServiceName.DISPATCH, CASES, ServiceName.INTAKE)
                    + unread(ServiceName.DISPATCH, CASES, ServiceName.EVALUATION)
                    + unread(ServiceName.DISPATCH, CASES, ServiceName.NOTIFICATION)
                    + in(ServiceName.NOTIFICATION, UNTOLD);
            for (ServiceName service : ServiceName.values()) {
                stuck += in(service, UNPUBLISHED) + in(service, PARKED);
            }
            return stuck
                    + Math.abs(sum(counts(ServiceName.INTAKE, RECEIVED)) - sum(counts(ServiceName.EVALUATION, KNOWN)));
        } catch (SQLException e) {
            throw new Trouble("The databases can't be read (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    /** Events that are on their way from a service to a reader: those lie in no outbox any more. */
    private long unread(ServiceName owner, String topic, ServiceName reader) throws SQLException {
        long written = in(owner, WRITTEN.get(topic));
        return Math.abs(written - in(reader, APPLIED.formatted(topic)));
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

    private static boolean reconciles(JsonNode figures) {
        long handedOver = figures.path("handedOver").asLong();
        return figures.path("received").asLong()
                        == handedOver + figures.path("waiting").asLong()
                && handedOver
                        == figures.path("closed").asLong()
                                + figures.path("open").asLong();
    }

    /** How often which rule is broken on this page. */
    private static String rules(Reply page) {
        Map<String, Long> broken = new TreeMap<>();
        page.body().path("items").forEach(item -> broken.merge(item.path("rule").asText(), 1L, Long::sum));
        return broken.isEmpty() ? "0" : broken.toString();
    }

    private static long items(Reply page) {
        return page.body().path("items").size();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

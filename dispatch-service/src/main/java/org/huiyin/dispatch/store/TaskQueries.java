package org.huiyin.dispatch.store;

import java.util.Map;
import org.huiyin.dispatch.todo.TaskKind;

/**
 * Where the tasks of each kind stand. {@code :sections}, {@code :units} and {@code :subject} are those of whoever asks; each query
 * reads an index that holds open work only, so that what was done long ago costs nothing.
 */
final class TaskQueries {
    private static final String OWN = " = any (string_to_array(:sections, ','))";
    private static final String FOREIGN = " <> all (string_to_array(:units, ','))";
    private static final String RUNNING = " and c.state in ('ASSIGNED', 'ACCEPTED', 'CLAIMED', 'MERGED')";
    private static final String THIS_ASSIGNMENT = " and d.cycle = c.round + c.returns + c.separations";
    /** What was referred (移送) is nobody's business any more. */
    private static final String NOT_REFERRED =
            " and not exists (select from referral_stub r where r.case_id = %s.case_id)";

    private static final String NEVER = "timestamptz '9998-01-01T00:00:00Z'";

    /** Each clock's case is looked up by itself, so that the clocks are read in the order of their index until a page is full. */
    private static final String CLOCKS_FIRST =
            "deadline d cross join lateral (select * from dispatch_case x where x.id = d.case_id offset 0) c";

    /** A bare number would be taken for the place of a column. */
    private static final String NOTHING = "cast(0 as int)";

    static final Map<TaskKind, Source> SOURCES = Map.ofEntries(
            Map.entry(
                    TaskKind.ACCEPTANCE,
                    Source.of("d.due_at", "c.id", "d.cycle", "d.provisional")
                            .from("dispatch_case c join deadline d on d.case_id = c.id and d.kind = 'ACCEPTANCE'"
                                    + THIS_ASSIGNMENT)
                            .where("c.state = 'ASSIGNED' and c.section" + OWN)),
            Map.entry(
                    TaskKind.FIRST_CONTACT,
                    Source.of("d.due_at", "c.id", "d.cycle", "d.provisional")
                            .from("dispatch_case c join deadline d on d.case_id = c.id and d.kind = 'FIRST_CONTACT'"
                                    + THIS_ASSIGNMENT)
                            .where("c.first_contact_at is null and c.section" + OWN
                                    + " and c.state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED')")),
            Map.entry(TaskKind.ANSWER, ofCase("ACCEPTED")),
            Map.entry(TaskKind.SIGNATURE, ofCase("CLAIMED")),
            Map.entry(
                    TaskKind.PLAN_STEP,
                    Source.of("s.due_at", "c.id", "s.number", "false")
                            .section("s.section")
                            .from("case_plan_step s join dispatch_case c on c.id = s.case_id")
                            .where("s.done_on is null and s.dropped_in is null and s.section" + OWN + RUNNING)),
            Map.entry(TaskKind.SHARE_ACCEPTANCE, ofShare("ADDED")),
            Map.entry(TaskKind.SHARE, ofShare("ACCEPTED")),
            Map.entry(
                    TaskKind.ORDER_ANSWER,
                    ofOrder("o.due_at", "o.provisional")
                            .where("o.state = 'ISSUED' and o.section" + OWN + referred("o"))),
            Map.entry(
                    TaskKind.ASSIGNMENT,
                    Source.of("c.waiting_since", "c.id", NOTHING, "false")
                            .later("make_interval(secs => :wait)")
                            .from("dispatch_case c")
                            .where(
                                    "c.waiting_since is not null and c.state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED')")),
            Map.entry(
                    TaskKind.RULING,
                    Source.of("d.due_at", "d.case_id", "d.cycle", "d.provisional")
                            .from(CLOCKS_FIRST)
                            .where("d.kind = 'RULING' and d.awaited and c.state = 'CONTESTED'")),
            Map.entry(
                    TaskKind.EXTENSION_DECISION,
                    Source.of("c.due_at", "c.id", "e.cycle", "c.provisional")
                            .from("case_extension e join dispatch_case c on c.id = e.case_id")
                            .where(
                                    "e.granted is null and e.asked_by <> :subject and e.cycle = c.round + c.returns + c.separations"
                                            + RUNNING)),
            Map.entry(
                    TaskKind.FOLLOW_UP,
                    Source.of("d.due_at", "d.case_id", "d.cycle", "d.provisional")
                            .from(CLOCKS_FIRST)
                            .where("d.kind = 'FOLLOW_UP' and d.awaited and c.state = 'RESOLVED' and c.unit" + FOREIGN
                                    + " and c.handler <> :subject and c.resolved_by <> :subject")),
            Map.entry(
                    TaskKind.RE_CALL,
                    Source.of(NEVER, "r.case_id", "r.round", "false")
                            .section("r.section")
                            .from("case_re_call r join dispatch_case c on c.id = r.case_id")
                            .where(
                                    "r.recalled_at is null and c.round = r.round and c.state in ('FOLLOWED_UP', 'STRUCK_OFF')"
                                            + " and r.unit" + FOREIGN + " and r.asked_unit" + FOREIGN
                                            + " and :subject not in (r.asked_by, r.handler, r.resolved_by)")),
            Map.entry(
                    TaskKind.RECODING,
                    Source.of(NEVER, "r.case_id", NOTHING, "false")
                            .from("case_recoding r join dispatch_case c on c.id = r.case_id")
                            .where("r.recoded_at is null and c.state not in ('WITHDRAWN', 'REFERRED')"
                                    + " and :subject not in (r.judged_by, c.triaged_by)")),
            Map.entry(
                    TaskKind.STRIKE_OFF,
                    Source.of(NEVER, "c.id", NOTHING, "false")
                            .from("dispatch_case c")
                            .where("c.state = 'FOLLOWED_UP' and c.unit" + FOREIGN)),
            Map.entry(
                    TaskKind.ORDER_VERIFICATION,
                    ofOrder(NEVER, "false")
                            .where("o.state = 'ANSWERED' and o.answered_by <> :subject and o.unit" + FOREIGN
                                    + referred("o"))),
            Map.entry(
                    TaskKind.FINDING_CONFIRMATION,
                    Source.of(NEVER, "f.id", NOTHING, "false")
                            .section("f.section")
                            .caseId("f.case_id")
                            .from("finding f left join dispatch_case c on c.id = f.case_id")
                            .where("f.state = 'RECORDED' and f.recorded_by <> :subject and f.unit" + FOREIGN
                                    + referred("f"))),
            Map.entry(
                    TaskKind.ROUND,
                    Source.of("cast(:weekEnd as timestamptz)", "g.id", NOTHING, "false")
                            .section("cast(null as text)")
                            .caseId("cast(null as uuid)")
                            .from("supervision_group g left join dispatch_case c on false")
                            .where("g.created_at < :weekEnd and :subject = any (g.members) and not exists"
                                    + " (select from supervision_round r where r.group_id = g.id"
                                    + " and r.visited_on between :weekStart and :weekLast)")));

    private TaskQueries() {}

    private static Source ofCase(String state) {
        return Source.of("c.due_at", "c.id", "c.round + c.returns + c.separations", "c.provisional")
                .from("dispatch_case c")
                .where("c.state = '" + state + "' and c.section" + OWN);
    }

    private static Source ofShare(String state) {
        return Source.of("k.due_at", "c.id", "k.number", "k.provisional")
                .section("k.section")
                .from("co_handler k join dispatch_case c on c.id = k.case_id")
                .where("k.ended_at is null and k.state = '" + state + "' and k.section" + OWN + RUNNING);
    }

    private static Source ofOrder(String dueAt, String provisional) {
        return Source.of(dueAt, "o.id", "o.level", provisional)
                .section("o.section")
                .caseId("o.case_id")
                .from("supervision_order o left join dispatch_case c on c.id = o.case_id");
    }

    private static String referred(String table) {
        return NOT_REFERRED.formatted(table);
    }

    /**
     * One query, of rows that are told apart by the time that an index has, by their subject and by their place.
     *
     * @param later how much later than that time they are due
     */
    record Source(Key key, String later, String provisional, String section, String caseId, String from, String where) {
        private static Source of(String time, String subject, String place, String provisional) {
            return new Source(new Key(time, subject, place), "", provisional, "c.section", "c.id", "", "");
        }

        private Source later(String by) {
            return new Source(key, by, provisional, section, caseId, from, where);
        }

        private Source section(String other) {
            return new Source(key, later, provisional, other, caseId, from, where);
        }

        private Source caseId(String other) {
            return new Source(key, later, provisional, section, other, from, where);
        }

        private Source from(String tables) {
            return new Source(key, later, provisional, section, caseId, tables, where);
        }

        private Source where(String condition) {
            return new Source(key, later, provisional, section, caseId, from, condition);
        }

        /** The tasks of a kind after a place, as many as a page has. */
        String page(TaskKind kind, TaskKind after) {
            String due = later.isEmpty() ? key.time : key.time + " + " + later;
            return "(select %d as kind, %s as case_id, c.number as number, %s as section, %s as due_at,"
                            .formatted(kind.ordinal(), caseId, section, due)
                    + " %s as provisional, %s as subject, %s as place".formatted(provisional, key.subject, key.place)
                    + " from " + from + " where " + where + " and " + key.after(kind.compareTo(after), later)
                    + " order by %s, %s, %s limit :most)".formatted(key.time, key.subject, key.place);
        }
    }

    /** By what the rows of one kind are ordered. */
    record Key(String time, String subject, String place) {
        private static final String FROM_TIME = "cast(:fromTime as timestamptz)";
        private static final String FROM_SUBJECT = "cast(:fromSubject as uuid)";

        /** Of rows with one time and subject, those of an earlier kind come first. */
        private String after(int kind, String later) {
            String from = later.isEmpty() ? FROM_TIME : FROM_TIME + " - " + later;
            if (kind == 0) {
                return "(%s, %s, %s) > (%s, %s, cast(:fromPlace as int))"
                        .formatted(time, subject, place, from, FROM_SUBJECT);
            }
            return "(%s, %s) %s (%s, %s)".formatted(time, subject, kind < 0 ? ">" : ">=", from, FROM_SUBJECT);
        }
    }
}

package org.huiyin.evaluation.store;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.evaluation.facts.CaseFact;
import org.huiyin.evaluation.facts.ComplaintFact;
import org.huiyin.evaluation.facts.Handling;
import org.huiyin.evaluation.facts.Mark;
import org.huiyin.evaluation.facts.SectionFact;
import org.jspecify.annotations.Nullable;

/** Facts laid out as columns; what is unknown is left out and becomes null. */
final class FactColumns {
    private final Map<String, Object> columns = new HashMap<>();

    private FactColumns() {}

    static Map<String, Object> of(ComplaintFact fact) {
        var row = new FactColumns().put("case_id", fact.caseId().toString());
        var filed = fact.filed();
        if (filed != null) {
            row.mark("filed", filed)
                    .put("number", filed.number())
                    .put("kind", filed.kind())
                    .put("category", filed.category())
                    .put("territory", filed.territory())
                    .put("channel", filed.channel())
                    .put("source", filed.source())
                    .put("anonymous", filed.anonymous())
                    .put("filed_by", filed.filedBy())
                    .put("complainant", filed.complainant());
        }
        return row.mark("withdrawn", fact.withdrawn()).columns;
    }

    static Map<String, Object> of(CaseFact fact) {
        var row = new FactColumns().put("case_id", fact.caseId().toString());
        var opened = fact.opened();
        if (opened != null) {
            row.mark("opened", opened)
                    .put("routed_section", opened.routedSection())
                    .put("route_reason", opened.routeReason())
                    .put("rule_version", opened.ruleVersion());
        }
        var withdrawn = fact.withdrawn();
        if (withdrawn != null) {
            row.mark("withdrawn", withdrawn).put("withdrawn_from", withdrawn.section());
        }
        return row.columns;
    }

    static Map<String, Object> of(SectionFact fact) {
        Handling handling = fact.handling();
        var row = new FactColumns()
                .put("case_id", handling.caseId().toString())
                .put("section", handling.section())
                .put("round", handling.round())
                .mark("accepted", fact.accepted())
                .mark("struck_off", fact.struckOff())
                .mark("missed", fact.missed());
        row.handedOver(fact);
        row.closed(fact);
        row.followedUp(fact);
        return row.columns;
    }

    private void handedOver(SectionFact fact) {
        var assigned = fact.assigned();
        if (assigned != null) {
            mark("assigned", assigned)
                    .put("unit", assigned.unit())
                    .put("leader", assigned.leader())
                    .put("due_at", assigned.dueAt().toString())
                    .put("limit_days", assigned.limitWorkingDays())
                    .put("calendar_version", assigned.calendarVersion())
                    .put("provisional", assigned.provisional());
        }
        var returned = fact.returned();
        if (returned != null) {
            mark("returned", returned).put("return_reason", returned.reason()).put("returns", returned.returns());
        }
    }

    private void closed(SectionFact fact) {
        var resolved = fact.resolved();
        if (resolved != null) {
            mark("resolved", resolved)
                    .put("closure_code", resolved.closureCode())
                    .put("on_time", resolved.onTime());
        }
        var reopened = fact.reopened();
        if (reopened != null) {
            mark("reopened", reopened).put("reopen_reason", reopened.reason());
        }
    }

    private void followedUp(SectionFact fact) {
        var attempted = fact.attempted();
        if (attempted != null) {
            mark("attempted", attempted).put("attempt", attempted.attempt());
        }
        var visited = fact.visited();
        if (visited != null) {
            mark("visited", visited)
                    .put("visitor", visited.visitor())
                    .put("found_resolved", visited.foundResolved())
                    .put("satisfaction", visited.satisfaction());
        }
    }

    private FactColumns mark(String group, @Nullable Mark mark) {
        return mark == null
                ? this
                : put(group + "_seq", mark.sequence())
                        .put(group + "_at", mark.at().toString());
    }

    private FactColumns put(String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
        return this;
    }
}

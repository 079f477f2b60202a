package org.huiyin.dispatch.teamwork;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.service.calendar.Deadline;

/** All co-handlers that a case ever had, in the order of their numbers. */
public record Team(List<CoHandling> all) {

    public Team {
        all = List.copyOf(all);
    }

    /** Helps with a share of its own: not the lead, not twice at a time, and not longer than the lead itself has. */
    public Outcome<Added> add(Assignment lead, Appointment to, Instant at, Deadline deadline) {
        if (to.section().equals(lead.to().section())) {
            return Outcome.refused(Refusal.LEAD_AS_CO_HANDLER);
        }
        if (helpingIn(lead.round()).stream().anyMatch(one -> section(one).equals(to.section()))) {
            return Outcome.refused(Refusal.CO_HANDLER_ALREADY);
        }
        if (lead.deadline().keptAt(at)
                && deadline.dueAt().isAfter(lead.deadline().dueAt())) {
            return Outcome.refused(Refusal.CO_HANDLER_LIMIT_AFTER_THE_LEAD);
        }
        return Outcome.moved(new Added(new Share(all.size() + 1, lead.round(), to, at, deadline)));
    }

    public Optional<CoHandling> numbered(int number) {
        return all.stream().filter(one -> one.share().number() == number).findFirst();
    }

    /** Whoever helps in a round or has helped, without those who were let go. */
    public List<CoHandling> helpingIn(int round) {
        return all.stream()
                .filter(one -> one.share().round() == round && !(one instanceof Released))
                .toList();
    }

    public List<Open> openIn(int round) {
        return helpingIn(round).stream()
                .filter(Open.class::isInstance)
                .map(Open.class::cast)
                .toList();
    }

    /** The sections that see a case in a round because they help with it. */
    public List<String> sectionsIn(int round) {
        return helpingIn(round).stream().map(Team::section).distinct().sorted().toList();
    }

    /** The team with one member in another state. */
    public Team with(CoHandling changed) {
        return new Team(all.stream()
                .map(one -> one.share().number() == changed.share().number() ? changed : one)
                .toList());
    }

    /** The team with one member more. */
    public Team plus(Added added) {
        return new Team(Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    private static String section(CoHandling one) {
        return one.share().to().section();
    }
}

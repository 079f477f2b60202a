package org.huiyin.evaluation.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huiyin.evaluation.facts.SectionMark.Accepted;
import org.huiyin.evaluation.facts.SectionMark.Assigned;
import org.huiyin.evaluation.facts.SectionMark.Attempted;
import org.huiyin.evaluation.facts.SectionMark.Missed;
import org.huiyin.evaluation.facts.SectionMark.Reopened;
import org.huiyin.evaluation.facts.SectionMark.Resolved;
import org.huiyin.evaluation.facts.SectionMark.Returned;
import org.huiyin.evaluation.facts.SectionMark.Visited;

/** Made-up lives of cases, each as what its two topics say, in order. */
public final class Lives {
    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");
    private static final List<String> CODES = List.of("SOLVED", "PARTLY", "EXPLAINED", "DUPLICATE", "NEW_CODE");
    private static final List<String> ANSWERS = List.of("SATISFIED", "BASICALLY_SATISFIED", "DISSATISFIED");

    private final Random random;
    private final CaseId caseId;
    private final List<Fact> cases = new ArrayList<>();
    private Instant now = START;
    private long sequence;

    private Lives(Random random) {
        this.random = random;
        this.caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** One case: what the topic complaints says, then what the topic cases says. */
    public record Life(List<Fact> complaints, List<Fact> cases) {}

    public static Life random(Random random) {
        var life = new Lives(random);
        var complaints = new ArrayList<Fact>();
        complaints.add(ComplaintFact.of(
                life.caseId,
                new ComplaintMark.Filed(
                        1, START, "HY2026-1", "DEMAND", "land", "HY-01", "APP", "self", false, "SELF", "p1")));
        life.handle();
        if (random.nextInt(10) == 0) {
            complaints.add(ComplaintFact.of(life.caseId, new ComplaintMark.Withdrawn(2, life.now)));
            life.tell(new CaseMark.Withdrawn(life.next(), life.now, null));
        }
        return new Life(complaints, life.cases);
    }

    private void handle() {
        tell(new CaseMark.Opened(next(), now, null, "rule", 1));
        int rounds = 1 + random.nextInt(3);
        for (int round = 1; round <= rounds; round++) {
            String section = "S000" + (1 + random.nextInt(2));
            var turn = new Handling(caseId, section, round);
            tell(turn, assigned());
            if (random.nextInt(4) == 0) {
                tell(turn, new Returned(next(), now, "not ours", 1));
                turn = new Handling(caseId, "S0003", round);
                tell(turn, assigned());
            }
            tell(turn, new Accepted(next(), now));
            boolean late = random.nextInt(4) == 0;
            if (late) {
                tell(turn, new Missed(next(), now));
            }
            tell(turn, new Resolved(next(), now, CODES.get(random.nextInt(CODES.size())), !late));
            tell(turn, new Attempted(next(), now, 1));
            if (random.nextBoolean()) {
                tell(turn, new Visited(next(), now, "U000", random.nextBoolean(), ANSWERS.get(random.nextInt(3))));
            }
            if (round < rounds) {
                tell(turn, new Reopened(next(), now, "dissatisfied"));
            }
        }
    }

    private Assigned assigned() {
        return new Assigned(next(), now, "U001", "leader", now.plus(Duration.ofDays(5)), 5, 1, false);
    }

    private long next() {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(5000)));
        return ++sequence;
    }

    private void tell(CaseMark mark) {
        cases.add(CaseFact.of(caseId, mark));
    }

    private void tell(Handling turn, SectionMark mark) {
        cases.add(SectionFact.of(turn, mark));
    }
}

package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;

/** A second judgement of the difficulty by another dispatcher (盲审复核), who is not shown the first one; that one stays. */
public record Recoding(Difficulty first, Difficulty second, String author, Instant at) {

    /** Of a triage that was drawn, once, and by nobody who has seen the first judgement as the triaging dispatcher. */
    public static Outcome<Recoding> by(Officer officer, Triage triage, Optional<DrawnTriage> drawn, Judged judged) {
        if (drawn.isEmpty()) {
            return Outcome.refused(Refusal.NOT_DRAWN);
        }
        if (officer.subject().equals(drawn.get().by()) || officer.subject().equals(triage.by())) {
            return Outcome.refused(Refusal.RECODING_BY_THE_TRIAGING_DISPATCHER);
        }
        if (drawn.get().recoded()) {
            return Outcome.refused(Refusal.RECODED_ALREADY);
        }
        return Outcome.moved(new Recoding(triage.difficulty(), judged.difficulty(), officer.subject(), judged.at()));
    }

    public boolean agreed() {
        return first == second;
    }

    /** What the second dispatcher says, and when. */
    public record Judged(Difficulty difficulty, Instant at) {}
}

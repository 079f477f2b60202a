package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.window.ProblemGroup;
import org.huiyin.intake.window.ProblemLevel;
import org.huiyin.intake.window.Rectification;
import org.huiyin.intake.window.WindowProblem;
import org.huiyin.intake.window.WindowRole;
import org.huiyin.intake.window.WindowSession;
import org.huiyin.intake.window.WindowSession.Leader;
import org.jspecify.annotations.Nullable;

/** Makes sessions of leaders at the window of what was sent, or answers with everything that is wrong with it. */
final class WindowForm {
    private WindowForm() {}

    static WindowSession session(@Nullable WindowSessionRequest request) {
        WindowSessionRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        LocalDate heldOn = checks.required("/heldOn", sent.heldOn(), Checks::date);
        String place = line(checks, "/place", sent.place());
        Leader leader = leader(checks, sent.leader());
        WindowRole role = checks.required("/role", sent.role(), Checks.wordOf(WindowRole.class));
        int personTimes = number(checks, "/personTimes", sent.personTimes());
        int matters = number(checks, "/matters", sent.matters());
        List<WindowProblem> problems = sent.problems() == null
                ? List.of()
                : Texts.each(checks, "/problems", sent.problems(), (at, part) -> problem(checks, at, part));
        checks.demandNone();
        WindowSession session = checks.made(
                "",
                () -> new WindowSession(
                        requireNonNull(heldOn),
                        requireNonNull(place),
                        requireNonNull(leader),
                        requireNonNull(role),
                        personTimes,
                        matters,
                        problems));
        checks.demandNone();
        return requireNonNull(session);
    }

    private static @Nullable Leader leader(Checks checks, WindowSessionRequest.@Nullable LeaderPart sent) {
        if (sent == null) {
            checks.refuse("/leader", "required", "must be given");
            return null;
        }
        String name = line(checks, "/leader/name", sent.name());
        String unit = line(checks, "/leader/unit", sent.unit());
        String rank = line(checks, "/leader/rank", sent.rank());
        return name == null || unit == null || rank == null ? null : new Leader(name, unit, rank);
    }

    private static @Nullable WindowProblem problem(Checks checks, String at, WindowSessionRequest.ProblemPart sent) {
        ProblemGroup group = checks.required(at + "/group", sent.group(), Checks.wordOf(ProblemGroup.class));
        ProblemLevel level = checks.required(at + "/level", sent.level(), Checks.wordOf(ProblemLevel.class));
        String words = checks.required(
                at + "/text", sent.text(), text -> TextRule.PARAGRAPHS.check(text, WindowProblem.WORDS_MAXIMUM));
        Rectification done = sent.rectification() == null
                ? null
                : rectification(checks, at + "/rectification", sent.rectification());
        return group == null || level == null || words == null ? null : new WindowProblem(group, level, words, done);
    }

    static Rectification rectification(@Nullable RectificationRequest request) {
        Checks checks = new Checks();
        Rectification done = rectification(checks, "", OpinionForm.present(request));
        checks.demandNone();
        return requireNonNull(done);
    }

    private static @Nullable Rectification rectification(Checks checks, String at, RectificationRequest sent) {
        LocalDate on = checks.required(at + "/on", sent.on(), Checks::date);
        String measure = checks.required(
                at + "/measure",
                sent.measure(),
                text -> TextRule.PARAGRAPHS.check(text, Rectification.MEASURE_MAXIMUM));
        return on == null || measure == null ? null : new Rectification(on, measure);
    }

    private static @Nullable String line(Checks checks, String pointer, @Nullable String sent) {
        return checks.required(pointer, sent, text -> TextRule.LINE.check(text, WindowSession.LINE_MAXIMUM));
    }

    private static int number(Checks checks, String pointer, @Nullable Integer sent) {
        if (sent == null) {
            checks.refuse(pointer, "required", "must be given");
            return 0;
        }
        return sent;
    }
}

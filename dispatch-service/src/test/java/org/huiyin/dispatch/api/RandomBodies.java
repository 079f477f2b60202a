package org.huiyin.dispatch.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.dispatch.Desk;
import org.jspecify.annotations.Nullable;

/** What somebody might send with a move: mostly sensible, and not always allowed. */
final class RandomBodies {
    private static final Map<String, Function<Random, @Nullable Object>> BODIES = Map.ofEntries(
            Map.entry("separation", random -> null),
            Map.entry("assignment", random -> pick(random, Desk.assignment("S0001", "L0001"), assignedToOther())),
            Map.entry("acceptance", random -> null),
            Map.entry(
                    "return",
                    random -> pick(
                            random,
                            Desk.giveBack("DUPLICATE", null),
                            Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"),
                            Desk.giveBack("OUTSIDE_COMPETENCE", "S0001"))),
            Map.entry("ruling", random -> Map.of("section", "S0001", "leader", "L0001", "grounds", "依据三定方案。")),
            Map.entry("extension-request", random -> Map.of("workingDays", 2, "basis", "等待检测报告。")),
            Map.entry("extension-decision", random -> Map.of("granted", random.nextBoolean())),
            Map.entry("suspension", random -> Map.of("reason", "WAITING_FOR_AN_EXPERT")),
            Map.entry("resumption", random -> null),
            Map.entry("resolution", random -> Desk.resolution("已解决。")),
            Map.entry(
                    "follow-up",
                    random -> pick(
                            random,
                            Desk.reached("SATISFIED"),
                            Map.of(
                                    "reached",
                                    true,
                                    "resolved",
                                    false,
                                    "satisfaction",
                                    "DISSATISFIED",
                                    "reason",
                                    "NOT_SOLVED"),
                            Map.of("reached", false))),
            Map.entry("strike-off", random -> null),
            Map.entry(
                    "triage",
                    random -> Map.of(
                            "kind", "COMPLAINT",
                            "level", pick(random, "ORDINARY", "MAJOR"),
                            "emergency", random.nextInt(10) == 0,
                            "difficulty", "ORDINARY",
                            "category", "government-service",
                            "territory", "HY")),
            Map.entry("contact", random -> Map.of("channel", "PHONE", "reached", random.nextBoolean())),
            Map.entry("signature", random -> Map.of("signed", random.nextBoolean())),
            Map.entry(
                    "plan",
                    random -> Map.of(
                            "steps", List.of(Map.of("title", "更换路灯", "dueOn", "2027-03-05")), "reason", "供货延迟。")),
            Map.entry("re-calls", random -> pick(random, Desk.reached("SATISFIED"), Map.of("reached", false))),
            Map.entry("recodings", random -> Map.of("difficulty", pick(random, "SIMPLE", "ORDINARY"))),
            Map.entry("exclusion", random -> Map.of("reason", "AWAITING_HIGHER_POLICY", "grounds", "省级补贴细则尚未出台。")),
            Map.entry("respondent", random -> Map.of("name", "河阳建材有限公司")),
            Map.entry(
                    "mediation-meetings",
                    random -> Map.of(
                            "heldOn",
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                            "complainantAttended",
                            true,
                            "respondentAttended",
                            random.nextBoolean(),
                            "minutes",
                            "双方核对了送货单。")),
            Map.entry(
                    "agreement",
                    random -> Map.of(
                            "reached",
                            random.nextBoolean(),
                            "agreedOn",
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                            "terms",
                            "分两期付清货款。")),
            Map.entry(
                    "respondent-follow-up",
                    random -> pick(
                            random, Map.of("reached", false), Map.of("reached", true, "satisfaction", "SATISFIED"))),
            Map.entry(
                    "co-handlers",
                    random -> Map.of("section", "S0004", "leader", "L0004", "task", "请核查信用记录。", "limitWorkingDays", 3)),
            Map.entry(
                    "referral",
                    random -> Map.of(
                            "body", "DISCIPLINE_INSPECTION",
                            "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                            "grounds", "反映经办人员索要好处。",
                            "named", List.of("issuer|inspector"))));

    private static final String MERGER = "merger";

    private final UUID problem;

    /** The problem is the one that cases are merged in. */
    RandomBodies(UUID problem) {
        this.problem = problem;
    }

    Set<String> acts() {
        Set<String> acts = new TreeSet<>(BODIES.keySet());
        acts.add(MERGER);
        return acts;
    }

    @Nullable
    Object of(String act, Random random) {
        return act.equals(MERGER)
                ? Map.of("problem", problem.toString())
                : BODIES.get(act).apply(random);
    }

    private static Map<String, Object> assignedToOther() {
        return Desk.assignment("S0004", "L0004");
    }

    private static Object pick(Random random, Object... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

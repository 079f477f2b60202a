package org.huiyin.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.CaseFile;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Sections;
import org.huiyin.local.client.Waiting;
import org.jspecify.annotations.Nullable;

/** One complaint's life as a list of steps, each on its day. Steps of one story run one after the other. */
final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FILING_DAYS = 5;
    /** Among five days in a row there are the three working days that it takes. */
    private static final int ATTEMPTS = 5;

    private static final int CONFLICT = 409;

    private final Api api;
    private final Deployment deployment;
    private final Sections sections;
    private final Desk desk;
    private final Desk wrongDesk;
    private final Desk.Matter matter;
    private final Filing filing;
    private final Life life;
    private final List<Step> steps = new ArrayList<>();
    private String number = "";
    private @Nullable CaseFile file;

    Story(Api api, Deployment deployment, Sections sections, Random random, int index) {
        this.api = api;
        this.deployment = deployment;
        this.sections = sections;
        this.life = Life.draw(random);
        int place = random.nextInt(Desk.ALL.size());
        // what is handled again needs its leader, and only the first desk's has a login
        this.desk = Desk.ALL.get(life == Life.REHANDLED ? 0 : place);
        this.wrongDesk = Desk.ALL.get((place + 1) % Desk.ALL.size());
        this.matter = desk.matters().get(random.nextInt(desk.matters().size()));
        this.filing = Filing.draw(random, index, desk, matter, life == Life.WITHDRAWN);
        plan(random.nextInt(FILING_DAYS));
    }

    List<Step> stepsOn(int day) {
        return steps.stream().filter(step -> step.day() == day).toList();
    }

    int lastDay() {
        return steps.get(steps.size() - 1).day();
    }

    Life life() {
        return life;
    }

    private void plan(int day) {
        add(day, "filing", this::file);
        switch (life) {
            case SATISFIED -> handle(day, "SOLVED", "SATISFIED");
            case BASICALLY_SATISFIED -> planExplained(day);
            case REHANDLED -> planRehandled(day);
            case RETURNED_ONCE -> planReturned(day);
            case RULED -> planRuled(day);
            case EXTENDED -> planExtended(day);
            case SUSPENDED -> planSuspended(day);
            case WITHDRAWN -> add(day + 1, "withdrawal", this::withdraw);
            case OVERDUE -> planOverdue(day);
            case NOT_REACHED -> planNotReached(day);
            case STILL_OPEN -> add(day, "assignment", () -> assign(desk));
        }
    }

    private void handle(int day, String closure, String satisfaction) {
        add(day, "assignment", () -> assign(desk));
        answer(day + 1, closure);
        followUpAndStrikeOff(day + 4, satisfaction);
    }

    /** What can't be solved is explained on the first day already. */
    private void planExplained(int day) {
        add(day, "assignment", () -> assign(desk));
        add(day, "contact", () -> caseFile().contact(desk.handler()));
        answer(day + 1, "EXPLAINED");
        followUpAndStrikeOff(day + 4, "BASICALLY_SATISFIED");
    }

    private void followUpAndStrikeOff(int day, String satisfaction) {
        add(day, "follow-up", () -> caseFile().followUp("supervisor", satisfaction));
        add(day + 1, "strike-off", () -> caseFile().strikeOff("dispatcher"));
    }

    private void answer(int day, String closure) {
        add(day, "acceptance", () -> caseFile().accept(desk.handler()));
        add(day + 2, "resolution", () -> caseFile().resolve(desk.handler(), closure, matter.answer()));
    }

    private void planRehandled(int day) {
        add(day, "assignment", () -> assign(desk));
        add(day, "contact", () -> caseFile().contact(desk.handler()));
        answer(day + 1, "EXPLAINED");
        add(day + 4, "follow-up", () -> caseFile().followUpDissatisfied("supervisor", "NOT_SOLVED"));
        add(day + 5, "acceptance", () -> caseFile().accept(desk.handler()));
        add(day + 7, "resolution", () -> caseFile().resolve("leader", "SOLVED", matter.answer()));
        add(day + 8, "follow-up", () -> caseFile().followUp("supervisor", "SATISFIED"));
        add(day + 8, "strike-off", () -> caseFile().strikeOff("dispatcher"));
    }

    private void planReturned(int day) {
        add(day, "assignment", () -> assign(wrongDesk));
        add(day + 1, "return", () -> caseFile().giveBack(wrongDesk.handler(), desk.section()));
        handle(day + 1, "SOLVED", "SATISFIED");
    }

    /** To and fro between two sections, until it is ruled that it was the first one's after all. */
    private void planRuled(int day) {
        add(day, "assignment", () -> assign(desk));
        add(day, "return", () -> caseFile().giveBack(desk.handler(), wrongDesk.section()));
        add(day + 1, "assignment", () -> assign(wrongDesk));
        add(day + 1, "return", () -> caseFile().giveBack(wrongDesk.handler(), desk.section()));
        add(day + 2, "ruling", () -> caseFile().rule(desk.section(), sections.leader(desk.section())));
        answer(day + 2, "SOLVED");
        add(day + 5, "follow-up", () -> caseFile().followUp("supervisor", "BASICALLY_SATISFIED"));
        add(day + 5, "strike-off", () -> caseFile().strikeOff("dispatcher"));
    }

    private void planExtended(int day) {
        add(day, "assignment", () -> assign(desk));
        add(day, "extension request", () -> caseFile().askForMoreTime(desk.handler(), 3));
        add(day, "extension", () -> caseFile().grantMoreTime("supervisor"));
        answer(day + 3, "SOLVED");
        add(day + 6, "follow-up", () -> caseFile().followUp("supervisor", "SATISFIED"));
        add(day + 6, "strike-off", () -> caseFile().strikeOff("dispatcher"));
    }

    private void planSuspended(int day) {
        add(day, "assignment", () -> assign(desk));
        add(day, "acceptance", () -> caseFile().accept(desk.handler()));
        add(day, "suspension", () -> caseFile().suspend("dispatcher"));
        add(day + 3, "resumption", () -> caseFile().resume(desk.handler()));
        add(day + 4, "resolution", () -> caseFile().resolve(desk.handler(), "SOLVED", matter.answer()));
        add(day + 5, "follow-up", () -> caseFile().followUp("supervisor", "SATISFIED"));
        add(day + 6, "strike-off", () -> caseFile().strikeOff("dispatcher"));
    }

    private void planOverdue(int day) {
        add(day, "assignment", () -> caseFile().assign(desk.section(), sections.leader(desk.section()), 1));
        answer(day + 5, "PARTLY");
        add(day + 8, "follow-up", () -> caseFile().followUp("supervisor", "BASICALLY_SATISFIED"));
        add(day + 9, "strike-off", () -> caseFile().strikeOff("dispatcher"));
    }

    private void planNotReached(int day) {
        add(day, "assignment", () -> assign(desk));
        answer(day + 1, "SOLVED");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            add(day + 3 + attempt, "follow-up in vain", this::askInVain);
        }
        add(day + 9, "strike-off", () -> caseFile().strikeOff("supervisor"));
    }

    /** An attempt on a day off does not count, and is refused. */
    private Reply askInVain() {
        CaseFile asked = caseFile();
        Reply tried = asked.followUpInVain("intake-clerk");
        return tried.status() == CONFLICT && tried.text("type").endsWith("follow-up-on-a-day-off")
                ? asked.read("dispatcher")
                : tried;
    }

    private void add(int day, String what, Step.Action action) {
        steps.add(new Step(day, what, action));
    }

    private Reply file() {
        String token = filing.anonymous() ? "" : deployment.tokens().of(filing.filer());
        Reply reply = api.post(deployment.intake() + "/v1/complaints", token, filing.body(), null);
        if (!reply.ok()) {
            return reply;
        }
        number = reply.text("number");
        CaseFile opened = new CaseFile(api, deployment, reply.text("id"));
        file = opened;
        return Waiting.until(
                        PATIENCE, () -> Optional.of(opened.read("dispatcher")).filter(Reply::ok))
                .orElseThrow(() -> new Trouble("complaint " + number + " has no case in dispatch"));
    }

    private Reply assign(Desk to) {
        return caseFile().assign(to.section(), sections.leader(to.section()));
    }

    private Reply withdraw() {
        String url = deployment.intake() + "/v1/complaints/" + number;
        String token = deployment.tokens().of(filing.filer());
        return api.post(url + "/withdrawal", token, api.get(url, token).etag());
    }

    private CaseFile caseFile() {
        CaseFile opened = file;
        if (opened == null) {
            throw new Trouble("the complaint was not filed");
        }
        // days have passed since the last step, and a deadline that ran out has changed the case
        opened.read("dispatcher");
        return opened;
    }
}

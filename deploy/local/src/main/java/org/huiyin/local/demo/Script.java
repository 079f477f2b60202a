package org.huiyin.local.demo;

import java.util.ArrayList;
import java.util.List;

/** What happens on which day in each life, from the day of filing on. */
final class Script {

    /** Among five days in a row there are the three working days that it takes. */
    private static final int ATTEMPTS = 5;
    /** A limit of one working day, and the reminders up to the supervision order that the house itself issues. */
    private static final int PATIENCE_ENDS = 8;

    private final Story story;
    private final Post post;
    private final Post other;
    private final List<Step> steps = new ArrayList<>();

    private Script(Story story, Cast cast) {
        this.story = story;
        this.post = cast.post();
        this.other = cast.other();
    }

    static List<Step> of(Story story, Cast cast, int day) {
        Script script = new Script(story, cast);
        script.add(day, "filing", story::file);
        script.plan(story.life(), day);
        return List.copyOf(script.steps);
    }

    private void plan(Life life, int day) {
        switch (life) {
            case SATISFIED -> handle(day, "SOLVED", "SATISFIED");
            case BASICALLY_SATISFIED -> explained(day);
            case REHANDLED -> rehandled(day);
            case RETURNED_ONCE -> returned(day);
            case RULED -> ruled(day);
            case EXTENDED -> extended(day);
            case SUSPENDED -> suspended(day);
            case CO_HANDLED -> coHandled(day);
            case SUPERVISED -> supervised(day);
            case REOPENED -> reopened(day);
            case REFERRED -> referred(day);
            case WITHDRAWN -> withdrawn(day);
            case OVERDUE -> overdue(day, 5, "PARTLY");
            case LATE -> overdue(day, PATIENCE_ENDS, "SOLVED");
            case NOT_REACHED -> notReached(day);
            case STILL_OPEN -> assign(day, post);
            case WAITING -> {}
        }
    }

    private void handle(int day, String closure, String satisfaction) {
        assign(day, post);
        answer(day + 1, closure);
        end(day + 4, satisfaction);
    }

    /** What can't be solved is explained on the first day already. */
    private void explained(int day) {
        assign(day, post);
        contact(day);
        answer(day + 1, "EXPLAINED");
        end(day + 4, "BASICALLY_SATISFIED");
    }

    private void contact(int day) {
        add(day, "contact", () -> story.file(post.handler()).contact(post.handler()));
    }

    private void answer(int day, String closure) {
        accept(day);
        resolve(day + 2, closure);
    }

    private void end(int day, String satisfaction) {
        add(day, "follow-up", () -> story.file("supervisor").followUp("supervisor", satisfaction));
        add(day + 1, "strike-off", () -> story.file("dispatcher").strikeOff("dispatcher"));
    }

    private void assign(int day, Post to) {
        add(day, "assignment", () -> story.assign(to));
    }

    private void accept(int day) {
        add(day, "acceptance", () -> story.file(post.handler()).accept(post.handler()));
    }

    private void resolve(int day, String closure) {
        add(day, "resolution", () -> story.resolve(post.handler(), closure));
    }

    private void giveBack(int day, Post from, Post to) {
        add(day, "return", () -> story.file(from.handler()).giveBack(from.handler(), to.section()));
    }

    private void rehandled(int day) {
        assign(day, post);
        contact(day);
        answer(day + 1, "EXPLAINED");
        add(day + 4, "follow-up", () -> story.file("supervisor").followUpDissatisfied("supervisor", "NOT_SOLVED"));
        secondRound(day + 5);
    }

    /** What is handled again needs its leader's hand. */
    private void secondRound(int day) {
        accept(day);
        add(day + 2, "resolution", () -> story.resolve(post.leader(), "SOLVED"));
        end(day + 3, "SATISFIED");
    }

    private void returned(int day) {
        assign(day, other);
        giveBack(day + 1, other, post);
        handle(day + 1, "SOLVED", "SATISFIED");
    }

    /** To and fro between two sections, until it is ruled that it was the first one's after all. */
    private void ruled(int day) {
        assign(day, post);
        giveBack(day, post, other);
        assign(day + 1, other);
        giveBack(day + 1, other, post);
        add(day + 2, "ruling", () -> story.rule(post));
        answer(day + 2, "SOLVED");
        end(day + 5, "BASICALLY_SATISFIED");
    }

    private void extended(int day) {
        assign(day, post);
        add(day, "extension request", () -> story.file(post.handler()).askForMoreTime(post.handler(), 3));
        add(day, "extension", () -> story.file("supervisor").grantMoreTime("supervisor"));
        answer(day + 3, "SOLVED");
        end(day + 6, "SATISFIED");
    }

    private void suspended(int day) {
        assign(day, post);
        accept(day);
        add(day, "suspension", () -> story.file("dispatcher").suspend("dispatcher"));
        add(day + 3, "resumption", () -> story.file(post.handler()).resume(post.handler()));
        resolve(day + 4, "SOLVED");
        end(day + 5, "SATISFIED");
    }

    private void coHandled(int day) {
        assign(day, post);
        add(day, "co-handler", story::askForHelp);
        accept(day + 1);
        add(day + 1, "acceptance by the co-handler", story::acceptShare);
        add(day + 2, "report of the co-handler", story::reportShare);
        resolve(day + 3, "SOLVED");
        end(day + 4, "SATISFIED");
    }

    private void supervised(int day) {
        assign(day, post);
        accept(day + 1);
        add(day + 2, "supervision order", story::supervise);
        add(day + 3, "answer to the order", story::answerOrder);
        add(day + 4, "verification of the answer", story::verifyAnswer);
        resolve(day + 4, "SOLVED");
        end(day + 5, "SATISFIED");
    }

    private void reopened(int day) {
        handle(day, "SOLVED", "SATISFIED");
        add(day + 8, "reopening", story::reopen);
        secondRound(day + 9);
    }

    private void withdrawn(int day) {
        assign(day, post);
        add(day + 1, "withdrawal", story::withdraw);
    }

    private void referred(int day) {
        assign(day, post);
        add(day + 1, "referral", story::refer);
    }

    private void overdue(int day, int answeredAfter, String closure) {
        add(day, "assignment", () -> story.assignForOneDay(post));
        answer(day + answeredAfter, closure);
        end(day + answeredAfter + 3, "BASICALLY_SATISFIED");
    }

    private void notReached(int day) {
        assign(day, post);
        answer(day + 1, "SOLVED");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            add(day + 3 + attempt, "follow-up in vain", story::askInVain);
        }
        add(day + 9, "strike-off", () -> story.file("supervisor").strikeOff("supervisor"));
    }

    private void add(int day, String what, Step.Action action) {
        steps.add(new Step(day, what, action));
    }
}

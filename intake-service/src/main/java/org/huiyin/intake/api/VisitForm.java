package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.help.HelperEntry;
import org.huiyin.intake.help.Meeting;
import org.huiyin.intake.help.Meeting.Decision;
import org.huiyin.intake.help.Meeting.Owner;
import org.huiyin.intake.help.Visit;
import org.jspecify.annotations.Nullable;

/** Makes visits and meetings of what was sent, or answers with everything that is wrong with it. */
final class VisitForm {
    private VisitForm() {}

    static Visit visit(@Nullable VisitRequest request) {
        VisitRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        LocalDate on = checks.required("/visitedOn", sent.visitedOn(), Checks::date);
        String place = checks.required("/place", sent.place(), text -> TextRule.LINE.check(text, Visit.PLACE_MAXIMUM));
        List<String> visitors = Texts.each(
                checks, "/visitors", sent.visitors(), (at, code) -> checks.required(at, code, HelperEntry::code));
        Integer people = sent.people();
        if (people == null) {
            checks.refuse("/people", "required", "must be given");
        }
        checks.demandNone();
        Visit visit = checks.made(
                "", () -> new Visit(requireNonNull(on), requireNonNull(place), requireNonNull(people), visitors));
        checks.demandNone();
        return requireNonNull(visit);
    }

    static Meeting meeting(@Nullable MeetingRequest request) {
        MeetingRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        LocalDate heldOn = checks.required("/heldOn", sent.heldOn(), Checks::date);
        List<String> participants = Texts.each(
                checks,
                "/participants",
                sent.participants(),
                (at, line) ->
                        checks.required(at, line, text -> TextRule.LINE.check(text, Meeting.PARTICIPANT_MAXIMUM)));
        List<Decision> decisions =
                Texts.each(checks, "/decisions", sent.decisions(), (at, part) -> decision(checks, at, part));
        checks.demandNone();
        Meeting meeting = checks.made("", () -> new Meeting(requireNonNull(heldOn), participants, decisions));
        checks.demandNone();
        return requireNonNull(meeting);
    }

    private static @Nullable Decision decision(Checks checks, String at, MeetingRequest.DecisionPart sent) {
        String words = checks.required(
                at + "/text", sent.text(), text -> TextRule.PARAGRAPHS.check(text, Decision.WORDS_MAXIMUM));
        String unit = checks.required(at + "/ownerUnit", sent.ownerUnit(), HelperEntry::code);
        String section = checks.optional(at + "/ownerSection", sent.ownerSection(), HelperEntry::code);
        LocalDate dueOn = checks.required(at + "/dueOn", sent.dueOn(), Checks::date);
        List<ComplaintNumber> demands = Texts.each(
                checks,
                at + "/demands",
                sent.demands(),
                (each, number) -> checks.required(each, number, VisitForm::number));
        return words == null || unit == null || dueOn == null
                ? null
                : checks.made(at + "/demands", () -> new Decision(words, new Owner(unit, section), dueOn, demands));
    }

    private static ComplaintNumber number(String text) {
        return ComplaintNumber.parse(text)
                .orElseThrow(() -> new InvalidValue("invalid-number", "is not the number of a complaint"));
    }

    static String note(@Nullable CompletionRequest request) {
        Checks checks = new Checks();
        String note = checks.required(
                "/note",
                OpinionForm.present(request).note(),
                text -> TextRule.PARAGRAPHS.check(text, Decision.WORDS_MAXIMUM));
        checks.demandNone();
        return requireNonNull(note);
    }
}

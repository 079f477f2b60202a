package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.intake.api.FileComplaintRequest.ContactPart;
import org.huiyin.intake.api.FileComplaintRequest.EnterprisePart;
import org.huiyin.intake.api.FileComplaintRequest.OnBehalfPart;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complainant.Email;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complainant.PersonName;
import org.huiyin.intake.complainant.Phone;
import org.huiyin.intake.complaint.Answers;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.NewComplaint.Codes;
import org.huiyin.intake.filing.NewComplaint.Filer;
import org.huiyin.intake.filing.NewComplaint.Party;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Makes a {@link NewComplaint} of what was sent, or answers with everything that is wrong with it. */
@ApplicationScoped
public class FilingForm {
    private static final int EXTERNAL_ID_MAXIMUM = 100;

    private final Catalogue catalogue;
    private final AnswersForm answersForm;

    FilingForm(Catalogue catalogue, AnswersForm answersForm) {
        this.catalogue = catalogue;
        this.answersForm = answersForm;
    }

    /** What came in by a door of ours: nobody names Open311, whose requests everybody may see, as the source. */
    NewComplaint read(FileComplaintRequest sent, Actor actor) {
        Checks checks = new Checks();
        if (SourceCode.OPEN311.value().equals(sent.source())) {
            checks.refuse("/source", "another-door", "is for what comes in at /open311 and is shown there");
        }
        return read(sent, actor, checks);
    }

    /** What came in over Open311. */
    public NewComplaint readOpen311(FileComplaintRequest sent, Actor actor) {
        return read(sent, actor, new Checks());
    }

    private NewComplaint read(FileComplaintRequest sent, Actor actor, Checks checks) {
        FiledBy by = filedBy(actor, sent);
        Codes codes = codes(sent, checks);
        Title title = checks.required("/title", sent.title(), Title::new);
        Narrative text = checks.required("/text", sent.text(), Narrative::new);
        Language language =
                sent.language() == null ? Language.ZH : checks.optional("/language", sent.language(), Language::of);
        Party party = party(sent, checks);
        Filer filer = filer(sent, actor, by, checks);
        box(sent, by, checks);
        Place place = sent.place() == null ? null : PlaceForm.read(sent.place(), checks);
        Answers answers = codes == null ? null : answersForm.read(sent.answers(), codes.category(), checks);
        checks.demandNone();
        return new NewComplaint(
                requireNonNull(codes),
                requireNonNull(title),
                requireNonNull(text),
                requireNonNull(language),
                party,
                filer,
                place,
                answers);
    }

    /** Staff who are complainants too file on behalf only if they say so. */
    private static FiledBy filedBy(Actor actor, FileComplaintRequest sent) {
        if (actor.has(Roles.INTAKE_CLERK) && (sent.onBehalf() != null || !actor.has(Roles.COMPLAINANT))) {
            return FiledBy.STAFF;
        }
        if (actor.isAnonymous() || actor.has(Roles.COMPLAINANT)) {
            return FiledBy.SELF;
        }
        if (actor.has(Roles.PARTNER)) {
            return FiledBy.PARTNER;
        }
        throw Problems.forbidden("may-not-file", "Your roles do not include filing complaints.");
    }

    private @Nullable Codes codes(FileComplaintRequest sent, Checks checks) {
        Kind kind = checks.required("/kind", sent.kind(), Checks.wordOf(Kind.class));
        var category = checks.required("/category", sent.category(), catalogue::category);
        var territory = checks.required("/territory", sent.territory(), catalogue::territory);
        Channel channel = checks.required("/channel", sent.channel(), Checks.wordOf(Channel.class));
        var source =
                sent.source() == null ? SourceCode.SELF : checks.optional("/source", sent.source(), SourceCode::new);
        if (kind == null || category == null || territory == null || channel == null || source == null) {
            return null;
        }
        return new Codes(kind, category.code(), territory.code(), channel, source.value());
    }

    private static Party party(FileComplaintRequest sent, Checks checks) {
        boolean anonymous = Boolean.TRUE.equals(sent.anonymous());
        if (anonymous && sent.contact() != null) {
            checks.refuse("/contact", "not-allowed", "an anonymous complaint has no contact");
        }
        if (!anonymous && sent.contact() == null) {
            checks.refuse("/contact", "required", "must be given unless the complaint is anonymous");
        }
        boolean confidential = Boolean.TRUE.equals(sent.confidential());
        if (anonymous && confidential) {
            checks.refuse("/confidential", "not-allowed", "an anonymous complaint has no name to keep");
        }
        Contact contact = sent.contact() == null ? null : contact(sent.contact(), checks);
        Enterprise enterprise = sent.enterprise() == null ? null : enterprise(sent.enterprise(), checks);
        return new Party(anonymous, confidential, anonymous ? null : contact, enterprise);
    }

    /** What a clerk found in a report box names the box and the day; nobody else opens one. */
    private static void box(FileComplaintRequest sent, FiledBy by, Checks checks) {
        if (!Channel.REPORT_BOX.name().equals(sent.channel())) {
            return;
        }
        if (by != FiledBy.STAFF) {
            checks.refuse("/channel", "not-allowed", "only clerks file what was found in a report box");
            return;
        }
        OnBehalfPart found = sent.onBehalf();
        if (found == null || found.reference() == null) {
            checks.refuse("/onBehalf/reference", "required", "must be the code of the report box");
        }
        if (found == null || found.receivedOn() == null) {
            checks.refuse("/onBehalf/receivedOn", "required", "must be the day on which it was found");
        }
    }

    static @Nullable Contact contact(ContactPart sent, Checks checks) {
        PersonName name = checks.optional("/contact/name", sent.name(), PersonName::new);
        Email email = checks.optional("/contact/email", sent.email(), Email::new);
        Phone phone = checks.optional("/contact/phone", sent.phone(), Phone::of);
        boolean refused = (sent.email() != null && email == null) || (sent.phone() != null && phone == null);
        return refused ? null : checks.made("/contact", () -> new Contact(name, email, phone));
    }

    private static @Nullable Enterprise enterprise(EnterprisePart sent, Checks checks) {
        CreditCode code = checks.required("/enterprise/creditCode", sent.creditCode(), CreditCode::new);
        String name = checks.required(
                "/enterprise/name", sent.name(), text -> TextRule.LINE.check(text, Enterprise.NAME_MAXIMUM));
        return code == null || name == null ? null : new Enterprise(code, name);
    }

    private static Filer filer(FileComplaintRequest sent, Actor actor, FiledBy by, Checks checks) {
        if (sent.externalId() != null && by != FiledBy.PARTNER) {
            checks.refuse("/externalId", "not-allowed", "only partners have numbers of their own");
        }
        String externalId =
                checks.optional("/externalId", sent.externalId(), id -> TextRule.LINE.check(id, EXTERNAL_ID_MAXIMUM));
        OnBehalf onBehalf = OnBehalfForm.read(sent, by, checks);
        boolean forgotten = actor.isAnonymous() || (by == FiledBy.SELF && Boolean.TRUE.equals(sent.anonymous()));
        return new Filer(by, forgotten ? null : actor.subject(), externalId, onBehalf, actor.client());
    }
}

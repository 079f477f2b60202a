package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.NewComplaint.Codes;
import org.huiyin.intake.filing.NewComplaint.Filer;
import org.huiyin.intake.filing.NewComplaint.Party;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.VisitRows;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Makes complaints of what was said during a visit or found at the window; staff file them on behalf. */
@ApplicationScoped
class DemandForm {
    private final Catalogue catalogue;

    DemandForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What was said, checked; where and of whom is added to it. */
    record Draft(
            Kind kind,
            String category,
            @Nullable String territory,
            Title title,
            Narrative text,
            Language language,
            @Nullable Contact contact) {

        NewComplaint ofVisit(Actor actor, EnterpriseRows.Stored enterprise, VisitRows.Stored visit) {
            var codes = new Codes(
                    kind, category, territory == null ? enterprise.territory() : territory, Channel.VISIT, "visit");
            var concerned = new Enterprise(new CreditCode(enterprise.creditCode()), enterprise.name());
            Filer filer = filer(actor, visit.id().toString(), visit.visitedOn());
            return new NewComplaint(codes, title, text, language, new Party(false, contact, concerned), filer);
        }

        NewComplaint ofWindow(Actor actor, String problem) {
            var codes = new Codes(kind, category, requireNonNull(territory), Channel.WINDOW, "window");
            Filer filer = filer(actor, problem, null);
            return new NewComplaint(codes, title, text, language, new Party(contact == null, contact, null), filer);
        }

        private static Filer filer(Actor actor, String reference, @Nullable LocalDate on) {
            return new Filer(FiledBy.STAFF, actor.subject(), null, new OnBehalf(reference, on));
        }
    }

    Draft ofVisit(@Nullable DemandRequest request) {
        DemandRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        if (sent.contact() == null) {
            checks.refuse("/contact", "required", "must be given");
        }
        return draft(checks, sent);
    }

    Draft ofWindow(@Nullable DemandRequest request) {
        DemandRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        if (sent.territory() == null) {
            checks.refuse("/territory", "required", "must be given");
        }
        return draft(checks, sent);
    }

    private Draft draft(Checks checks, DemandRequest sent) {
        Kind kind = checks.required("/kind", sent.kind(), DemandForm::kind);
        var category = checks.required("/category", sent.category(), catalogue::category);
        var territory = checks.optional("/territory", sent.territory(), catalogue::territory);
        Title title = checks.required("/title", sent.title(), Title::new);
        Narrative text = checks.required("/text", sent.text(), Narrative::new);
        Language language =
                sent.language() == null ? Language.ZH : checks.optional("/language", sent.language(), Language::of);
        Contact contact = sent.contact() == null ? null : FilingForm.contact(sent.contact(), checks);
        checks.demandNone();
        return new Draft(
                requireNonNull(kind),
                requireNonNull(category).code(),
                territory == null ? null : territory.code(),
                requireNonNull(title),
                requireNonNull(text),
                requireNonNull(language),
                contact);
    }

    /** A clue is nobody's demand: it is filed without an enterprise whose helpers would read it. */
    private static Kind kind(String word) {
        Kind kind = Checks.wordOf(Kind.class).apply(word);
        if (kind == Kind.CLUE) {
            throw new InvalidValue("unknown-code", "is not a demand; file a clue as such");
        }
        return kind;
    }
}

package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complainant.Email;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.PersonName;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.help.Account;
import org.huiyin.intake.help.Assignment;
import org.huiyin.intake.help.EnterpriseEntry;
import org.huiyin.intake.help.HelpRole;
import org.huiyin.intake.help.HelperEntry;
import org.huiyin.intake.help.Period;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Makes entries of the register of what was sent, or answers with everything that is wrong with it. */
@ApplicationScoped
class RegisterForm {
    private final Catalogue catalogue;

    RegisterForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    EnterpriseEntry enterprise(@Nullable EnterpriseRequest request) {
        EnterpriseRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        CreditCode code = checks.required("/creditCode", sent.creditCode(), CreditCode::new);
        var rest = new EnterpriseAmendmentRequest(sent.name(), sent.aboveScale(), sent.territory(), sent.industry());
        return entry(checks, code, rest);
    }

    /** A code in the path that is none names nothing. */
    EnterpriseEntry amended(String creditCode, @Nullable EnterpriseAmendmentRequest request) {
        return entry(new Checks(), inPath(creditCode), OpinionForm.present(request));
    }

    private EnterpriseEntry entry(Checks checks, @Nullable CreditCode code, EnterpriseAmendmentRequest sent) {
        String name = checks.required("/name", sent.name(), text -> TextRule.LINE.check(text, Enterprise.NAME_MAXIMUM));
        var territory = checks.required("/territory", sent.territory(), catalogue::territory);
        String industry = checks.required("/industry", sent.industry(), EnterpriseEntry::industry);
        if (sent.aboveScale() == null) {
            checks.refuse("/aboveScale", "required", "must be given");
        }
        checks.demandNone();
        return new EnterpriseEntry(
                requireNonNull(code),
                requireNonNull(name),
                requireNonNull(sent.aboveScale()),
                requireNonNull(territory).code(),
                requireNonNull(industry));
    }

    HelperEntry helper(@Nullable HelperRequest request) {
        HelperRequest sent = OpinionForm.present(request);
        Checks checks = new Checks();
        String code = checks.required("/code", sent.code(), HelperEntry::code);
        return entry(checks, code, new HelperAmendmentRequest(sent.name(), sent.unit(), sent.mailbox()));
    }

    HelperEntry amendedHelper(String code, @Nullable HelperAmendmentRequest request) {
        try {
            return entry(new Checks(), HelperEntry.code(code), OpinionForm.present(request));
        } catch (InvalidValue none) {
            throw Problems.notFound();
        }
    }

    private static HelperEntry entry(Checks checks, @Nullable String code, HelperAmendmentRequest sent) {
        PersonName name = checks.required("/name", sent.name(), PersonName::new);
        String unit = checks.required("/unit", sent.unit(), HelperEntry::code);
        Email mailbox = checks.required("/mailbox", sent.mailbox(), Email::new);
        checks.demandNone();
        return new HelperEntry(
                requireNonNull(code), requireNonNull(name), requireNonNull(unit), requireNonNull(mailbox));
    }

    static Account account(@Nullable AccountRequest request) {
        Checks checks = new Checks();
        Account account =
                checks.required("/account", OpinionForm.present(request).account(), Account::new);
        checks.demandNone();
        return requireNonNull(account);
    }

    static Assignment assignment(String creditCode, @Nullable AssignmentRequest request) {
        AssignmentRequest sent = OpinionForm.present(request);
        CreditCode enterprise = inPath(creditCode);
        Checks checks = new Checks();
        String helper = checks.required("/helper", sent.helper(), HelperEntry::code);
        HelpRole role = checks.required("/role", sent.role(), Checks.wordOf(HelpRole.class));
        LocalDate from = checks.required("/from", sent.from(), Checks::date);
        LocalDate until = checks.optional("/until", sent.until(), Checks::date);
        Period period = from == null ? null : checks.made("/until", () -> new Period(from, until));
        checks.demandNone();
        return new Assignment(enterprise, requireNonNull(helper), requireNonNull(role), requireNonNull(period));
    }

    static LocalDate until(@Nullable AssignmentEndRequest request) {
        Checks checks = new Checks();
        LocalDate until = checks.required("/until", OpinionForm.present(request).until(), Checks::date);
        checks.demandNone();
        return requireNonNull(until);
    }

    private static CreditCode inPath(String creditCode) {
        try {
            return new CreditCode(creditCode);
        } catch (InvalidValue none) {
            throw Problems.notFound();
        }
    }
}

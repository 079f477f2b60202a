package org.huiyin.intake.helping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complainant.Email;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.PersonName;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.help.Assignment;
import org.huiyin.intake.help.EnterpriseEntry;
import org.huiyin.intake.help.HelpRole;
import org.huiyin.intake.help.HelperEntry;
import org.huiyin.intake.help.Period;
import org.jspecify.annotations.Nullable;

/** Makes entries of rows. */
@ApplicationScoped
class SheetRules {
    private final Catalogue catalogue;

    SheetRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    EnterpriseEntry enterprise(RegisterRow row) {
        return new EnterpriseEntry(
                row.required("credit_code", CreditCode::new),
                row.required("name", text -> TextRule.LINE.check(text, Enterprise.NAME_MAXIMUM)),
                row.required("above_scale", SheetRules::yesOrNo),
                row.required("territory", catalogue::territory).code(),
                row.required("industry", EnterpriseEntry::industry));
    }

    HelperEntry helper(RegisterRow row) {
        return new HelperEntry(
                row.required("code", HelperEntry::code),
                row.required("name", PersonName::new),
                row.required("unit", HelperEntry::code),
                row.required("mailbox", Email::new));
    }

    Assignment assignment(RegisterRow row) {
        LocalDate from = row.requiredDay("from");
        LocalDate until = row.optionalDay("until");
        return new Assignment(
                row.required("credit_code", CreditCode::new),
                row.required("helper", HelperEntry::code),
                row.required("role", SheetRules::role),
                period(row, from, until));
    }

    private static Period period(RegisterRow row, LocalDate from, @Nullable LocalDate until) {
        try {
            return new Period(from, until);
        } catch (InvalidValue invalid) {
            throw row.bad("until", invalid.code(), invalid.detail());
        }
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new InvalidValue("unknown-code", "is neither yes nor no");
        };
    }

    private static HelpRole role(String text) {
        try {
            return HelpRole.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue("unknown-code", "is not one of CONTACT_POINT, CHAIN_LEADER and ASSISTANT");
        }
    }
}

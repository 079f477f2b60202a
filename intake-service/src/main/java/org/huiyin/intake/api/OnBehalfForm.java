package org.huiyin.intake.api;

import java.time.LocalDate;
import org.huiyin.intake.api.FileComplaintRequest.ConsentPart;
import org.huiyin.intake.api.FileComplaintRequest.OnBehalfPart;
import org.huiyin.intake.complainant.Consent;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said by whoever files for somebody else. Clerks do so for anybody; everybody else for an enterprise alone, and only
 * with its consent (代办).
 */
final class OnBehalfForm {
    private OnBehalfForm() {}

    static @Nullable OnBehalf read(FileComplaintRequest sent, FiledBy by, Checks checks) {
        OnBehalfPart part = sent.onBehalf();
        if (part == null) {
            return null;
        }
        if (by != FiledBy.STAFF && part.consent() == null) {
            checks.refuse(
                    "/onBehalf", "not-allowed", "only clerks file for others without the consent of an enterprise");
        }
        if (part.consent() != null && sent.enterprise() == null) {
            checks.refuse("/enterprise", "required", "must say who gave the consent");
        }
        if (part.consent() != null && Boolean.TRUE.equals(sent.anonymous())) {
            checks.refuse("/anonymous", "not-allowed", "whoever files with a consent is known");
        }
        String reference = checks.optional(
                "/onBehalf/reference", part.reference(), text -> TextRule.LINE.check(text, OnBehalf.REFERENCE_MAXIMUM));
        LocalDate receivedOn = checks.optional("/onBehalf/receivedOn", part.receivedOn(), Checks::date);
        return new OnBehalf(reference, receivedOn, part.consent() == null ? null : consent(part.consent(), checks));
    }

    private static @Nullable Consent consent(ConsentPart sent, Checks checks) {
        Consent.Form form = checks.required("/onBehalf/consent/form", sent.form(), Checks.wordOf(Consent.Form.class));
        LocalDate givenOn = checks.required("/onBehalf/consent/givenOn", sent.givenOn(), Checks::date);
        if (form == null || givenOn == null) {
            return null;
        }
        return checks.made("/onBehalf/consent/reference", () -> new Consent(form, givenOn, sent.reference()));
    }
}

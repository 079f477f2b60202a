package org.huiyin.intake.filing;

import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.jspecify.annotations.Nullable;

/** A complaint about to be filed; every value in it has passed its rule. */
public record NewComplaint(Codes codes, Title title, Narrative text, Language language, Party party, Filer filer) {

    /** Under what it is filed; category, territory and source are codes of the catalogue. */
    public record Codes(Kind kind, String category, String territory, Channel channel, String source) {}

    /** Whose complaint it is. Anonymous ones have no contact; others may have an account instead of one. */
    public record Party(boolean anonymous, @Nullable Contact contact, @Nullable Enterprise enterprise) {}

    /** Whose hand filed it. Without a subject nobody is remembered, and an access code is the only way back. */
    public record Filer(
            FiledBy by, @Nullable String subject, @Nullable String externalId, @Nullable OnBehalf onBehalf) {

        /** Complainants without an account of their own get a receipt. */
        boolean leavesComplainantWithoutAccount() {
            return subject == null || by == FiledBy.STAFF;
        }
    }
}

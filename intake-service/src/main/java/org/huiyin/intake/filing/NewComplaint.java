package org.huiyin.intake.filing;

import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complaint.Answers;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.Finding;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about to be filed; every value in it has passed its rule.
 *
 * @param answers to the questions of the category; none of a file, a visit or a sitting
 */
public record NewComplaint(
        Codes codes,
        Title title,
        Narrative text,
        Language language,
        Party party,
        Filer filer,
        @Nullable Place place,
        @Nullable Answers answers) {

    /** A complaint of which nobody has said where it is, and whose filer was asked nothing. */
    public NewComplaint(Codes codes, Title title, Narrative text, Language language, Party party, Filer filer) {
        this(codes, title, text, language, party, filer, null, null);
    }

    /** Under what it is filed; category, territory and source are codes of the catalogue. */
    public record Codes(Kind kind, String category, String territory, Channel channel, String source) {}

    /**
     * Whose complaint it is. Anonymous ones have no contact; others may have an account instead of one. Whoever complains
     * confidentially is known to nobody of staff, and still gets letters.
     */
    public record Party(
            boolean anonymous, boolean confidential, @Nullable Contact contact, @Nullable Enterprise enterprise) {

        public Party(boolean anonymous, @Nullable Contact contact, @Nullable Enterprise enterprise) {
            this(anonymous, false, contact, enterprise);
        }

        /** The contact as far as staff may see it. */
        @Nullable
        Contact contactForStaff() {
            return confidential ? null : contact;
        }

        /** The contact as it travels, sealed, to where letters are written: a confidential name stays behind. */
        @Nullable
        Contact contactForLetters() {
            return confidential && contact != null ? new Contact(null, contact.email(), contact.phone()) : contact;
        }
    }

    /** Whose hand filed it. Without a subject nobody is remembered, and an access code is the only way back. */
    public record Filer(
            FiledBy by,
            @Nullable String subject,
            @Nullable String externalId,
            @Nullable OnBehalf onBehalf,
            @Nullable String client) {

        /** A hand of which no client is known: it files under sources that are bound to none. */
        public Filer(FiledBy by, @Nullable String subject, @Nullable String externalId, @Nullable OnBehalf onBehalf) {
            this(by, subject, externalId, onBehalf, null);
        }

        boolean leavesComplainantWithoutAccount() {
            return subject == null || by == FiledBy.STAFF;
        }
    }

    /** Complainants without an account of their own get a receipt, unless nobody is there who could take it. */
    boolean leavesReceipt() {
        return filer.leavesComplainantWithoutAccount() && finding() == null;
    }

    /** What a clerk found in a report box; null for everything else. */
    @Nullable
    Finding finding() {
        OnBehalf onBehalf = filer.onBehalf();
        boolean fromBox = codes.channel() == Channel.REPORT_BOX && filer.by() == FiledBy.STAFF;
        if (!fromBox || onBehalf == null || onBehalf.reference() == null || onBehalf.receivedOn() == null) {
            return null;
        }
        return new Finding(onBehalf.reference(), onBehalf.receivedOn());
    }
}

package org.huiyin.intake.importing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.intake.bulk.Field;
import org.huiyin.intake.bulk.Profile;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.bulk.RowValues;
import org.huiyin.intake.bulk.Words;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complainant.Email;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complainant.OnBehalf;
import org.huiyin.intake.complainant.PersonName;
import org.huiyin.intake.complainant.Phone;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.NewComplaint.Codes;
import org.huiyin.intake.filing.NewComplaint.Filer;
import org.huiyin.intake.filing.NewComplaint.Party;
import org.huiyin.intake.place.CoordinateSystem;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.jspecify.annotations.Nullable;

/** Makes a complaint of a row by the same rules as of a request, or says everything that is wrong with it. */
final class RowForm {
    private static final int EXTERNAL_ID_MAXIMUM = 100;
    private static final int ISO_DATE_LENGTH = 10;
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}([.][0-9]{1,15})?");

    private final Profile profile;
    private final Origin origin;
    private final Catalogue catalogue;

    RowForm(Profile profile, Origin origin, Catalogue catalogue) {
        this.profile = profile;
        this.origin = origin;
        this.catalogue = catalogue;
    }

    /** Where all rows of one file come from. */
    record Origin(String source, FiledBy filedBy, String subject) {}

    /** A complaint, or what is wrong with its row. */
    record Read(Optional<NewComplaint> complaint, List<RowFault> faults) {}

    Read read(RowValues row) {
        RowChecks checks = new RowChecks(profile, row);
        Codes codes = codes(checks);
        Title title = checks.required(Field.TITLE, Title::new);
        Narrative text = checks.required(Field.TEXT, Narrative::new);
        Language language = checks.optional(Field.LANGUAGE, Language::of);
        Party party = party(row, checks);
        Filer filer = filer(checks);
        Place place = place(row, checks);
        if (!checks.faults().isEmpty()) {
            return new Read(Optional.empty(), checks.faults());
        }
        return new Read(
                Optional.of(new NewComplaint(
                        requireNonNull(codes),
                        requireNonNull(title),
                        requireNonNull(text),
                        language == null ? Language.ZH : language,
                        party,
                        filer,
                        place,
                        null)),
                List.of());
    }

    private @Nullable Codes codes(RowChecks checks) {
        var kind = checks.required(Field.KIND, Words::kind);
        var category = checks.required(Field.CATEGORY, catalogue::categoryNamed);
        var territory = checks.required(Field.TERRITORY, catalogue::territoryNamed);
        Channel channel = checks.required(Field.CHANNEL, RowForm::channel);
        if (kind == null || category == null || territory == null || channel == null) {
            return null;
        }
        return new Codes(kind, category.code(), territory.code(), channel, origin.source());
    }

    private Party party(RowValues row, RowChecks checks) {
        boolean anonymous = Boolean.TRUE.equals(checks.optional(Field.ANONYMOUS, Words::yes));
        boolean reachable = row.value(Field.EMAIL) != null || row.value(Field.PHONE) != null;
        if (anonymous && (reachable || row.value(Field.NAME) != null)) {
            checks.refuse(Field.ANONYMOUS, "not-allowed");
        }
        if (!anonymous && !reachable) {
            checks.refuse(Field.PHONE, "contact-incomplete");
        }
        Contact contact = anonymous || !reachable ? null : contact(row, checks);
        return new Party(anonymous, contact, enterprise(row, checks));
    }

    private static @Nullable Contact contact(RowValues row, RowChecks checks) {
        PersonName name = checks.optional(Field.NAME, PersonName::new);
        Email email = checks.optional(Field.EMAIL, Email::new);
        Phone phone = checks.optional(Field.PHONE, Phone::of);
        boolean refused =
                (row.value(Field.EMAIL) != null && email == null) || (row.value(Field.PHONE) != null && phone == null);
        return refused ? null : checks.made(Field.PHONE, () -> new Contact(name, email, phone));
    }

    private static @Nullable Enterprise enterprise(RowValues row, RowChecks checks) {
        if (row.value(Field.CREDIT_CODE) == null) {
            checks.optional(Field.ENTERPRISE, name -> TextRule.LINE.check(name, Enterprise.NAME_MAXIMUM));
            return null; // a name alone is not known to anybody
        }
        CreditCode code = checks.required(Field.CREDIT_CODE, CreditCode::new);
        String name = checks.required(Field.ENTERPRISE, given -> TextRule.LINE.check(given, Enterprise.NAME_MAXIMUM));
        return code == null || name == null ? null : new Enterprise(code, name);
    }

    private Filer filer(RowChecks checks) {
        String externalId = checks.required(Field.EXTERNAL_ID, id -> TextRule.LINE.check(id, EXTERNAL_ID_MAXIMUM));
        String reference =
                checks.optional(Field.REFERENCE, given -> TextRule.LINE.check(given, OnBehalf.REFERENCE_MAXIMUM));
        LocalDate receivedOn = checks.optional(Field.RECEIVED_ON, RowForm::day);
        OnBehalf onBehalf = reference == null && receivedOn == null ? null : new OnBehalf(reference, receivedOn);
        return new Filer(origin.filedBy(), origin.subject(), externalId, onBehalf);
    }

    /** A point is refused without its system: read in the wrong one it lies some hundred metres off, and nobody would notice. */
    private static @Nullable Place place(RowValues row, RowChecks checks) {
        Point point = point(row, checks);
        String address = checks.optional(Field.ADDRESS, given -> TextRule.LINE.check(given, Place.ADDRESS_MAXIMUM));
        CoordinateSystem system = point == null
                ? checks.optional(Field.COORDINATE_SYSTEM, CoordinateSystem::of)
                : checks.required(Field.COORDINATE_SYSTEM, CoordinateSystem::of);
        if (point == null && address == null) {
            return null;
        }
        return new Place(point, system == null ? CoordinateSystem.WGS_84 : system, address);
    }

    private static @Nullable Point point(RowValues row, RowChecks checks) {
        Double longitude = checks.optional(Field.LONGITUDE, RowForm::degrees);
        Double latitude = checks.optional(Field.LATITUDE, RowForm::degrees);
        if (row.value(Field.LONGITUDE) == null ^ row.value(Field.LATITUDE) == null) {
            checks.refuse(row.value(Field.LONGITUDE) == null ? Field.LONGITUDE : Field.LATITUDE, "place-incomplete");
        }
        return longitude == null || latitude == null
                ? null
                : checks.made(Field.LATITUDE, () -> new Point(latitude, longitude));
    }

    private static double degrees(String written) {
        if (!DEGREES.matcher(written).matches()) {
            throw new InvalidValue("not-degrees", "is no number of degrees such as 114.3055");
        }
        return Double.parseDouble(written);
    }

    private static Channel channel(String written) {
        for (Channel channel : Channel.values()) {
            if (channel.name().equals(written)) {
                return channel;
            }
        }
        throw new InvalidValue("unknown-code", "is no channel");
    }

    /** A day, with or without a time after it. */
    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(
                    written.length() > ISO_DATE_LENGTH ? written.substring(0, ISO_DATE_LENGTH) : written);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("invalid-date", "is not a day such as 2026-03-02");
        }
    }
}

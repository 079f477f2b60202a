package org.huiyin.intake.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.Open311Requests.Found;
import org.huiyin.intake.store.Open311Requests.Words;
import org.huiyin.intake.store.SealedPlace;
import org.jspecify.annotations.Nullable;

/** Shows requests: everybody sees what service, how far and when; the words and the place are for whoever filed them. */
@ApplicationScoped
class RequestViews {
    private static final int LONGEST = 4000;

    private final MasterKey masterKey;
    private final Services services;
    private final ZoneId zone;

    RequestViews(MasterKey masterKey, Services services, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.masterKey = masterKey;
        this.services = services;
        this.zone = zone;
    }

    Document list(List<Found> found) {
        return Document.of(
                "service_requests", "request", found.stream().map(this::request).toList());
    }

    private Element request(Found found) {
        Stage stage = found.stage();
        Words words = found.words();
        ComplaintKey key =
                words == null ? null : masterKey.unwrap(new ComplaintId(found.id()), words.keyVersion(), words.key());
        Place place = key == null || words == null || words.place() == null
                ? null
                : SealedPlace.from(key.open(SealedField.PLACE, words.place()));
        Point point = place == null ? null : place.wgs84();
        return new Element()
                .with("service_request_id", number(found))
                .with("status", found.open() ? "open" : "closed")
                .with("status_notes", stage.words(Language.ZH) + " / " + stage.words(Language.EN))
                .with("service_name", Services.name(services.known(found.category())))
                .with("service_code", found.category())
                .with(
                        "description",
                        key == null || words == null ? null : shortened(key.open(SealedField.TEXT, words.text())))
                .with("agency_responsible", null)
                .with("service_notice", null)
                .with("requested_datetime", time(found.filedAt()))
                .with("updated_datetime", time(found.updatedAt()))
                .with(
                        "expected_datetime",
                        found.dueOn() == null
                                ? null
                                : time(found.dueOn().atStartOfDay(zone).toInstant()))
                .with("address", place == null ? null : place.address())
                .with("address_id", null)
                .with("zipcode", null)
                .with("lat", point == null ? null : point.latitude())
                .with("long", point == null ? null : point.longitude())
                .with("media_url", null);
    }

    /** The specification allows a description of so many characters; the whole text is read as a complaint. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }

    private static String number(Found found) {
        return new ComplaintNumber(found.year(), found.serial()).toString();
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** What is answered to a request just posted. The specification has no better place for the code than the notice. */
    static Document posted(String number, @Nullable String accessCode) {
        String notice = accessCode == null ? null : "请保存访问码 / Keep this access code, it is shown once: " + accessCode;
        Element request = new Element()
                .with("service_request_id", number)
                .with("service_notice", notice)
                .with("account_id", null);
        return Document.of("service_requests", "request", List.of(request));
    }
}

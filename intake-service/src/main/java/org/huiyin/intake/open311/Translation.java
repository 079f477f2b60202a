package org.huiyin.intake.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.intake.api.FileComplaintRequest;
import org.huiyin.intake.api.FileComplaintRequest.ContactPart;
import org.huiyin.intake.api.FileComplaintRequest.PlacePart;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.place.CoordinateSystem;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Makes a filing of a posted form. What is wrong with its values, filing says. */
@ApplicationScoped
class Translation {
    private final Services services;
    private final Attributes attributes;
    private final PostedAnswers answers;

    Translation(Services services, Attributes attributes, PostedAnswers answers) {
        this.services = services;
        this.attributes = attributes;
        this.answers = answers;
    }

    FileComplaintRequest filing(RequestForm form) {
        Category service = services.known(form.text("service_code"));
        PlacePart place = place(form);
        String description = description(form, place == null ? null : Services.name(service));
        ContactPart contact = contact(form);
        return new FileComplaintRequest(
                Objects.requireNonNullElse(form.attribute(Attributes.KIND), Kind.COMPLAINT.name()),
                service.code(),
                Objects.requireNonNullElseGet(form.attribute(Attributes.TERRITORY), services::wholeCity),
                Objects.requireNonNullElseGet(form.attribute(Attributes.TITLE), () -> title(description, service)),
                description,
                Channel.APP.name(),
                SourceCode.OPEN311.value(),
                null,
                contact == null,
                null,
                null,
                contact,
                null,
                null,
                place,
                answers.read(form, attributes.asked(service.code())));
    }

    /** The specification demands no words of whoever says where it is: what service is wanted there says it all. */
    private static @Nullable String description(RequestForm form, @Nullable String otherwise) {
        String sent = form.text("description");
        String words = sent == null ? otherwise : sent;
        String media = form.text("media_url");
        return words == null || media == null ? words : words + "\n附件 / Media: " + media;
    }

    private static String title(@Nullable String description, Category service) {
        String first = description == null
                ? ""
                : description
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("");
        if (first.isEmpty()) {
            return Services.name(service);
        }
        int length = Math.min(first.codePointCount(0, first.length()), Title.MAXIMUM);
        return first.substring(0, first.offsetByCodePoints(0, length)).replace('\t', ' ');
    }

    /** Without an address or a number nobody can be told: the request is anonymous then, and answered with an access code. */
    private static @Nullable ContactPart contact(RequestForm form) {
        String email = form.text("email");
        String phone = form.text("phone");
        if (email == null && phone == null) {
            return null;
        }
        String name = Stream.of(form.text("first_name"), form.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new ContactPart(name.isEmpty() ? null : name, email, phone);
    }

    private static @Nullable PlacePart place(RequestForm form) {
        Double latitude = number(form.text("lat"));
        Double longitude = number(form.text("long"));
        String address = form.text("address_string");
        return latitude == null && longitude == null && address == null
                ? null
                : new PlacePart(latitude, longitude, CoordinateSystem.WGS_84.code(), address);
    }

    private static @Nullable Double number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            throw Problems.badRequest("bad-coordinate", "lat and long are degrees in WGS-84, such as 30.5928.");
        }
        return Double.valueOf(text);
    }
}

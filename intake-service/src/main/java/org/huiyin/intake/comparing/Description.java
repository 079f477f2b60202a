package org.huiyin.intake.comparing;

import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.likeness.Traits.Matter;
import org.huiyin.intake.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is not filed yet, as far as it is known.
 *
 * @param enterprise credit code of the enterprise concerned
 */
public record Description(
        Title title,
        Narrative text,
        Matter matter,
        @Nullable Place place,
        @Nullable String enterprise,
        @Nullable Contact contact) {}

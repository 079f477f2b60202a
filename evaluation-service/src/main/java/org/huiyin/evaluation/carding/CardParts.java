package org.huiyin.evaluation.carding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.evaluation.card.DefaultCardRules;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.service.calendar.CalendarFiles;

/** Makes the limits of cards from the calendar that is shipped and the rules in force. */
@ApplicationScoped
class CardParts {
    @Produces
    @Singleton
    Terms terms(@ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        return new Terms(CalendarFiles.calendar(zone), DefaultCardRules.RULES, DefaultCardRules.APPEAL_DAYS);
    }
}

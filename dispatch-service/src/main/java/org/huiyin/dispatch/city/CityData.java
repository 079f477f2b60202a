package org.huiyin.dispatch.city;

import java.util.List;
import org.huiyin.dispatch.limits.TimeRules;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.routing.Rule;
import org.huiyin.service.calendar.SpecialDay;

/** The data sets of a city as they stand in files or in the database, not yet checked against each other. */
public record CityData(
        Editions editions,
        List<Territory> territories,
        List<Unit> units,
        List<Section> sections,
        List<Rule> rules,
        TimeRules limits,
        List<SpecialDay> days) {}

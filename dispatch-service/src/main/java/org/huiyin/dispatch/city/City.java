package org.huiyin.dispatch.city;

import java.time.ZoneId;
import org.huiyin.dispatch.limits.TimeRules;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Territories;
import org.huiyin.dispatch.routing.RoutingTable;
import org.huiyin.service.calendar.WorkCalendar;

/** The city's data in force: checked against each other, immutable, quick to ask. */
public record City(
        Register register, RoutingTable routing, TimeRules limits, WorkCalendar calendar, Editions editions) {

    /** Fails if one data set points to something that another does not have. */
    public static City of(CityData data, ZoneId zone) {
        Register register = new Register(new Territories(data.territories()), data.units(), data.sections());
        Editions editions = data.editions();
        return new City(
                register,
                new RoutingTable(editions.routing(), data.rules(), register),
                data.limits(),
                new WorkCalendar(
                        editions.calendar(),
                        zone,
                        editions.firstYear(),
                        editions.lastYear(),
                        data.days(),
                        data.limits().officeHours()),
                editions);
    }
}

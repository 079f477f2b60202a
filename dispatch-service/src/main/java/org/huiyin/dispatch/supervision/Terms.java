package org.huiyin.dispatch.supervision;

import org.huiyin.dispatch.calendar.Deadline;
import org.huiyin.dispatch.cases.Appointment;

/** What an order asks of whom, why and until when. */
public record Terms(String number, Appointment to, OrderReason reason, Deadline deadline) {}

package org.huiyin.dispatch.supervision;

import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.service.calendar.Deadline;

/** What an order asks of whom, why and until when. */
public record Terms(String number, Appointment to, OrderReason reason, Deadline deadline) {}

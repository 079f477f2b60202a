package org.huiyin.dispatch.supervision;

import org.huiyin.dispatch.cases.Appointment;

/**
 * What stays the same through the life of an order: its number, who has to answer, and whose side verifies.
 *
 * @param number year and sequence, without a gap
 */
public record Charge(String number, Appointment to, OrderReason reason, String issuer, String issuerUnit) {}

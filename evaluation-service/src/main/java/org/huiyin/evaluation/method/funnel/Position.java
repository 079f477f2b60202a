package org.huiyin.evaluation.method.funnel;

/**
 * Where a unit lies in a funnel.
 *
 * @param value its figure
 * @param z how many standard deviations of chance it lies above the target; 0 where chance leaves no spread
 * @param overdispersedZ the same about the mean of all units, with the spread between them
 * @param plain limits by chance alone
 * @param overdispersed limits that allow for the spread between units as well
 */
public record Position(double value, double z, double overdispersedZ, Limits plain, Limits overdispersed) {}

package org.huiyin.evaluation.rules;

/**
 * How cases weigh (section 3).
 *
 * @param complainantCap so much all cases of one complainant weigh at one section at most (K)
 * @param leadShare weight of a joint case for its lead; the co-handlers share the rest
 * @param reopeningDays a case reopened within so many days overwrites its result
 * @param exclusionAuditShare a section with a larger share of excluded cases is audited
 */
public record CaseRules(double complainantCap, double leadShare, int reopeningDays, double exclusionAuditShare) {}

package org.huiyin.intake.privacy;

import java.util.Set;
import org.huiyin.service.identity.Roles;

/** What no single member of staff can do (双人): who may ask for it, who of another role decides, and for which reasons. */
public enum TwoPersonAct {
    /** Read the name and contact of a confidential complainant. */
    IDENTITY_OPENING(
            Set.of(Roles.SUPERVISOR, Roles.DISPATCHER),
            Set.of(Roles.AUDITOR, Roles.COMMISSION),
            Set.of("COURT_ORDER", "DANGER_TO_LIFE", "FALSE_ACCUSATION", "PROTECTION_OF_COMPLAINANT")),
    /** Destroy words and contacts; the reasons are those of the law on personal information (个人信息保护法, article 47). */
    ERASURE(
            Set.of(Roles.INTAKE_CLERK),
            Set.of(Roles.SUPERVISOR, Roles.AUDITOR, Roles.COMMISSION),
            Set.of("PURPOSE_ACHIEVED", "STORAGE_ENDED", "CONSENT_WITHDRAWN", "UNLAWFUL_PROCESSING", "OTHER_LAW"));

    /** Why the complainant is not told afterwards that the identity was read. */
    public static final Set<String> SILENCE = Set.of("INVESTIGATION_AT_RISK", "COURT_FORBIDS", "DANGER_TO_OTHERS");

    private final Set<String> askers;
    private final Set<String> deciders;
    private final Set<String> reasons;

    TwoPersonAct(Set<String> askers, Set<String> deciders, Set<String> reasons) {
        this.askers = askers;
        this.deciders = deciders;
        this.reasons = reasons;
    }

    boolean mayBeDecidedBy(Set<String> roles) {
        return deciders.stream().anyMatch(roles::contains);
    }

    public boolean mayBeAskedBy(Set<String> roles) {
        return askers.stream().anyMatch(roles::contains);
    }

    public boolean isReason(String code) {
        return reasons.contains(code);
    }
}

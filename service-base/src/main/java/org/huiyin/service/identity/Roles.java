package org.huiyin.service.identity;

/** Roles of the realm, as they stand in tokens and in {@code @RolesAllowed}. */
public final class Roles {
    public static final String COMPLAINANT = "complainant";
    public static final String INTAKE_CLERK = "intake-clerk";
    public static final String DISPATCHER = "dispatcher";
    public static final String HANDLER = "handler";
    public static final String LEADER = "leader";
    public static final String SUPERVISOR = "supervisor";
    public static final String EVALUATOR = "evaluator";
    public static final String COMMISSION = "commission";
    public static final String ANALYST = "analyst";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String HELPER = "helper";
    public static final String PARTNER = "partner";

    private Roles() {}
}

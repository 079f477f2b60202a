package org.huiyin.notification.webhook;

/** Whether an address has a form that may be called. */
public sealed interface TargetVerdict {

    record WellFormed(Target target) implements TargetVerdict {}

    record Refused(String reason) implements TargetVerdict {}
}

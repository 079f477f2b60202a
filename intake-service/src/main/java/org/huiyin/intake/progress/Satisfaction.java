package org.huiyin.intake.progress;

/** What a complainant says of the result: 满意, 基本满意, 不满意. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED
}

package org.huiyin.dispatch.cases;

/** How a case was closed (办结); explained is neither solved nor a failure. */
public enum ClosureCode {
    SOLVED,
    PARTLY,
    EXPLAINED,
    REFERRED,
    WITHDRAWN,
    DUPLICATE,
    NOT_ACCEPTED;

    /** Whether the complainant can refute it by saying that nothing was solved. */
    boolean claimsASolution() {
        return this == SOLVED || this == PARTLY;
    }
}

package org.huiyin.dispatch.commonproblem;

import org.huiyin.dispatch.cases.ClosureCode;

/** How a common problem ends. The other closure codes are about a single case. */
public enum ConclusionCode {
    SOLVED(ClosureCode.SOLVED),
    PARTLY(ClosureCode.PARTLY),
    EXPLAINED(ClosureCode.EXPLAINED);

    private final ClosureCode ofEachCase;

    ConclusionCode(ClosureCode ofEachCase) {
        this.ofEachCase = ofEachCase;
    }

    public ClosureCode ofEachCase() {
        return ofEachCase;
    }
}

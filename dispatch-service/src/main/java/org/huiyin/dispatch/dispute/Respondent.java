package org.huiyin.dispatch.dispute;

import cn.hutool.core.util.CreditCodeUtil;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.jspecify.annotations.Nullable;

/** The other side of a dispute (被诉方): its name, and if known its unified social credit code and how to reach it. */
public record Respondent(String name, @Nullable String creditCode, @Nullable String contact) {

    /** A credit code carries a check digit; a wrong one would name somebody else or nobody. */
    public Outcome<Respondent> checked() {
        return creditCode == null || CreditCodeUtil.isCreditCode(creditCode)
                ? Outcome.moved(this)
                : Outcome.refused(Refusal.UNKNOWN_CREDIT_CODE);
    }
}

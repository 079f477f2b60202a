package org.huiyin.dispatch.cases;

/** To whom a case may be referred (移送): 纪检监察, 公安, 检察. */
public enum ReferralBody {
    DISCIPLINE_INSPECTION,
    POLICE,
    PROCURATORATE
}

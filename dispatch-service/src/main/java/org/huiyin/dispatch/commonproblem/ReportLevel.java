package org.huiyin.dispatch.commonproblem;

/** To whom a problem is reported that can't be solved here, from below to above. */
public enum ReportLevel {
    COUNTY,
    CITY,
    PROVINCE,
    NATION;

    boolean isAbove(ReportLevel other) {
        return compareTo(other) > 0;
    }
}

package org.huiyin.intake.help;

import java.util.List;

/** The ten fields in which enterprises are asked and helped (十问十帮), as codes of categories, in their order. */
public final class TenFields {
    public static final List<String> CODES = List.of(
            "funding",
            "upgrading",
            "sales",
            "recruitment",
            "surroundings",
            "supporting-industry",
            "talent",
            "government-service",
            "land",
            "tax");

    private TenFields() {}
}

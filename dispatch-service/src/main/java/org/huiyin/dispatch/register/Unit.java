package org.huiyin.dispatch.register;

/** A unit (单位): a bureau, a township office, a public company. */
public record Unit(String code, Names name, UnitLevel level, String territory, String industry) {}

package org.huiyin.intake.catalogue;

/** An entry of a list that people choose from: its code and its name in both languages. */
public record Entry(String code, String zh, String en) {}

package org.huiyin.evaluation.publication;

/** A section as people know it: its code in the register, and its name with that of its unit. */
public record SectionName(String code, Text name) {}

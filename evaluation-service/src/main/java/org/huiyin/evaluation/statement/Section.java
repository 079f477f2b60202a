package org.huiyin.evaluation.statement;

/** A section (科室) and its unit (单位), as the register names them. */
public record Section(String code, String nameZh, String nameEn, String unit, String unitNameZh, String unitNameEn) {}

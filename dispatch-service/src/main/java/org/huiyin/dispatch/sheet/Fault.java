package org.huiyin.dispatch.sheet;

/** One thing that is wrong with a row, and in which column. */
public record Fault(String column, FaultCode code) {}

package org.huiyin.dispatch.commonproblem;

/** Not concluded: cases are merged in it and taken out of it, and measures are added. */
public sealed interface Open extends ProblemState permits Settleable, Reported {}

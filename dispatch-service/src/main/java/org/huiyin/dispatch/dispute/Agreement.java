package org.huiyin.dispatch.dispute;

import java.time.LocalDate;

/** How a mediation ended: with an agreement (调解协议) or without one. */
public record Agreement(boolean reached, LocalDate agreedOn) {}

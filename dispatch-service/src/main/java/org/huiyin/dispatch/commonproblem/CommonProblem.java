package org.huiyin.dispatch.commonproblem;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.Appointment;

/** What stays the same about a common problem in all its states: its name, its kind and who answers for it since when. */
public record CommonProblem(UUID id, String number, ProblemKind kind, Appointment to, Instant openedAt) {}

package org.huiyin.evaluation.publication.page;

import java.time.LocalDate;
import org.huiyin.evaluation.publication.Text;

/** A card of the section: what it was shown for, since when, and how it stands. */
public record CardLine(String cardId, Text colour, Text reason, LocalDate since, Text state) {}

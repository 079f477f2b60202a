package org.huiyin.evaluation.card;

import java.util.UUID;

/** A card that was in force at an instant. */
public record CardStanding(String section, Colour colour, String rootCause, UUID cardId) {}

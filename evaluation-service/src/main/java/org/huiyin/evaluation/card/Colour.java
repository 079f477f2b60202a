package org.huiyin.evaluation.card;

/** A yellow card is shown on a section's page; a red one keeps it from the ten best and has it reviewed for the ten worst. */
public enum Colour {
    YELLOW,
    RED
}

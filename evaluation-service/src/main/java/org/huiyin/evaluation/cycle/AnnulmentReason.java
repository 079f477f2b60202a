package org.huiyin.evaluation.cycle;

/** Why a cycle is annulled. */
public enum AnnulmentReason {
    WRONG_RULES,
    DATA_COMPROMISED,
    PROCEDURE_VIOLATED,
    RULED_BY_COURT,
    ORDERED_BY_HIGHER_ORGAN
}

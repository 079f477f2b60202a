package org.huiyin.evaluation.rules;

/**
 * What a case loses (section 3): weights of the three components, and what each answer about satisfaction costs, from 0 to 1.
 */
public record LossRules(
        double response,
        double resolution,
        double satisfaction,
        double satisfied,
        double basicallySatisfied,
        double dissatisfied) {}

package org.huiyin.evaluation.workbench;

/** A request of the workbench that is in order. */
interface Question {
    /** Computes its answer, a record that is written as JSON. */
    Object answer();
}

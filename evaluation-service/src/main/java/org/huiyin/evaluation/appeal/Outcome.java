package org.huiyin.evaluation.appeal;

/** How an appeal ends. */
public enum Outcome {
    UPHELD,
    REJECTED
}

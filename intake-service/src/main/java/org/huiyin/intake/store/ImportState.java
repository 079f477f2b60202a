package org.huiyin.intake.store;

/** How far a file has come. */
public enum ImportState {
    RECEIVED,
    RUNNING,
    /** The end of a dry run. */
    CHECKED,
    DONE,
    CANCELLED,
    /** It can't be read, or not to its end; what was filed before stays filed. */
    FAILED;

    public boolean ended() {
        return this != RECEIVED && this != RUNNING;
    }
}

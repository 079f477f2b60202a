package org.huiyin.dispatch.sheet;

/** The kind of an uploaded file. */
public enum Format {
    CSV,
    XLSX
}

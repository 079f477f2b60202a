package org.huiyin.dispatch.reading;

import org.huiyin.dispatch.sheet.FileFault;

/** A file can't be read, or not to its end. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FileFault fault;

    public UnreadableFile(FileFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    UnreadableFile(FileFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public FileFault fault() {
        return fault;
    }
}

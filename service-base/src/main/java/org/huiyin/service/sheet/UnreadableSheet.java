package org.huiyin.service.sheet;

/** A file of rows can't be read, or not to its end. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SheetFault fault;

    public UnreadableSheet(SheetFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    UnreadableSheet(SheetFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public SheetFault fault() {
        return fault;
    }
}

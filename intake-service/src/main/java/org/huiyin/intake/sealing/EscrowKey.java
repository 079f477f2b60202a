package org.huiyin.intake.sealing;

import org.huiyin.intake.complaint.ComplaintId;

/**
 * The key behind the identities of confidential complainants: another secret than the one behind words, so that whoever can open
 * words can't open names with it.
 */
public final class EscrowKey {
    private final MasterKey master;

    public EscrowKey(byte[] secret) {
        this.master = new MasterKey(secret);
    }

    /** A new key for one identity. */
    public ComplaintKey create(ComplaintId complaint) {
        return master.create(complaint);
    }

    /** The key of a stored identity. */
    public ComplaintKey unwrap(ComplaintId complaint, int version, byte[] wrapped) {
        return master.unwrap(complaint, version, wrapped);
    }
}

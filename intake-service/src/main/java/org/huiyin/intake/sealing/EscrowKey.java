package org.huiyin.intake.sealing;

import java.util.List;
import java.util.Optional;
import org.huiyin.intake.complaint.ComplaintId;

/**
 * The key behind the identities of confidential complainants: another secret than the one behind words, so that whoever can open
 * words can't open names with it.
 */
public final class EscrowKey {
    private final MasterKey master;

    public EscrowKey(byte[] secret) {
        this(secret, List.of());
    }

    public EscrowKey(byte[] secret, List<byte[]> retired) {
        this.master = new MasterKey(secret, retired);
    }

    /** A new key for one identity. */
    public ComplaintKey create(ComplaintId complaint) {
        return master.create(complaint);
    }

    /** The key of a stored identity. */
    public ComplaintKey unwrap(ComplaintId complaint, int version, byte[] wrapped) {
        return master.unwrap(complaint, version, wrapped);
    }

    /** A key that a retired secret wrapped, wrapped by this one; empty if it is so already. */
    public Optional<byte[]> rewrap(ComplaintId complaint, int version, byte[] wrapped) {
        return master.rewrap(complaint, version, wrapped);
    }
}

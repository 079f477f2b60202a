package org.huiyin.dispatch.store;

import org.huiyin.dispatch.audit.CheckpointHead;
import org.huiyin.dispatch.audit.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says of a case, and what is there now.
 *
 * @param present the hash of the entry at that place, null if it is gone
 * @param goesOn true if the entry is gone although later ones are there
 */
public record CoveredHead(CheckpointHead covered, @Nullable Hash present, boolean goesOn) {}

package org.huiyin.evaluation.signing;

/** An Ed25519 signature (RFC 8032) of some bytes, in base64, and the id of the key that made it. */
public record Signature(String keyId, String base64) {}

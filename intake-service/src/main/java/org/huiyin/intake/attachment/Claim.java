package org.huiyin.intake.attachment;

/** What the sender says a file is. */
public record Claim(FileName name, MediaKind kind) {}

package org.huiyin.dispatch.register;

/** The named person who answers for what a section is given. */
public record Leader(String code, Names name, String mailbox) {}

package org.huiyin.dispatch.dated;

/** What an entry of the register is about; a leader's entry is a term and has the code of the section. */
public enum EntryKind {
    TERRITORY,
    UNIT,
    SECTION,
    LEADER
}

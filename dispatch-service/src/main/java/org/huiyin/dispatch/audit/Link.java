package org.huiyin.dispatch.audit;

/** An entry as it is stored: with the hash of the entry before it and its own. */
public record Link(Entry entry, Hash previous, Hash hash) {

    /** Chains an entry to the head of its history. */
    public static Link after(Head head, Entry entry) {
        if (entry.n() != head.n() + 1) {
            throw new IllegalArgumentException("entry " + entry.n() + " does not follow entry " + head.n());
        }
        return new Link(entry, head.hash(), entry.hash(head.hash()));
    }

    boolean sound() {
        return entry.hash(previous).equals(hash);
    }

    /** What this entry says would be sound at the other's place: somebody moved it. */
    boolean belongsAt(Link other) {
        Entry moved = entry.at(other.entry.n());
        return moved.hash(previous).equals(hash) || moved.hash(other.previous).equals(other.hash);
    }

    Head head() {
        return new Head(entry.n(), hash);
    }
}

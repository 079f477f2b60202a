package org.huiyin.dispatch.limits;

/** Who is urged by a rung of the ladder, or by which means. */
public enum Audience {
    HANDLER,
    LEADER,
    UNIT_HEAD,
    /** Nobody is reminded any more: a supervision order (督办单) is issued. */
    SUPERVISION
}

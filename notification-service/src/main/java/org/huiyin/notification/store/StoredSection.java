package org.huiyin.notification.store;

import org.jspecify.annotations.Nullable;

/** A section as the register knows it. */
public record StoredSection(
        String code,
        String nameZh,
        String nameEn,
        String unitNameZh,
        String unitNameEn,
        @Nullable String leaderMailbox,
        @Nullable String sectionMailbox) {}

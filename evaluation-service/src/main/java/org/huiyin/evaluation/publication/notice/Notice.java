package org.huiyin.evaluation.publication.notice;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Two short lists, each in the order of its Chinese names and not of its figures, and nothing about other sections. */
public record Notice(Heading heading, List<ListedName> best, List<ListedName> worst, Caveats caveats) {
    public Notice {
        best = inOrder(best);
        worst = inOrder(worst);
    }

    private static List<ListedName> inOrder(List<ListedName> names) {
        Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        Comparator<ListedName> byName = (one, other) -> collator.compare(
                one.section().name().zh(), other.section().name().zh());
        return names.stream()
                .sorted(byName.thenComparing(name -> name.section().code()))
                .toList();
    }
}

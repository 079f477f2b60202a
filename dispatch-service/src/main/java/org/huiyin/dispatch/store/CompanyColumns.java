package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes along with a case: the sections that help with it. Null where nobody does, so that its index stays small. */
@Embeddable
public record CompanyColumns(String @Nullable [] coSections) {
    static final CompanyColumns NONE = new CompanyColumns(null);

    static CompanyColumns of(Collection<String> sections) {
        return sections.isEmpty() ? NONE : new CompanyColumns(sections.toArray(String[]::new));
    }

    public List<String> sections() {
        return coSections == null ? List.of() : List.of(coSections);
    }

    boolean anyOf(Set<String> sections) {
        return sections().stream().anyMatch(sections::contains);
    }
}

package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with a case: the sections that help with it (null where nobody does, so that the index stays small), a plan,
 * and the other side of a dispute.
 */
@Embeddable
public record CompanyColumns(
        String @Nullable [] coSections, @Nullable Integer planVersion, @Nullable Integer respondent) {
    static final CompanyColumns NONE = new CompanyColumns(null, null, null);

    CompanyColumns with(Collection<String> sections) {
        return new CompanyColumns(sections.isEmpty() ? null : sections.toArray(String[]::new), planVersion, respondent);
    }

    CompanyColumns with(int plan) {
        return new CompanyColumns(coSections, plan, respondent);
    }

    CompanyColumns against(int number) {
        return new CompanyColumns(coSections, planVersion, number);
    }

    public List<String> sections() {
        return coSections == null ? List.of() : List.of(coSections);
    }

    boolean anyOf(Set<String> sections) {
        return sections().stream().anyMatch(sections::contains);
    }
}

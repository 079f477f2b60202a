package org.huiyin.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiyin.intake.complaint.InvalidValue;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = CatalogueFiles.read();

    @Test
    void listsTheTenFieldsFirst() {
        assertThat(catalogue.categories()).hasSize(24);
        assertThat(catalogue.categories().get(0)).isEqualTo(new Entry("funding", "资金周转", "Funding"));
        assertThat(catalogue.category("education").en()).isEqualTo("Education, culture, sport");
    }

    @Test
    void knowsTheSources() {
        assertThat(catalogue.sources())
                .extracting(Entry::code)
                .startsWith("self")
                .hasSize(9);
        assertThat(catalogue.source("box").zh()).isEqualTo("举报箱");
    }

    @Test
    void everyTerritoryButTheCityLiesInAnother() {
        assertThat(catalogue.territories()).hasSize(1 + 8 + 8 * 6);
        assertThat(catalogue.territory("HY").parent()).isNull();
        assertThat(catalogue.territories())
                .filteredOn(place -> !place.code().equals("HY"))
                .allSatisfy(place -> {
                    assertThat(place.parent()).isNotNull();
                    assertThat(catalogue.territory(String.valueOf(place.parent())))
                            .isNotNull();
                });
    }

    @Test
    void everyEntryHasBothNames() {
        assertThat(catalogue.categories())
                .allSatisfy(entry -> assertThat(entry.zh() + entry.en()).matches(".*\\p{IsHan}.*[a-z].*"));
        assertThat(catalogue.territories())
                .allSatisfy(place -> assertThat(place.zh() + place.en()).matches(".*\\p{IsHan}.*[a-z].*"));
    }

    @Test
    void refusesOtherCodes() {
        assertThatThrownBy(() -> catalogue.category("weather")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> catalogue.territory("XX")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> catalogue.source("SELF")).isInstanceOf(InvalidValue.class);
    }
}

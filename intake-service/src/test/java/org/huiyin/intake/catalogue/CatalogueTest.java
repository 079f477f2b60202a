package org.huiyin.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.intake.complaint.InvalidValue;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = CatalogueFiles.read();

    @Test
    void listsTheTenFieldsFirst() {
        assertThat(catalogue.categories().subList(0, 24)).allMatch(category -> category.parent() == null);
        assertThat(catalogue.categories().get(0)).isEqualTo(new Category("funding", null, "资金周转", "Funding", 1, null));
        assertThat(catalogue.category("education").en()).isEqualTo("Education, culture, sport");
    }

    @Test
    void everyOtherCategoryIsPartOfAMainOne() {
        assertThat(catalogue.categories().stream().skip(24)).isNotEmpty().allSatisfy(category -> assertThat(
                        catalogue.main(category.code()).code())
                .isEqualTo(category.parent()));
        assertThat(catalogue.main("tax").code()).isEqualTo("tax");
        assertThatThrownBy(
                        () -> new Catalogue(List.of(new Category("loose", "nowhere", "无", "None", 2, null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesOfTheFirstEditionAreStillThere() {
        assertThat(catalogue.categories())
                .filteredOn(category -> category.edition() == 1)
                .extracting(Category::code)
                .contains(
                        "funding", "upgrading", "sales", "recruitment", "surroundings", "supporting-industry", "talent")
                .contains("government-service", "land", "tax", "market-regulation", "enforcement", "construction")
                .contains("transport", "environment", "labour", "education", "health", "civil-affairs", "agriculture")
                .contains("public-security", "utilities", "conduct", "other")
                .hasSize(24);
    }

    @Test
    void aClosedCodeIsKnownAndNoLongerOpen() {
        LocalDate last = LocalDate.parse("2026-06-30");
        Category closed = new Category("fax", null, "传真", "Fax", 1, last);
        Catalogue list = new Catalogue(List.of(closed), List.of());

        assertThat(list.category("fax")).isEqualTo(closed);
        assertThat(closed.isOpenOn(last)).isTrue();
        assertThat(closed.isOpenOn(last.plusDays(1))).isFalse();
    }

    @Test
    void wordsAreGivenForMainCategories() {
        assertThat(CatalogueFiles.categoryWords()).allSatisfy((code, words) -> {
            assertThat(catalogue.main(code).code()).isEqualTo(code);
            assertThat(words).isNotEmpty();
        });
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
    }
}

package org.huiyin.intake.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.intake.complaint.InvalidValue;

/** All codes a complaint may be filed under, in the order in which they are shown. */
public final class Catalogue {
    private final Map<String, Category> categories;
    private final Map<String, Territory> territories;

    public Catalogue(List<Category> categories, List<Territory> territories) {
        this.categories = byCode(categories, Category::code);
        categories.forEach(this::demandParent);
        this.territories = byCode(territories, Territory::code);
    }

    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    /** The category of this code, or a refusal. */
    public Category category(String code) {
        return known(categories, code, "category");
    }

    /** The main category under which a code stands; itself if it is one. */
    public Category main(String code) {
        Category category = category(code);
        return category.parent() == null ? category : main(category.parent());
    }

    private void demandParent(Category category) {
        if (category.parent() != null && !categories.containsKey(category.parent())) {
            throw new IllegalArgumentException("stands under no category: " + category.code());
        }
    }

    /** The territory of this code, or a refusal. */
    public Territory territory(String code) {
        return known(territories, code, "territory");
    }

    /** The category of this code or Chinese name, as people write into sheets, or a refusal. */
    public Category categoryNamed(String written) {
        return categories.values().stream()
                .filter(category -> category.zh().equals(written))
                .findFirst()
                .orElseGet(() -> category(written));
    }

    /** The territory of this code or Chinese name, or a refusal. */
    public Territory territoryNamed(String written) {
        return territories.values().stream()
                .filter(territory -> territory.zh().equals(written))
                .findFirst()
                .orElseGet(() -> territory(written));
    }

    private static <T> T known(Map<String, T> entries, String code, String word) {
        T entry = entries.get(code);
        if (entry == null) {
            throw new InvalidValue("unknown-code", "is not the code of a " + word);
        }
        return entry;
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T entry : entries) {
            if (map.putIfAbsent(code.apply(entry), entry) != null) {
                throw new IllegalArgumentException("code listed twice: " + code.apply(entry));
            }
        }
        return map;
    }
}

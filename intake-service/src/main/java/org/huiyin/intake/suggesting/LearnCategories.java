package org.huiyin.intake.suggesting;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.CategoryGrams;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Walk;
import org.huiyin.intake.suggestion.GramKeys;

/** Learns from the next filed complaints, each once: opens their words, counts keyed hashes, keeps no word. */
@ApplicationScoped
class LearnCategories {
    /** As many as are opened and hashed in about ten milliseconds: the event loop is not held longer. */
    private static final int AT_ONCE = 25;
    /** Whoever does not say what it is about teaches nothing. */
    private static final String OTHER = "other";

    private final Walk walk;
    private final CategoryGrams categoryGrams;
    private final GramKeys keys;
    private final MasterKey masterKey;
    private final Catalogue catalogue;

    LearnCategories(Walk walk, CategoryGrams categoryGrams, GramKeys keys, MasterKey masterKey, Catalogue catalogue) {
        this.walk = walk;
        this.categoryGrams = categoryGrams;
        this.keys = keys;
        this.masterKey = masterKey;
        this.catalogue = catalogue;
    }

    /** True if there may be more. */
    Uni<Boolean> run(Mutiny.Session session) {
        return walk.next(session, "learning", AT_ONCE)
                .call(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> learn(session, row))
                        .onItem()
                        .ignoreAsUni())
                .map(rows -> rows.size() == AT_ONCE);
    }

    private Uni<Void> learn(Mutiny.Session session, ComplaintRow row) {
        if (row.category.equals(OTHER) || row.isErased()) {
            return Uni.createFrom().voidItem();
        }
        ComplaintKey key = row.key(masterKey);
        String words = key.open(SealedField.TITLE, row.title) + "\n" + key.open(SealedField.TEXT, row.words);
        return categoryGrams.learn(
                session, catalogue.main(row.category).code(), keys.of(words).keySet());
    }
}

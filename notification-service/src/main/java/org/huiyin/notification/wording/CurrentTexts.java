package org.huiyin.notification.wording;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.store.TextRows;
import org.huiyin.notification.store.TextRows.Active;
import org.jboss.logging.Logger;

/**
 * The texts in force: the shipped ones, and in their place those that were activated. Every replica knows of an activation within
 * two seconds. A stored text that does not compile any more gives way to the shipped one: the letter goes out.
 */
@ApplicationScoped
public class CurrentTexts {

    private static final Logger LOG = Logger.getLogger(CurrentTexts.class);

    private final TextSandbox sandbox;
    private final TextRows rows;
    private final Transactions transactions;
    private final Map<TextKey, LetterText> shipped;
    private volatile Map<TextKey, LetterText> edited = Map.of();
    private volatile long read;

    CurrentTexts(TextSandbox sandbox, TextRows rows, Transactions transactions) {
        this.sandbox = sandbox;
        this.rows = rows;
        this.transactions = transactions;
        this.shipped = TextKey.all().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> sandbox.compile(key, sandbox.shipped(key))));
    }

    public LetterText of(TextKey key) {
        LetterText text = edited.get(key);
        return text == null ? shipped(key) : text;
    }

    /** The one that came with this release. */
    public LetterText shipped(TextKey key) {
        LetterText text = shipped.get(key);
        if (text == null) {
            throw new IllegalStateException("no template " + key.path());
        }
        return text;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return transactions
                .inNew(session -> rows.newest(session)
                        .chain(newest -> newest == read
                                ? Uni.createFrom().voidItem()
                                : rows.active(session)
                                        .invoke(active -> take(active, newest))
                                        .replaceWithVoid()))
                .onFailure()
                .invoke(fault -> LOG.warnf(
                        "texts not read, again in 2 s: %s", fault.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private void take(List<Active> active, long newest) {
        var compiled = new HashMap<TextKey, LetterText>();
        for (Active row : active) {
            TextKey.of(row.language(), row.audience(), row.stage()).ifPresent(key -> compile(compiled, key, row));
        }
        edited = Map.copyOf(compiled);
        read = newest;
    }

    private void compile(Map<TextKey, LetterText> compiled, TextKey key, Active row) {
        try {
            LetterText text = sandbox.compile(key, row.source());
            if (text.offences().isEmpty()) {
                compiled.put(key, text);
                return;
            }
            LOG.errorf(
                    "text %s version %d asks for what it may not; the shipped one is used", key.path(), row.version());
        } catch (RuntimeException fault) {
            LOG.errorf("text %s version %d does not compile; the shipped one is used", key.path(), row.version());
        }
    }
}

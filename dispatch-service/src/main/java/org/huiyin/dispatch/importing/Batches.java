package org.huiyin.dispatch.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.huiyin.dispatch.sheet.Judged;
import org.huiyin.dispatch.store.ImportRow;

/** Gathers judged rows and hands them on a thousand at a time, counting. */
final class Batches {
    private static final int SIZE = 1_000;
    private final BiConsumer<List<Judged>, ImportRow.Counts> receiver;
    private final List<Judged> waiting = new ArrayList<>(SIZE);
    private int good;
    private int unchanged;
    private int bad;

    Batches(BiConsumer<List<Judged>, ImportRow.Counts> receiver) {
        this.receiver = receiver;
    }

    void add(Judged row) {
        waiting.add(row);
        switch (row.outcome()) {
            case GOOD -> good++;
            case UNCHANGED -> unchanged++;
            case BAD -> bad++;
        }
        if (waiting.size() == SIZE) {
            flush();
        }
    }

    void flush() {
        receiver.accept(List.copyOf(waiting), counts());
        waiting.clear();
    }

    ImportRow.Counts counts() {
        return new ImportRow.Counts(good + unchanged + bad, good, unchanged, bad);
    }
}

package org.huiyin.bus.event;

import java.util.Arrays;
import java.util.Optional;

/** The topics of the bus, who publishes them, and how a reader may rely on their order. */
public enum Topic {
    COMPLAINTS("huiyin.intake.complaints.v1", "intake", Ordering.GAPLESS),
    ENTERPRISES("huiyin.intake.enterprises.v1", "intake", Ordering.LATEST),
    CONTACTS("huiyin.intake.contacts.v1", "intake", Ordering.LATEST),
    CASES("huiyin.dispatch.cases.v1", "dispatch", Ordering.GAPLESS),
    ORGANISATIONS("huiyin.dispatch.organisations.v1", "dispatch", Ordering.LATEST),
    CARDS("huiyin.evaluation.cards.v1", "evaluation", Ordering.GAPLESS),
    CYCLES("huiyin.evaluation.cycles.v1", "evaluation", Ordering.GAPLESS),
    DELIVERIES("huiyin.notification.deliveries.v1", "notification", Ordering.GAPLESS);

    /** GAPLESS: every event counts, in sequence. LATEST: the topic is compacted, only the newest per key counts. */
    public enum Ordering {
        GAPLESS,
        LATEST
    }

    private final String wireName;
    private final String source;
    private final Ordering ordering;

    Topic(String wireName, String source, Ordering ordering) {
        this.wireName = wireName;
        this.source = source;
        this.ordering = ordering;
    }

    public static Optional<Topic> named(String wireName) {
        return Arrays.stream(values())
                .filter(topic -> topic.wireName.equals(wireName))
                .findFirst();
    }

    /** The topic on which {@code source} tells the life of a complaint: the one that causal needs refer to. */
    public static Optional<Topic> lifeOf(String source) {
        return Arrays.stream(values())
                .filter(topic -> topic.source.equals(source) && topic.ordering == Ordering.GAPLESS)
                .findFirst();
    }

    public String wireName() {
        return wireName;
    }

    public String source() {
        return source;
    }

    public Ordering ordering() {
        return ordering;
    }
}

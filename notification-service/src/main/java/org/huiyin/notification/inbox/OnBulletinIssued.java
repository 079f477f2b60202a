package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.BulletinIssued;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Circular;
import org.huiyin.notification.telling.TellSections;

/** A weekly bulletin (通报) was issued: every leader of the register is told, each once. */
@Singleton
class OnBulletinIssued implements EventHandler<BulletinIssued> {

    private final TellSections telling;

    OnBulletinIssued(TellSections telling) {
        this.telling = telling;
    }

    @Override
    public Class<BulletinIssued> handles() {
        return BulletinIssued.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<BulletinIssued> event) {
        BulletinIssued bulletin = event.payload();
        return telling.tell(
                session,
                Circular.toAllLeaders(
                        event, Stage.BULLETIN_ISSUED, StoredFacts.titled(bulletin.titleZh(), bulletin.titleEn())));
    }
}

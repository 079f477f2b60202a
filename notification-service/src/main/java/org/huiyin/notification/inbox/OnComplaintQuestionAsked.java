package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintQuestionAsked;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The office asked something: the complainant is told that there is a question, never what it is. */
@ApplicationScoped
class OnComplaintQuestionAsked implements EventHandler<ComplaintQuestionAsked> {

    private final TellStage telling;

    OnComplaintQuestionAsked(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<ComplaintQuestionAsked> handles() {
        return ComplaintQuestionAsked.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintQuestionAsked> event) {
        return telling.tell(session, Announcement.of(event, Stage.QUESTION_ASKED, StoredFacts.none()));
    }
}

package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import org.huiyin.bus.event.CaseContested;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;
import org.jspecify.annotations.Nullable;

/** The case went to and fro: the leader of the section that returned it last is told at once that an outsider rules. */
@Singleton
class OnCaseContested extends TellsOf<CaseContested> {

    OnCaseContested(TellStage telling) {
        super(CaseContested.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CaseContested> event) {
        CaseContested contested = event.payload();
        return Announcement.of(
                event,
                Stage.CONTESTED,
                StoredFacts.at(last(contested.returnedBy()), null).inRound(contested.round()));
    }

    private static @Nullable String last(List<String> sections) {
        return sections.isEmpty() ? null : sections.get(sections.size() - 1);
    }
}

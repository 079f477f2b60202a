package org.huiyin.dispatch.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.OrderStore.StoredAnswer;

/** What a section answered at one level of escalation. */
@Schema(name = "SupervisionAnswer")
public record OrderAnswerResponse(int level, String text, String answeredBy, Instant answeredAt) {

    static OrderAnswerResponse of(StoredAnswer answer) {
        return new OrderAnswerResponse(answer.level(), answer.text(), answer.answeredBy(), answer.answeredAt());
    }
}

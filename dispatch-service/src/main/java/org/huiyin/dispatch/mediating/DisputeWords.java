package org.huiyin.dispatch.mediating;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huiyin.service.sealing.BusSealer;

/** Seals and opens what is written about a dispute: who the other side is, minutes, terms. Sealed, it stays in dispatch. */
@ApplicationScoped
public class DisputeWords {
    private static final String PURPOSE = "disputes";
    private final BusSealer sealer;

    DisputeWords(BusSealer sealer) {
        this.sealer = sealer;
    }

    String seal(UUID caseId, String words) {
        return sealer.seal(PURPOSE, caseId, words.getBytes(UTF_8));
    }

    public String open(UUID caseId, String sealed) {
        return new String(sealer.open(PURPOSE, caseId, sealed), UTF_8);
    }
}

package org.huiyin.evaluation.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.evaluation.printing.PrintNotice;
import org.huiyin.evaluation.publication.Seal;
import org.huiyin.evaluation.signing.Signature;
import org.huiyin.evaluation.store.PublicationRows.Publication;

/** Prints what was published, from the very text that was signed. */
@ApplicationScoped
public class PrintPublication {
    private final PrintNotice printing;
    private final ZoneId zone;

    PrintPublication(PrintNotice printing, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.printing = printing;
        this.zone = zone;
    }

    /** PDF; what is not signed is not printed. */
    public Uni<byte[]> run(Publication made) {
        Signature signature = Objects.requireNonNull(made.signature(), "a rehearsal is not printed");
        return printing.run(
                NoticeText.read(made.content()),
                new Seal(made.sha256(), signature.keyId(), signature.base64()),
                made.createdAt().atZone(zone).toOffsetDateTime());
    }
}

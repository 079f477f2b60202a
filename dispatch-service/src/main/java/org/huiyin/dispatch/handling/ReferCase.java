package org.huiyin.dispatch.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.dispatch.cases.ReferralBody;
import org.huiyin.dispatch.cases.ReferralReason;
import org.huiyin.dispatch.cases.Referred;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.ReferralStore;
import org.huiyin.dispatch.store.ReferralStore.Referral;
import org.huiyin.dispatch.store.ReferralStore.Stub;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.service.sealing.BusSealer;

/**
 * Refers a case (移送): all its clocks stop, and from then on only the persons named see it, not even whoever referred it. Who they
 * are travels sealed, because a topic has readers that an investigation must not be told to.
 */
@ApplicationScoped
public class ReferCase {
    static final String PURPOSE = "referrals";

    private final ChangeCase changeCase;
    private final ReferralStore referrals;
    private final OrderClocks orderClocks;
    private final RowSecurity rowSecurity;
    private final BusSealer sealer;
    private final ObjectMapper json;

    ReferCase(
            ChangeCase changeCase,
            ReferralStore referrals,
            OrderClocks orderClocks,
            RowSecurity rowSecurity,
            BusSealer sealer,
            ObjectMapper json) {
        this.changeCase = changeCase;
        this.referrals = referrals;
        this.orderClocks = orderClocks;
        this.rowSecurity = rowSecurity;
        this.sealer = sealer;
        this.json = json;
    }

    /** Answers the stub: the case itself is out of the caller's sight by then. */
    public Uni<Done> run(Mutiny.Session session, Command command, Wish wish) {
        return changeCase
                .runAfterLooking(session, command, command.sight(), row -> {
                    Referred referred = row.state()
                            .refer(wish.body(), wish.named(), command.now())
                            .orThrow(Refusals::problem);
                    return rowSecurity
                            .showAsTheService(session)
                            .chain(() -> orderClocks.stopAll(session, row.id()))
                            .chain(() -> referrals.add(session, stub(row, referred), referral(command, wish)))
                            .replaceWith(() -> change(row, referred, wish));
                })
                .map(row -> new Done(row.version(), stub(row, (Referred) row.state())));
    }

    private CaseChange change(CaseRow row, Referred referred, Wish wish) {
        AssignmentColumns assignment = row.assignment();
        CaseReferred event = new CaseReferred(
                row.id(),
                row.round(),
                assignment == null ? null : assignment.section(),
                assignment == null ? null : assignment.unit(),
                sealer.seal(PURPOSE, row.id(), subjects(referred.named())),
                referred.since());
        return CaseChange.of(referred, "REFERRED", wish.reason().name(), event);
    }

    private byte[] subjects(Set<String> named) {
        try {
            return json.writeValueAsString(new TreeSet<>(named)).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names have no JSON form", e);
        }
    }

    private static Stub stub(CaseRow row, Referred referred) {
        return new Stub(row.id(), row.matter().number(), referred.body(), referred.since());
    }

    private static Referral referral(Command command, Wish wish) {
        return new Referral(
                wish.body(), wish.reason(), wish.grounds(), command.actor().subject(), command.now());
    }

    /** To whom, why, and who alone may see the case; the grounds are words of staff and stay here. */
    public record Wish(ReferralBody body, ReferralReason reason, String grounds, Set<String> named) {

        public Wish {
            named = Set.copyOf(named);
        }
    }

    /** What is left of the case for its version's reader. */
    public record Done(long version, Stub stub) {}
}

package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells the database what a transaction may see; the database then hides the rest, whatever the code asks for. */
@ApplicationScoped
public class RowSecurity {
    private static final String SHOW = "select set_config('app.sight', ?, true) || set_config('app.subject', ?, true)";
    private static final String EVERYTHING = "*";
    /** All that was not referred; no code of a section looks like it. */
    private static final String OFFICE = "(office)";
    /** A token may name anything; what is not a code of ours sees nothing. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    /** From now on the session's transaction sees this and nothing else. */
    public Uni<Void> show(Mutiny.Session session, Sight sight) {
        return session.createNativeQuery(SHOW, String.class)
                .setParameter(1, extent(sight))
                .setParameter(2, sight.ofTheService() ? "" : sight.named())
                .getSingleResult()
                .replaceWithVoid();
    }

    /**
     * For acts that are not bound to the actor's own cases; whoever opens the transaction has other rules for those. What was
     * referred stays hidden.
     */
    public Uni<Void> showEverything(Mutiny.Session session) {
        return show(session, new Sight(true, Set.of()));
    }

    /** For the last step of an act after which the actor does not see the case any more. */
    public Uni<Void> showAsTheService(Mutiny.Session session) {
        return show(session, Sight.EVERYTHING);
    }

    private static String extent(Sight sight) {
        if (sight.ofTheService()) {
            return EVERYTHING;
        }
        return sight.everything() ? OFFICE : sections(sight);
    }

    private static String sections(Sight sight) {
        return sight.sections().stream()
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.joining(","));
    }
}

package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells the database what a transaction may see; the database then hides the rest, whatever the code asks for. */
@ApplicationScoped
public class RowSecurity {
    private static final String SHOW = "select set_config('app.sight', ?, true)";
    private static final String EVERYTHING = "*";
    /** A token may name anything; what is not a code of ours sees nothing. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    /** From now on the session's transaction sees this and nothing else. */
    public Uni<Void> show(Mutiny.Session session, Sight sight) {
        return session.createNativeQuery(SHOW, String.class)
                .setParameter(1, sight.everything() ? EVERYTHING : sections(sight))
                .getSingleResult()
                .replaceWithVoid();
    }

    /** For acts that are not bound to the actor's own cases; whoever opens the transaction has other rules for those. */
    public Uni<Void> showEverything(Mutiny.Session session) {
        return show(session, Sight.EVERYTHING);
    }

    private static String sections(Sight sight) {
        return sight.sections().stream()
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.joining(","));
    }
}

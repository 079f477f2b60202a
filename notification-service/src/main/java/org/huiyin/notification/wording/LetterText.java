package org.huiyin.notification.wording;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.notification.message.Fact;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.jspecify.annotations.Nullable;

/**
 * A compiled text with its three parts: the subject, the brief that an SMS or an inbox entry says, and the body of a mail. It is
 * given what its audience may see and no more.
 */
public final class LetterText {

    public static final Set<String> PARTS = Set.of("subject", "brief", "body");

    private final TextKey key;
    private final Template template;
    private final Set<String> visible;

    LetterText(TextKey key, Template template) {
        this.key = key;
        this.template = template;
        this.visible = Fact.visibleTo(key.audience(), key.stage()).stream()
                .map(Fact::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    public TextKey key() {
        return key;
    }

    /** What it asks for that is not simply the name of a fact which its audience may see. */
    public List<String> offences() {
        List<String> asked = template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .filter(expression -> expression.getNamespace() != null
                        || expression.getParts().size() != 1
                        || expression.getParts().get(0).isVirtualMethod()
                        || !visible.contains(expression.getParts().get(0).getName()))
                .map(expression -> "line " + expression.getOrigin().getLine())
                .distinct()
                .toList();
        return template.getParameterDeclarations().isEmpty() ? asked : List.of("parameter declaration");
    }

    /** The facts that it names. */
    public Set<String> named() {
        return template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(expression -> expression.toOriginalString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many values it prints or asks about. */
    public int expressions() {
        return template.getExpressions().size();
    }

    public Set<String> parts() {
        return template.getFragmentIds();
    }

    /** Throws {@link io.quarkus.qute.TemplateException} if it asks for anything that is not there for its audience. */
    public Words write(Map<String, @Nullable Object> facts) {
        return new Words(part("subject", facts), part("brief", facts), part("body", facts));
    }

    private String part(String id, Map<String, @Nullable Object> facts) {
        TemplateInstance instance = template.getFragment(id).instance();
        visible.forEach(name -> instance.data(name, facts.get(name)));
        return instance.render();
    }
}

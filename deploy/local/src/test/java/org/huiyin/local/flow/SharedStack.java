package org.huiyin.local.flow;

import java.time.Instant;
import org.huiyin.local.LocalClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Stack} of this test run to whoever asks; it starts with the first and ends with the last. What a failed test has
 * left dead is started again, so that one failure does not look like many.
 */
public final class SharedStack implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SharedStack.class);
    /** Ten o'clock of a working day: letters go out at once. */
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(Stack.class, type -> onMondayMorning(Stack.start()), Stack.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stack stack = context.getRoot().getStore(SPACE).get(Stack.class, Stack.class);
        if (stack != null && context.getExecutionException().isPresent()) {
            stack.restartTheDead();
        }
    }

    static Stack onMondayMorning(Stack stack) {
        new LocalClock(stack.house().ports()).moveTo(MONDAY_MORNING);
        return stack;
    }
}

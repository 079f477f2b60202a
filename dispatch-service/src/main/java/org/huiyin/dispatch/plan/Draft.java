package org.huiyin.dispatch.plan;

import java.util.List;

/** A plan as somebody wants to set it: all steps that are to be done from now on, and why it changes. */
public record Draft(List<Wanted> steps, String reason) {

    public Draft {
        steps = List.copyOf(steps);
    }
}

package org.huiyin.local.demo;

import org.huiyin.local.client.Api.Reply;

/** One thing that happens in a story, on a day counted from the first day. */
public record Step(int day, String what, Action action) {

    /** What is called; a refusal is a failed step. */
    public interface Action {
        Reply run();
    }
}

package org.huiyin.local.demo;

import org.huiyin.local.client.Api.Reply;

/** One thing that happens in a story, on a day counted from the first day of the demo. */
record Step(int day, String what, Action action) {

    /** What is called; a refusal is a failed step. */
    interface Action {
        Reply run();
    }
}

package org.huiyin.service.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** 503 of a service on which as many requests are being worked as it takes. It comes in masses, so it has no stack trace. */
public final class Overloaded extends HttpProblem {
    private static final long serialVersionUID = 1L;

    public Overloaded() {
        super(Problems.builderOfOverloaded());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

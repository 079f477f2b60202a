package org.huiyin.evaluation.api;

/** The definitions of the figures, as the API's description tells them; {@code Figure} has the same for programmers. */
final class FigureDefinitions {
    static final String FROM = "First day, ISO 8601, in the office's zone; by default 1 January of the year of `to`";
    static final String TO = "Last day, included; by default today";
    static final String TEXT =
            """
            All figures speak about the cases that were first handed to the section between `from` and `to` (days of \
            Asia/Shanghai, both included), as they stand at `asOf`. A case is in a figure's `n` at most once, whatever \
            number of rounds it took. `share` is numerator / n; `interval` is the 95 % Wilson score interval; both are \
            null when n is 0. `cases` holds the first hundred cases of n, each with whether it counts and why; the \
            address in `allCases` lists all of them.

            - **received**: n is every case handed to the section; it counts if the section held it, in at least one \
            round, without giving it back. Only held cases enter the other figures.
            - **onTime**: n is held cases that were resolved or whose deadline has passed, in any round; it counts if no \
            round was late. Open and not yet due is not in n; withdrawn before it was due is not in n.
            - **resolved**: n is held cases whose last round was closed as SOLVED or PARTLY, or is overdue, or whose \
            closure was undone by a reopening; with another closure code (EXPLAINED, REFERRED, DUPLICATE, WITHDRAWN, \
            NOT_ACCEPTED, or one not known yet) only if the complainant was reached and said yes or no. It counts if the \
            complainant confirmed it, or, unasked, if it was closed as SOLVED.
            - **satisfied**: n is held cases whose complainant was reached and said how satisfied he is; the latest \
            answer stands. SATISFIED and BASICALLY_SATISFIED count. Whoever was not reached is not in n.""";

    private FigureDefinitions() {}
}

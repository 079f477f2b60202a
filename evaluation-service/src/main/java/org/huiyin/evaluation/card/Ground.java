package org.huiyin.evaluation.card;

/** What a card is shown for. A warning (预警) before a deadline is none of them: it leaves no card. */
public enum Ground {
    /** A working day overdue without more time granted. */
    Y1(Colour.YELLOW),
    /** The complainant refuted the closure in the return visit. */
    Y2(Colour.YELLOW),
    /** The buck was passed (推诿): given back time and again by the section that was then ruled the owner. */
    Y3(Colour.YELLOW),
    /** A supervision order (督办单) was not answered. */
    Y4(Colour.YELLOW),
    /** Rudeness or ignoring (漠视). */
    Y5(Colour.YELLOW),
    /** A yellow card was not cured in time. */
    R1(Colour.RED),
    /** The same root cause again, or more yellow cards than volume explains. */
    R2(Colour.RED),
    /** Falsified closure, pressure on a complainant, bought praise, tampered intake. */
    R3(Colour.RED),
    /** A finding of discipline or law. */
    R4(Colour.RED);

    private final Colour colour;

    Ground(Colour colour) {
        this.colour = colour;
    }

    public Colour colour() {
        return colour;
    }
}

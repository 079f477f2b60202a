package org.huiyin.evaluation.rules;

/**
 * When cards are shown (4.5). Days are working days unless they say otherwise.
 *
 * @param warningDays before a deadline
 * @param overdueDays beyond a deadline without more time granted
 * @param answerDays to answer a proposal
 * @param cureDays to cure a yellow card
 * @param expiryCalendarDays after which a card has no effect any more
 * @param liveYellows so many of them may be red, if the volume guard agrees
 * @param guardProbability chance below which so many yellow cards are more than volume explains
 * @param returnsBeforeRuling returns of a section that was then ruled the owner, from which the buck was passed
 */
public record CardRules(
        int warningDays,
        int overdueDays,
        int answerDays,
        int cureDays,
        int expiryCalendarDays,
        int liveYellows,
        double guardProbability,
        int returnsBeforeRuling) {}

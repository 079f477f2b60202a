package org.huiyin.notification.store;

import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Codes and dates that messages may mention, as they stood when the event happened.
 *
 * @param ground what a card is shown for, the kind of a commendation, the list of a cycle, or how an appeal ended
 */
public record StoredFacts(
        @Nullable String number,
        @Nullable String section,
        @Nullable String unit,
        @Nullable Integer round,
        @Nullable LocalDate dueOn,
        @Nullable Boolean provisional,
        @Nullable String closure,
        @Nullable String satisfaction,
        @Nullable String ground,
        @Nullable String titleZh,
        @Nullable String titleEn) {

    /** Only what the event itself says; the rest is added from what is known of the complaint. */
    public static StoredFacts none() {
        return at(null, null);
    }

    public static StoredFacts at(@Nullable String section, @Nullable String unit) {
        return new StoredFacts(null, section, unit, null, null, null, null, null, null, null, null);
    }

    /** Of a bulletin or a cycle, by its name. */
    public static StoredFacts titled(String zh, String en) {
        return new StoredFacts(null, null, null, null, null, null, null, null, null, zh, en);
    }

    public StoredFacts inRound(int number) {
        return new StoredFacts(
                this.number,
                section,
                unit,
                number,
                dueOn,
                provisional,
                closure,
                satisfaction,
                ground,
                titleZh,
                titleEn);
    }

    public StoredFacts due(LocalDate day, boolean untilHolidaysAreKnown) {
        return new StoredFacts(
                number,
                section,
                unit,
                round,
                day,
                untilHolidaysAreKnown,
                closure,
                satisfaction,
                ground,
                titleZh,
                titleEn);
    }

    public StoredFacts closedAs(String code) {
        return new StoredFacts(
                number, section, unit, round, dueOn, provisional, code, satisfaction, ground, titleZh, titleEn);
    }

    public StoredFacts judged(@Nullable String code) {
        return new StoredFacts(
                number, section, unit, round, dueOn, provisional, closure, code, ground, titleZh, titleEn);
    }

    /** Of a card, by what it is shown for; of a commendation, by its kind. */
    public StoredFacts because(String code) {
        return new StoredFacts(
                number, section, unit, round, dueOn, provisional, closure, satisfaction, code, titleZh, titleEn);
    }

    /** In the words of a language; codes stay codes until a template asks for them. */
    public Particulars particulars(@Nullable StoredSection named, Language language, ForComplainant secrets) {
        boolean zh = language == Language.ZH;
        Optional<StoredSection> known = Optional.ofNullable(named);
        return new Particulars(
                number == null ? "" : number,
                known.map(entry -> zh ? entry.nameZh() : entry.nameEn()),
                known.map(entry -> zh ? entry.unitNameZh() : entry.unitNameEn()),
                Optional.ofNullable(dueOn),
                Optional.ofNullable(closure),
                Optional.ofNullable(satisfaction),
                Optional.ofNullable(ground),
                round == null ? 1 : round,
                Boolean.TRUE.equals(provisional),
                Optional.ofNullable(zh ? titleZh : titleEn),
                secrets.reply(),
                secrets.answerCode(),
                secrets.letterCode());
    }

    /** What only the complainant's own letter may say; it is known while that letter is being written and no longer. */
    public record ForComplainant(Optional<String> reply, Optional<String> answerCode, Optional<String> letterCode) {
        public static final ForComplainant NOTHING =
                new ForComplainant(Optional.empty(), Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "ForComplainant[…]";
        }
    }
}

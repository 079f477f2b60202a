package org.huiyin.notification.store;

import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.jspecify.annotations.Nullable;

/** Codes and dates that messages may mention, as they stood when the event happened. */
public record StoredFacts(
        @Nullable String number,
        @Nullable String section,
        @Nullable String unit,
        @Nullable Integer round,
        @Nullable LocalDate dueOn,
        @Nullable Boolean provisional,
        @Nullable String closure,
        @Nullable String satisfaction,
        @Nullable String ground) {

    /** Only what the event itself says; the rest is added from what is known of the complaint. */
    public static StoredFacts none() {
        return new StoredFacts(null, null, null, null, null, null, null, null, null);
    }

    public static StoredFacts at(@Nullable String section, @Nullable String unit) {
        return new StoredFacts(null, section, unit, null, null, null, null, null, null);
    }

    public StoredFacts inRound(int number) {
        return new StoredFacts(this.number, section, unit, number, dueOn, provisional, closure, satisfaction, ground);
    }

    public StoredFacts due(LocalDate day, boolean untilHolidaysAreKnown) {
        return new StoredFacts(
                this.number, section, unit, round, day, untilHolidaysAreKnown, closure, satisfaction, ground);
    }

    public StoredFacts closedAs(String code) {
        return new StoredFacts(number, section, unit, round, dueOn, provisional, code, satisfaction, ground);
    }

    public StoredFacts judged(@Nullable String code) {
        return new StoredFacts(number, section, unit, round, dueOn, provisional, closure, code, ground);
    }

    /** Of a card, by what it is shown for. */
    public StoredFacts card(String shownFor) {
        return new StoredFacts(number, section, unit, round, dueOn, provisional, closure, satisfaction, shownFor);
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
                secrets.reply(),
                secrets.answerCode());
    }

    /** What only the complainant's own letter may say; it is known while that letter is being written and no longer. */
    public record ForComplainant(Optional<String> reply, Optional<String> answerCode) {
        public static final ForComplainant NOTHING = new ForComplainant(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "ForComplainant[…]";
        }
    }
}

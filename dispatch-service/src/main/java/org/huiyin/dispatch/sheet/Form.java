package org.huiyin.dispatch.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.huiyin.dispatch.register.UnitLevel;

/** What a value of a column looks like. */
public enum Form {
    CODE(20, FaultCode.BAD_CODE) {
        @Override
        boolean fits(String value) {
            return CODES.matcher(value).matches();
        }
    },
    NAME(100, FaultCode.BAD_NAME) {
        @Override
        boolean fits(String value) {
            return value.codePoints().noneMatch(Character::isISOControl);
        }
    },
    WORD(40, FaultCode.BAD_CODE) {
        @Override
        boolean fits(String value) {
            return WORDS.matcher(value).matches();
        }
    },
    MAILBOX(100, FaultCode.BAD_MAILBOX) {
        @Override
        boolean fits(String value) {
            return MAILBOXES.matcher(value).matches();
        }
    },
    DATE(10, FaultCode.BAD_DATE) {
        @Override
        boolean fits(String value) {
            return date(value).filter(Form::sensible).isPresent();
        }
    },
    TERRITORY_LEVEL(20, FaultCode.UNKNOWN_LEVEL) {
        @Override
        boolean fits(String value) {
            return Arrays.stream(TerritoryLevel.values())
                    .anyMatch(level -> level.name().equals(value));
        }
    },
    UNIT_LEVEL(20, FaultCode.UNKNOWN_LEVEL) {
        @Override
        boolean fits(String value) {
            return Arrays.stream(UnitLevel.values())
                    .anyMatch(level -> level.name().equals(value));
        }
    };

    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern WORDS = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern MAILBOXES = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final int longest;
    private final FaultCode fault;

    Form(int longest, FaultCode fault) {
        this.longest = longest;
        this.fault = fault;
    }

    abstract boolean fits(String value);

    /** What is wrong with a value that is not empty. */
    Optional<FaultCode> fault(String value) {
        if (value.length() > longest) {
            return Optional.of(FaultCode.TOO_LONG);
        }
        return fits(value) ? Optional.empty() : Optional.of(fault);
    }

    static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean sensible(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(LAST);
    }
}

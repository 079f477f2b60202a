package org.huiyin.notification.message;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a complainant can be reached. Exists in clear only while a message is being sent; says nothing about itself. */
public record Contact(Optional<String> email, Optional<String> phone) {

    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>,;\"()\\p{Cntrl}]{1,253}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{4,20}");

    public Contact {
        email = email.map(String::strip).filter(text -> MAILBOX.matcher(text).matches());
        phone = phone.map(String::strip).filter(text -> NUMBER.matcher(text).matches());
    }

    /** Mail where there is a mailbox, otherwise SMS: one way, so that nobody is told twice. */
    public Optional<Address> address() {
        return email.map(text -> new Address(Channel.MAIL, text)).or(this::phoneAddress);
    }

    public Optional<Address> phoneAddress() {
        return phone.map(text -> new Address(Channel.SMS, text));
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}

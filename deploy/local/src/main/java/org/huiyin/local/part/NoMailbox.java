package org.huiyin.local.part;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;

/** Takes every mail and keeps none: a server that gives each recipient a mailbox looks through thousands of them in the end. */
public final class NoMailbox extends UserImpl {
    private static final String NAME = "nobody";

    public NoMailbox(GreenMail smtp) {
        super(NAME, NAME, NAME, smtp.getManagers().getImapHostManager());
    }

    @Override
    public void deliver(MovingMessage mail) {}
}

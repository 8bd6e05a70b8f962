package org.peerwerk.people;

/** How messages reach a person. A machine delivers mail and SMS; everything else is brought by people, who find it in their list. */
public enum Channel {
    MAIL, SMS, LETTER, CALL, AT_SITE;

    /** It goes to an address or a number that the person has to give: a mail goes to that of the login. */
    public boolean needsContact() {
        return this == SMS || this == LETTER || this == CALL;
    }

    /** People bring it. */
    public boolean isBrought() {
        return this != MAIL && this != SMS;
    }
}

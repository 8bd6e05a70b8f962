package org.peerwerk.shared;

/** All that the token may say of a person (I17). Everything else a person is stands in {@code people}. */
public enum Role {
    ADMIN, EDITOR, OFFICE;

    /** The realm role's name in the login server. */
    public String realmRole() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

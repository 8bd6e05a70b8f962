package org.peerwerk.outbox;

/** Carries parcels to one other system. Every bean of this type is found; its name is the recipient of the calls it makes. */
public interface Delivery {
    /** {@code mail}, or what is given to {@link Outbox#call}: lower-case letters and hyphens, the same for ever. */
    String name();

    /**
     * Brings the parcel where it belongs. Runs without a transaction, as nobody: what it changes here it changes through use cases that
     * the system may call. A call may come twice, and the second one must do no harm.
     *
     * @throws Exception where it did not arrive; the message is shown to the office, so it holds nothing of the content
     * @throws Hopeless  where it never will, however often it is tried
     * @throws Lost      where nobody knows whether it did; only for mail, which is not tried again by itself then
     */
    void deliver(Parcel parcel) throws Exception;

    /** Nothing that time could change stands in the way. */
    class Hopeless extends Exception {
        private static final long serialVersionUID = 1;

        public Hopeless(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The other side was told, but did not say that it heard. */
    class Lost extends Exception {
        private static final long serialVersionUID = 1;

        public Lost(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

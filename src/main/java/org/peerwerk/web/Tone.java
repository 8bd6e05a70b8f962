package org.peerwerk.web;

/** How a badge or a message speaks: always by an icon and its words, the colour only repeats them. */
public enum Tone {
    NEUTRAL("pw-badge--neutral", "info", "open"),
    INFO("kern-badge--info", "info", "info"),
    SUCCESS("kern-badge--success", "success", "success"),
    WARNING("kern-badge--warning", "warning", "warning"),
    DANGER("kern-badge--danger", "danger", "danger"),
    DRAFT("pw-badge--draft", "warning", "edit");

    private final String badge;
    private final String alert;
    private final String icon;

    Tone(String badge, String alert, String icon) {
        this.badge = badge;
        this.alert = "kern-alert--" + alert;
        this.icon = icon;
    }

    public String badge() {
        return badge;
    }

    public String alert() {
        return alert;
    }

    public String icon() {
        return icon;
    }
}

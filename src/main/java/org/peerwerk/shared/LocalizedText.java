package org.peerwerk.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** One text in its three forms. The easy form may be empty while it is being written: the page then says so and shows the plain one. */
@JsonPropertyOrder({"de", "de-simple", "en"})
public record LocalizedText(@JsonProperty("de") String de, @JsonProperty("de-simple") String easy, @JsonProperty("en") String en) {

    public LocalizedText {
        de = de == null ? "" : de.strip();
        easy = easy == null ? "" : easy.strip();
        en = en == null ? "" : en.strip();
    }

    /** The text in this form, or the German one where this form is still missing. */
    public String in(Language language) {
        String wanted = exactly(language);
        return wanted.isEmpty() ? de : wanted;
    }

    /** The text in this form, or "" where it is missing. */
    public String exactly(Language language) {
        return switch (language) {
            case DE -> de;
            case EASY -> easy;
            case EN -> en;
        };
    }

    public boolean has(Language language) {
        return !exactly(language).isEmpty();
    }

    @JsonIgnore
    public boolean isComplete() {
        return has(Language.DE) && has(Language.EASY) && has(Language.EN);
    }
}

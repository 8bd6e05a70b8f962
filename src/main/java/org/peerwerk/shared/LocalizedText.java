package org.peerwerk.shared;

/** One text in the three language forms. */
public record LocalizedText(String de, String easy, String en) {

    public String in(Language language) {
        return switch (language) {
            case DE -> de;
            case EASY -> easy;
            case EN -> en;
        };
    }
}

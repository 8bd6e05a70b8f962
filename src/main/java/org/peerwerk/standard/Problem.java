package org.peerwerk.standard;

/**
 * One thing that is wrong in the files of a standard.
 *
 * @param file    path with its folder, {@code peer-supporter/modules/A1.yaml}
 * @param line    first line is 1
 * @param key     where in the file, {@code units[0].title.en}; list items count from 0; "" for the whole file
 * @param message an English sentence for the author of the file
 */
public record Problem(String file, int line, String key, String message) {

    @Override
    public String toString() {
        return file + ":" + line + (key.isEmpty() ? "" : " " + key) + ": " + message;
    }

    String code() { return message; }
    java.util.List<String> params() { return java.util.List.of(); }
    boolean isAboutSums() { return false; }
    Place place(WholeVersion version) { return null; }
}

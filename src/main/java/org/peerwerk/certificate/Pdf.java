package org.peerwerk.certificate;

/** A paper to take along. @param number names the file: neither person nor standard may stand in a list of downloads */
public record Pdf(String number, byte[] bytes) {
}

package org.peerwerk.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.LocalizedText;

/**
 * Something to teach or learn with: a file that is kept here, or a link to it elsewhere. Exactly one of the two.
 *
 * @param form      in which form of language the material itself is
 * @param licence   one of {@link #LICENCES}; what is kept here may be passed on, what is linked may have all rights reserved
 * @param printPack belongs to what is printed for people who work without a screen
 */
public record Material(UUID id, LocalizedText title, Form form, String licence, String link, StoredFile file, boolean printPack) {
    public static final String RESERVED = "all-rights-reserved";
    /** Kinds of file that are kept here: they can be read, heard or printed on every device, and hold no programs. */
    public static final List<FileKind> KINDS = List.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.MP3, FileKind.MP4, FileKind.ODT,
            FileKind.DOCX, FileKind.TEXT);
    /** SPDX identifiers of licences under which others may use and change it, and the one word for all others. */
    public static final List<String> LICENCES = List.of("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", RESERVED);

    public Material {
        if ((link == null) == (file == null)) {
            throw new IllegalArgumentException("a material is a link or a file");
        }
    }

    /** Standard German, Leichte Sprache, English, German sign language, or without words. */
    public enum Form {
        @JsonProperty("de") DE, @JsonProperty("de-simple") EASY, @JsonProperty("en") EN, @JsonProperty("dgs") SIGN,
        @JsonProperty("wordless") WORDLESS
    }

    /**
     * A file by its content: two that are the same are kept once.
     *
     * @param type   media type of one of {@link #KINDS}
     * @param size   in bytes
     * @param sha256 of the content, in lower-case hexadecimal digits
     */
    public record StoredFile(String name, String type, long size, String sha256) {
    }

    /** The same with another title. */
    Material called(LocalizedText title) {
        return new Material(id, title, form, licence, link, file, printPack);
    }

    /** It is a file that is kept here, and no link. */
    public boolean hasFile() {
        return file != null;
    }

    /** It comes along in the print pack: only what is kept here can. */
    public boolean comesPrinted() {
        return printPack && hasFile();
    }
}

package org.peerwerk.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * How the bytes of a text file are read: whole UTF-8, or Windows-1252 as older spreadsheets save. A file says which by its bytes; what
 * people believe it to be is never asked.
 */
sealed interface Encoding {
    /** @param start where the text begins: after the byte order mark, where there is one */
    record Known(Charset charset, int start) implements Encoding {
        Reader reader(byte[] bytes) {
            return new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
        }
    }

    /** Neither. @param fault where and why */
    record Unknown(Fault fault) implements Encoding {
    }

    Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return new Unknown(Fault.in(0, "people-file.utf-16"));
        }
        // a ZIP file, and the older OLE: what a spreadsheet saves when it is not told to save CSV
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Unknown(Fault.in(0, "people-file.spreadsheet"));
        }
        boolean marked = begins(bytes, 0xEF, 0xBB, 0xBF);
        int start = marked ? 3 : 0;
        int broken = firstThatIsNoUtf8(bytes, start);
        if (broken < 0) {
            return new Known(StandardCharsets.UTF_8, start);
        }
        // "Ã¼" in the middle of Windows-1252: two files were put together, and half of their names would be spoiled
        if (marked || hasUtf8Umlaut(bytes)) {
            return new Unknown(Fault.in(line(bytes, broken), "people-file.encoding"));
        }
        for (int i = 0; i < bytes.length; i++) {
            // the five bytes to which Windows-1252 gives no character
            if (switch (bytes[i] & 0xFF) {
                case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
                default -> false;
            }) {
                return new Unknown(Fault.in(line(bytes, i), "people-file.encoding"));
            }
        }
        return new Known(WINDOWS_1252, 0);
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        return bytes.length >= wanted.length && IntStream.range(0, wanted.length).allMatch(i -> (bytes[i] & 0xFF) == wanted[i]);
    }

    /** Index of the first byte that is no UTF-8; -1 where all is. Needs the same little memory for every file. */
    private static int firstThatIsNoUtf8(byte[] bytes, int start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** A letter of U+00C0 to U+00FF in UTF-8. */
    private static boolean hasUtf8Umlaut(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xC3 && (bytes[i + 1] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static int line(byte[] bytes, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}

package org.peerwerk.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The sRGB colour space as an ICC profile (version 2.1, ICC.1:1998-09), computed here so that no foreign file has to be shipped.
 * PDF/A wants one in each document: it says what our red, green and blue numbers mean.
 */
final class ColorProfile {

    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;

    private ColorProfile() {
    }

    private record Tag(String name, byte[] data) {
    }

    static byte[] sRgb() {
        var curve = curve();
        var tags = List.of(
                new Tag("desc", description("sRGB IEC61966-2.1")),
                new Tag("cprt", text("No copyright, use freely")),
                new Tag("wtpt", xyz(0.9642, 1.0, 0.8249)),
                new Tag("rXYZ", xyz(0.4360, 0.2225, 0.0139)), // the primaries of sRGB, adapted to D50
                new Tag("gXYZ", xyz(0.3851, 0.7169, 0.0971)),
                new Tag("bXYZ", xyz(0.1431, 0.0606, 0.7141)),
                new Tag("rTRC", curve), new Tag("gTRC", curve), new Tag("bTRC", curve));

        var offsets = new IdentityHashMap<byte[], Integer>(); // by identity: the three curves are one array, stored once
        int end = HEADER + 4 + 12 * tags.size();
        for (var tag : tags) {
            if (offsets.putIfAbsent(tag.data(), end) == null) {
                end += padded(tag.data().length);
            }
        }

        var profile = ByteBuffer.allocate(end);
        profile.putInt(end).putInt(0).putInt(0x02100000).put(ascii("mntrRGB XYZ "));
        profile.putShort((short) 2020).putShort((short) 1).putShort((short) 1).putShort((short) 0).putInt(0);
        profile.put(ascii("acsp")).position(68);
        profile.put(xyzNumbers(0.9642, 1.0, 0.8249)).position(HEADER);
        profile.putInt(tags.size());
        for (var tag : tags) {
            profile.put(ascii(tag.name())).putInt(offsets.get(tag.data())).putInt(tag.data().length);
        }
        offsets.forEach((data, offset) -> profile.put(offset, data));
        return profile.array();
    }

    /** The transfer curve of IEC 61966-2-1. */
    private static byte[] curve() {
        var data = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double v = i / (CURVE_POINTS - 1.0);
            double linear = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            data.putShort((short) Math.round(linear * 65535));
        }
        return data.array();
    }

    private static byte[] description(String text) {
        return ByteBuffer.allocate(12 + text.length() + 1 + 8 + 3 + 67)
                .put(ascii("desc")).putInt(0).putInt(text.length() + 1).put(ascii(text)).array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(8 + text.length() + 1).put(ascii("text")).putInt(0).put(ascii(text)).array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0).put(xyzNumbers(x, y, z)).array();
    }

    private static byte[] xyzNumbers(double... numbers) {
        var data = ByteBuffer.allocate(12);
        for (double n : numbers) {
            data.putInt((int) Math.round(n * 65536));
        }
        return data.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}

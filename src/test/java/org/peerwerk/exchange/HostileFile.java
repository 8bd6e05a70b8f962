package org.peerwerk.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that nobody means well with, or that a spreadsheet has spoiled. Each number gives one file, the same in every run. */
record HostileFile(String what, byte[] bytes) {
    private static final int MB = 1_048_576;
    private static final String HEAD = "Name;E-Mail;Aufgabe;Standort;Seit;Bis\r\n";
    private static final List<String> FORMULAS = List.of("=1+1", "+1", "-2+3", "@SUM(1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.example\";\"y\")");

    static HostileFile number(int number) {
        var random = new Random(number);
        return switch (number % 20) {
            case 0 -> of("a quote that is never closed", HEAD + lines(random, 50) + "\"Offen;o@example.org\r\n" + lines(random, 2000));
            case 1 -> of("text behind a closing quote", HEAD + lines(random, 3) + "\"A\"B;x@example.org\r\n" + lines(random, 3));
            case 2 -> of("formulas in every cell", HEAD + formulas(random, 30));
            case 3 -> of("NUL among the letters", HEAD + lines(random, 5) + "A\u0000B C;nul@example.org\r\n");
            case 4 -> new HostileFile("UTF-16", ("\uFEFF" + HEAD + lines(random, 5)).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
            case 5 -> new HostileFile("two encodings in one file", joined((HEAD + "Jürgen Groß;j@example.org\r\n").getBytes(StandardCharsets.UTF_8),
                    "Jörg Süß;k@example.org\r\n".getBytes(Charset.forName("windows-1252"))));
            case 6 -> of("unknown columns", "Name;E-Mail;" + IntStream.range(0, 1 + random.nextInt(60)).mapToObj(i -> "Spalte" + i).collect(Collectors.joining(";"))
                    + "\r\n" + lines(random, 5));
            case 7 -> of("one line of 5 MB", HEAD + "x".repeat(5 * MB) + ";x@example.org\r\n" + lines(random, 5));
            case 8 -> of("one quoted cell of 9 MB", HEAD + "\"" + "ü;\n".repeat(9 * MB / 4) + "\";x@example.org\r\n");
            case 9 -> of("a million separators", HEAD + ";".repeat(MB) + "\r\n" + lines(random, 5));
            case 10 -> of("9 MB of empty lines", HEAD + "\n".repeat(9 * MB));
            case 11 -> of("a hundred thousand lines", HEAD + lines(random, 100_000));
            case 12 -> new HostileFile("random bytes", random(random, 1 + random.nextInt(MB)));
            case 13 -> of("no headings", lines(random, 20));
            case 14 -> of("the same person again and again", HEAD + "Anna Alt;anna@example.org;;;;\r\n".repeat(500));
            case 15 -> of("headings twice, and none that is needed", "Name;Name;Standort;Standort\r\n" + lines(random, 5));
            case 16 -> of("days that there are not", HEAD + IntStream.range(0, 40).mapToObj(i -> "A B;d" + i + "@example.org;;;" + (28 + random.nextInt(9)) + ".02.2027;"
                    + random.nextInt(99) + "/" + random.nextInt(99) + "/27\r\n").collect(Collectors.joining()));
            case 17 -> of("texts that turn their direction, and half characters", HEAD + "\u202Egro.elpmaxe@a;\u2066x@example.org;\uFFFD;\uFEFF;;\r\n");
            case 18 -> new HostileFile("cut in the middle", cut((HEAD + lines(random, 200) + "\"Ä").getBytes(StandardCharsets.UTF_8), random));
            default -> of("markup and templates", HEAD + "<script>alert(1)</script> X;a@example.org;${7*7};{9};%n;'; drop table person; --\r\n");
        };
    }

    private static HostileFile of(String what, String text) {
        return new HostileFile(what, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("Vor Nach").append(i).append(";p").append(i).append('.').append(random.nextInt(1_000_000)).append("@example.org;;;;\r\n");
        }
        return text.toString();
    }

    private static String formulas(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, 6).mapToObj(cell -> "\"" + FORMULAS.get(random.nextInt(FORMULAS.size()))
                .replace("\"", "\"\"") + "\"").collect(Collectors.joining(";")) + "\r\n").collect(Collectors.joining());
    }

    private static byte[] random(Random random, int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(40));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return what;
    }
}

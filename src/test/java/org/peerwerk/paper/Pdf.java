package org.peerwerk.paper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reads a PDF as others do: the validator, the reader of text, the eye. */
public final class Pdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdf() {
    }

    /** What veraPDF finds wrong for PDF/UA-1 and PDF/A-3a, a line each; empty if the document passes both. */
    public static List<String> flaws(byte[] pdf) throws Exception {
        return Stream.concat(flaws(pdf, PDFAFlavour.PDFUA_1).stream(), flaws(pdf, PDFAFlavour.PDFA_3_A).stream()).toList();
    }

    private static List<String> flaws(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
             var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var flaws = result.getFailedChecks().keySet().stream()
                    .map(rule -> flavour + " " + rule.getClause() + "-" + rule.getTestNumber()).toList();
            return result.isCompliant() || !flaws.isEmpty() ? flaws : List.of(flavour + " not compliant");
        }
    }

    /** The text in the order of reading, as poppler gets it. */
    public static String text(byte[] pdf) throws Exception {
        return run(pdf, (in, out) -> List.of("pdftotext", "-raw", "-enc", "UTF-8", in, out + ".txt"), ".txt",
                file -> Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The first page as a picture of 150 dots an inch. */
    /** What a camera held at the lower right corner of the first page reads. */
    public static String qrCode(byte[] pdf) throws Exception {
        BufferedImage page = firstPage(pdf);
        BufferedImage corner = page.getSubimage(page.getWidth() * 2 / 3, page.getHeight() * 4 / 5, page.getWidth() / 3, page.getHeight() / 5);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner)))).getText();
    }

    public static BufferedImage firstPage(byte[] pdf) throws Exception {
        return run(pdf, (in, out) -> List.of("pdftoppm", "-r", "150", "-f", "1", "-l", "1", "-singlefile", "-png", in, out), ".png",
                file -> ImageIO.read(file.toFile()));
    }

    private interface Command {
        List<String> of(String in, String out);
    }

    private interface Reading<T> {
        T from(Path file) throws IOException;
    }

    private static <T> T run(byte[] pdf, Command command, String ending, Reading<T> reading) throws Exception {
        var folder = Files.createTempDirectory("paper");
        try {
            var in = Files.write(folder.resolve("in.pdf"), pdf);
            var out = folder.resolve("out");
            var words = command.of(in.toString(), out.toString());
            assumeTrue(installed(words.getFirst()), words.getFirst() + " is not installed (poppler-utils)");
            int exit = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start().waitFor();
            if (exit != 0) {
                throw new IOException(Files.readString(folder.resolve("log")));
            }
            return reading.from(folder.resolve("out" + ending));
        } finally {
            try (var files = Files.list(folder)) {
                files.map(Path::toFile).forEach(File::delete);
            }
            Files.delete(folder);
        }
    }

    private static boolean installed(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> new File(folder, command).canExecute());
    }
}

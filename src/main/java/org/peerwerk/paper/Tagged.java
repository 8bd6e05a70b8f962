package org.peerwerk.paper;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Consumer;

import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A tagged PDF under OpenPDF's high-level classes, which know no structure. Whoever draws here says for each mark which structure
 * element it belongs to, or that it is an ornament. An element holds either other elements or marks, never both.
 */
final class Tagged {

    static final float WIDTH = PageSize.A4.getWidth();
    static final float HEIGHT = PageSize.A4.getHeight();

    private static final byte[] COLORS = ColorProfile.sRgb();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final PdfStructureElement root;
    /** What runs on each page and is drawn last, when the number of pages is known. */
    private final List<PdfTemplate> furniture = new ArrayList<>();

    Tagged(About about) {
        document.setGlyphSubstitutionEnabled(false); // else a stray FOP on the class path would change the text
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setPDFXConformance(PdfWriter.PDFA3A);
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setTabs(PdfName.S);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(about.language().tag()));
        writer.setXmpMetadata(about.xmp().getBytes(StandardCharsets.UTF_8));
        describe(about);
        document.open();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        try {
            writer.setOutputIntents("sRGB IEC61966-2.1", null, "http://www.color.org", "sRGB IEC61966-2.1",
                    ICC_Profile.getInstance(COLORS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startPage();
    }

    /** The old information dictionary must say the same as the XMP (PDF/A-3, 6.6.3). */
    private void describe(About about) {
        var created = new PdfDate(GregorianCalendar.from(about.created().atZone(ZoneOffset.UTC)));
        var info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(about.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(about.author(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString(About.TOOL));
        info.put(PdfName.PRODUCER, new PdfString(About.TOOL));
        info.put(PdfName.CREATIONDATE, created);
        info.put(PdfName.MODDATE, created);
        var id = about.fingerprint(); // the only hook OpenPDF offers for an identity that is not the clock's
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    PdfStructureElement root() {
        return root;
    }

    PdfStructureElement element(PdfStructureElement parent, String type) {
        return new PdfStructureElement(parent, new PdfName(type));
    }

    /** An attribute of an element, as {@code /A << /O /Table /Scope /Column >>}. */
    static void attribute(PdfStructureElement element, String owner, String name, PdfObject value) {
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        element.put(PdfName.A, attributes);
    }

    /** Marks that belong to an element. The same element may come again, also on the next page. */
    void mark(PdfStructureElement element, Consumer<Pen> drawing) {
        var page = writer.getDirectContent();
        page.beginMarkedContentSequence(element);
        drawing.accept(new Pen(page, HEIGHT));
        page.endMarkedContentSequence();
    }

    /** Marks that mean nothing and are not read. */
    void ornament(Consumer<Pen> drawing) {
        var page = writer.getDirectContent();
        page.beginMarkedContentSequence(new PdfName("Artifact"));
        drawing.accept(new Pen(page, HEIGHT));
        page.endMarkedContentSequence();
    }

    /** A figure tells its alternative text and the place it fills. */
    PdfStructureElement figure(PdfStructureElement parent, String alt, float x, float y, float width, float height) {
        var figure = element(parent, "Figure");
        figure.put(new PdfName("Alt"), new PdfString(alt, PdfObject.TEXT_UNICODE));
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Layout"));
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        attributes.put(PdfName.BBOX, new PdfRectangle(x, HEIGHT - y - height, x + width, HEIGHT - y));
        figure.put(PdfName.A, attributes);
        return figure;
    }

    /** Makes the marks just drawn for a Link element a place to click; they and the annotation are the element's two kids. */
    void link(PdfStructureElement link, String address, String says, float x, float y, float width, float height) {
        var area = new PdfAnnotation(writer, x, HEIGHT - y - height, x + width, HEIGHT - y, new PdfAction(address));
        area.put(PdfName.CONTENTS, new PdfString(says, PdfObject.TEXT_UNICODE));
        area.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        area.put(PdfName.BORDER, new PdfArray(new int[]{0, 0, 0}));
        area.put(new PdfName("StructParent"),
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(link.getReference())));
        writer.addAnnotation(area);
        var reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), area.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        var marks = link.get(PdfName.K);
        var kids = marks.isArray() ? (PdfArray) marks : new PdfArray(marks);
        kids.add(reference);
        link.put(PdfName.K, kids);
    }

    /** An entry in the list of contents a viewer shows beside the page. */
    PdfOutline bookmark(PdfOutline parent, String title, float y) {
        var target = new PdfDestination(PdfDestination.FITH, HEIGHT - y);
        return new PdfOutline(parent == null ? writer.getDirectContent().getRootOutline() : parent, target, title);
    }

    void newPage() {
        writer.setPageEmpty(false);
        document.newPage();
        startPage();
    }

    private void startPage() {
        var page = writer.getDirectContent();
        var template = page.createTemplate(WIDTH, HEIGHT);
        furniture.add(template);
        page.beginMarkedContentSequence(new PdfName("Artifact"), pagination(), true);
        page.addTemplate(template, 0, 0);
        page.endMarkedContentSequence();
    }

    private static PdfDictionary pagination() {
        var properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        return properties;
    }

    byte[] finish(Paper.Furniture running) {
        for (int page = 1; page <= furniture.size(); page++) {
            running.draw(new Pen(furniture.get(page - 1), HEIGHT), page, furniture.size());
        }
        writer.setPageEmpty(false);
        document.close();
        return bytes.toByteArray();
    }
}

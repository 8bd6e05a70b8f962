package org.peerwerk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.peerwerk.shared.Language;

/**
 * One document while it is being written: a column of blocks down the page, continued on the next page when one is full. The order
 * of calls is the order of reading. A block may be put to a place of its own with {@link #at}; there the page does not break.
 *
 * <p>A text with a letter that cannot be printed is refused ({@link UnprintableText}), see {@link Glyphs}.
 */
public final class Paper {

    /** What runs on every page, drawn last: an ornament, not read aloud. Pages count from 1. */
    @FunctionalInterface
    public interface Furniture {
        void draw(Pen pen, int page, int pages);
    }

    public static final float WIDTH = Tagged.WIDTH;
    public static final float HEIGHT = Tagged.HEIGHT;

    private static final float CELL = 4; // white space around the text of a cell
    private static final float BULLET = 1.2f; // indent of a list, as a multiple of the letters' size

    private final Tagged tagged;
    private final List<PdfOutline> bookmarks = new ArrayList<>();
    private Furniture furniture = (pen, page, pages) -> { };
    private PdfStructureElement parent;
    private Margins margins;
    private Column column;
    private float y;

    /** The white edges of the pages, in points. */
    public record Margins(float left, float top, float right, float bottom) {
    }

    /** Where text goes at present; only the column of the page breaks. */
    private record Column(float left, float top, float width, float bottom, boolean breaks) {
    }

    private Paper(About about, Margins margins) {
        tagged = new Tagged(about);
        parent = tagged.root();
        margins(margins);
        y = column.top();
    }

    /** Starts a document of A4 pages. */
    public static Paper begin(About about, Margins margins) {
        return new Paper(about, margins);
    }

    /** New edges, from the next page on; what is on this page keeps its place. */
    public void margins(Margins margins) {
        this.margins = margins;
        column = page();
    }

    private Column page() {
        return new Column(margins.left(), margins.top(), WIDTH - margins.left() - margins.right(), HEIGHT - margins.bottom(), true);
    }

    public void furniture(Furniture furniture) {
        this.furniture = furniture;
    }

    /** The document as bytes; nothing may be added afterwards. */
    public byte[] finish() {
        return tagged.finish(furniture);
    }

    // where we are

    /** Distance of the next block from the top of the page. */
    public float y() {
        return y;
    }

    /** What is left of the column from here to its end. */
    public float room() {
        return column.bottom() - y;
    }

    /** Distance of the column from the left edge of the page. */
    public float left() {
        return column.left();
    }

    /** Width of the column. */
    public float width() {
        return column.width();
    }

    public void gap(float points) {
        y += points;
    }

    public void newPage() {
        tagged.newPage();
        if (column.breaks()) {
            column = page();
        }
        y = column.top();
    }

    /** Goes to the next page unless this much is left on this one: keeps together what belongs together. */
    public void keep(float height) {
        if (column.breaks() && height > room() && y > column.top()) {
            newPage();
        }
    }

    /** Writes blocks at a place of their own and comes back; returns the y below the last of them. */
    public float at(float left, float top, float width, Runnable blocks) {
        var here = column;
        float before = y;
        column = new Column(left, top, width, Float.MAX_VALUE, false);
        y = top;
        blocks.run();
        float end = y;
        column = here;
        y = before;
        return end;
    }

    /** Height of a text in points, if it were set in this width. */
    public static float height(String text, Style style, float width) {
        return Lines.of(text, style, width).height();
    }

    /** The largest style, from the given one down to a smallest size in points, that sets the text on one line of this width. */
    public static Style fitted(String text, Style style, float smallest, float width) {
        float size = style.size();
        while (size > smallest && Lines.of(text, style.sized(size), Float.MAX_VALUE).widest() > width) {
            size -= 0.5f;
        }
        return style.sized(Math.max(size, smallest));
    }

    // structure

    /** A part of the document. */
    public void section(Runnable blocks) {
        inside(tagged.element(parent, "Sect"), blocks);
    }

    /** A part in another language than the document's: screen readers change their voice. */
    public void section(Language language, Runnable blocks) {
        var section = tagged.element(parent, "Sect");
        section.put(PdfName.LANG, new PdfString(language.tag()));
        inside(section, blocks);
    }

    private void inside(PdfStructureElement element, Runnable blocks) {
        var outer = parent;
        parent = element;
        blocks.run();
        parent = outer;
    }

    /** A heading of level 1 to 6; never leave one out on the way down (PDF/UA-1, 7.4). Stays with what follows it. */
    public void heading(int level, String text, Style style) {
        var lines = Lines.of(text, style, column.width());
        keep(lines.height() + 3 * Style.TEXT.lineHeight());
        while (bookmarks.size() >= level) {
            bookmarks.removeLast();
        }
        bookmarks.add(tagged.bookmark(bookmarks.isEmpty() ? null : bookmarks.getLast(), Glyphs.clean(text), y));
        flow(tagged.element(parent, "H" + level), lines, column.left(), column.width());
    }

    public void paragraph(String text, Style style) {
        flow(tagged.element(parent, "P"), Lines.of(text, style, column.width()), column.left(), column.width());
    }

    /** A web address to click, printed in full so that it also works from paper. */
    public void link(String address, String says, Style style) {
        var lines = Lines.of(address, style, column.width());
        keep(lines.height());
        var link = tagged.element(tagged.element(parent, "P"), "Link");
        float top = y;
        flow(link, lines, column.left(), column.width());
        tagged.link(link, address, says, column.left(), top, column.width(), y - top);
    }

    /** A list with dots. @param gap between two items in points */
    public void list(List<String> items, Style style, float gap) {
        if (items.isEmpty()) {
            return;
        }
        var list = tagged.element(parent, "L");
        Tagged.attribute(list, "List", "ListNumbering", new PdfName("Disc"));
        float indent = style.size() * BULLET;
        for (var item : items) {
            var lines = Lines.of(item, style, column.width() - indent);
            keep(Math.min(lines.height(), 2 * style.lineHeight()));
            var entry = tagged.element(list, "LI");
            float baseline = y + baseline(style);
            tagged.mark(tagged.element(entry, "Lbl"),
                    pen -> pen.text(Lines.of("•", style, indent), 0, column.left(), baseline));
            flow(tagged.element(entry, "LBody"), lines, column.left() + indent, column.width() - indent);
            y += gap;
        }
        y -= gap;
    }

    /** A table as wide as the column. Its head is repeated on each page it reaches. */
    public void table(Table table, Style style) {
        var columns = table.columns();
        var head = columns.stream().map(Table.Column::heading).toList();
        var bold = style.in(Face.BOLD);
        var element = tagged.element(parent, "Table");
        var body = lay(columns, head, bold.in(Ink.BLUE));
        keep(body.height() + 3 * (style.lineHeight() + 2 * CELL));
        row(element, columns, body, "Column");
        rule(1.1f, Ink.BLUE);
        for (var cells : table.rows()) {
            var row = lay(columns, cells, style);
            if (row.height() > room() && column.breaks()) {
                newPage();
                repeat(columns, body);
            }
            row(element, columns, row, "Row");
            rule(0.4f, Ink.SKY);
        }
        if (!table.total().isEmpty()) {
            var total = lay(columns, table.total(), bold);
            keep(total.height());
            rule(1.1f, Ink.BLUE);
            row(element, columns, total, "Row");
        }
    }

    /** Height of the table in points, if it were set in this width and on one page. */
    public static float height(Table table, Style style, float width) {
        float height = lay(table.columns(), table.columns().stream().map(Table.Column::heading).toList(), style.in(Face.BOLD), width)
                .height();
        for (var row : table.rows()) {
            height += lay(table.columns(), row, style, width).height();
        }
        return table.total().isEmpty() ? height : height + lay(table.columns(), table.total(), style.in(Face.BOLD), width).height();
    }

    private record Row(List<Lines> cells, List<Float> lefts, List<Float> widths, float height) {
    }

    private Row lay(List<Table.Column> columns, List<String> texts, Style style) {
        return lay(columns, texts, style, column.width());
    }

    private static Row lay(List<Table.Column> columns, List<String> texts, Style style, float width) {
        double shares = columns.stream().mapToDouble(Table.Column::share).sum();
        float whole = width + 2 * CELL; // the outer cells have no white space at the table's edges
        var cells = new ArrayList<Lines>();
        var lefts = new ArrayList<Float>();
        var widths = new ArrayList<Float>();
        float left = 0;
        float height = 0;
        for (int i = 0; i < columns.size(); i++) {
            float share = (float) (whole * columns.get(i).share() / shares);
            float inner = share - 2 * CELL;
            var lines = Lines.of(texts.get(i), style.aligned(columns.get(i).align()), inner);
            cells.add(lines);
            lefts.add(left);
            widths.add(inner);
            left += share;
            height = Math.max(height, lines.height());
        }
        return new Row(cells, lefts, widths, height + 2 * CELL);
    }

    /** A row, with the scope of its header cells; one that is taller than a page goes on on the next. */
    private void row(PdfStructureElement table, List<Table.Column> columns, Row row, String scope) {
        var element = tagged.element(table, "TR");
        var cells = new ArrayList<PdfStructureElement>();
        for (int i = 0; i < columns.size(); i++) {
            boolean header = scope.equals("Column") || i == 0;
            var cell = tagged.element(element, header ? "TH" : "TD");
            if (header) {
                Tagged.attribute(cell, "Table", "Scope", new PdfName(scope));
            }
            cells.add(cell);
        }
        int most = row.cells().stream().mapToInt(Lines::size).max().orElse(0);
        float lineHeight = row.cells().getFirst().style().lineHeight();
        y += CELL;
        for (int from = 0; from < most; ) {
            int to = column.breaks() ? Math.min(most, from + Math.max(1, (int) ((room() - CELL) / lineHeight))) : most;
            for (int i = 0; i < cells.size(); i++) {
                draw(cells.get(i), row.cells().get(i), from, Math.min(to, row.cells().get(i).size()),
                        column.left() + row.lefts().get(i), row.widths().get(i));
            }
            y += (to - from) * lineHeight;
            from = to;
            if (from < most) {
                newPage();
                y += CELL;
            }
        }
        y += CELL;
    }

    private void repeat(List<Table.Column> columns, Row head) {
        float top = y + CELL;
        tagged.ornament(pen -> {
            for (int i = 0; i < columns.size(); i++) {
                lines(pen, head.cells().get(i), 0, head.cells().get(i).size(),
                        column.left() + head.lefts().get(i), top, head.widths().get(i));
            }
        });
        y += head.height();
        rule(1.1f, Ink.BLUE);
    }

    /** A line across the column, for the eye only; takes no room. */
    public void rule(float thickness, Ink ink) {
        ornament(pen -> pen.line(column.left(), y, column.left() + column.width(), y, thickness, ink));
    }

    /** A picture that is read as its alternative text. Its place is absolute; the flow does not move. */
    public void figure(String alt, float left, float top, float width, float height, Consumer<Pen> drawing) {
        tagged.mark(tagged.figure(parent, Glyphs.clean(alt), left, top, width, height), drawing);
    }

    /** A QR code, at an absolute place, with its white border inside the size. */
    public void qrCode(String alt, String content, float left, float top, float size) {
        figure(alt, left, top, size, size, pen -> QrCode.draw(pen, content, left, top, size));
    }

    /** A drawing that means nothing and is not read. */
    public void ornament(Consumer<Pen> drawing) {
        tagged.ornament(drawing);
    }

    // lines on the page

    private void flow(PdfStructureElement element, Lines lines, float left, float width) {
        float lineHeight = lines.style().lineHeight();
        int few = Math.min(lines.size(), 3); // a short text is not torn apart, nor the first lines of a long one
        keep(few * lineHeight);
        for (int from = 0; from < lines.size(); ) {
            int to = column.breaks() ? Math.min(lines.size(), from + Math.max(1, (int) (room() / lineHeight))) : lines.size();
            draw(element, lines, from, to, left, width);
            y += (to - from) * lineHeight;
            from = to;
            if (from < lines.size()) {
                newPage();
            }
        }
    }

    private void draw(PdfStructureElement element, Lines lines, int from, int to, float left, float width) {
        if (from < to) {
            float top = y;
            tagged.mark(element, pen -> lines(pen, lines, from, to, left, top, width));
        }
    }

    private static void lines(Pen pen, Lines lines, int from, int to, float left, float top, float width) {
        for (int i = from; i < to; i++) {
            pen.text(lines, i, left + lines.indent(i, width),
                    top + (i - from) * lines.style().lineHeight() + baseline(lines.style()));
        }
    }

    /** From the top of a line to its baseline: the letters stand in the middle of their line. */
    private static float baseline(Style style) {
        return style.lineHeight() / 2 + style.size() * 0.34f;
    }
}

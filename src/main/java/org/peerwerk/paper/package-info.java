/**
 * Paper: documents that everybody can read, on the wall, on the telephone and with a screen reader.
 *
 * <p>A feature opens a {@link org.peerwerk.paper.Paper}, says what it wants to say in headings, paragraphs, lists, tables and
 * figures, and gets back the bytes of a PDF. What it cannot do is write something without a place in the document's structure:
 * every mark on the page is either an element that a screen reader announces or an ornament that it skips. So each document
 * passes PDF/UA-1 and PDF/A-3a, and the same input gives the same bytes, because time and identity are passed in.
 *
 * <p>The parts, from the outside to the inside:
 * <ul>
 * <li>{@link org.peerwerk.paper.Paper}: the flow of blocks down the page, with page breaks;
 *     {@link org.peerwerk.paper.Style}, {@link org.peerwerk.paper.Ink} and {@link org.peerwerk.paper.Table} say how and what;</li>
 * <li>{@link org.peerwerk.paper.Pen}: free drawing for figures and ornaments; {@link org.peerwerk.paper.Guilloche} has the fine
 *     line patterns;</li>
 * <li>{@link org.peerwerk.paper.Glyphs}: which letters can be printed. OpenPDF drops a letter it has no glyph for without a word,
 *     so a caller asks here first, and {@code Paper} refuses what nobody asked about;</li>
 * <li>{@code Tagged}: the thin layer over OpenPDF, the only place that knows marked content, metadata and colour profile.</li>
 * </ul>
 *
 * <p>All fonts come out of the archive, but Java's text layout looks for the machine's font configuration all the same: an image
 * without the library {@code fontconfig} needs it installed, or {@code -Dsun.awt.fontconfig} pointing to a file with the two lines
 * {@code version=1} and {@code sequence.allfonts=default}.
 *
 * <p>All lengths are points (1/72 inch), measured from the top left corner of an A4 page.
 */
package org.peerwerk.paper;

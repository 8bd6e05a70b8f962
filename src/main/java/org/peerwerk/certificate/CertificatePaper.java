package org.peerwerk.certificate;

import static org.peerwerk.certificate.CertificateWords.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.peerwerk.certificate.CertificateContent.Basis;
import org.peerwerk.paper.About;
import org.peerwerk.paper.Face;
import org.peerwerk.paper.Glyphs;
import org.peerwerk.paper.Guilloche;
import org.peerwerk.paper.Ink;
import org.peerwerk.paper.Paper;
import org.peerwerk.paper.Pen;
import org.peerwerk.paper.Style;
import org.peerwerk.paper.Style.Align;
import org.peerwerk.paper.Table;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;

/**
 * The certificate as a document to hang on the wall: one page that says who achieved what, an annex with the learning outcomes, and
 * "Das kann ich" in Leichte Sprache. Its content follows section 6 of the field notes; what must never stand on it has no field in
 * {@link CertificateContent}. The same content gives the same bytes.
 */
public final class CertificatePaper {

    private static final float LEFT = 98;
    private static final float RIGHT = 52;
    private static final float TOP = 56;
    private static final float SIGNATURES = 648;
    private static final float FOOT = 728;
    private static final float QR_SIZE = 88;
    /** Room for the two lines under the table of modules. */
    private static final float NOTES = 34;

    private static final Paper.Margins FIRST_PAGE = new Paper.Margins(LEFT, TOP, RIGHT, Paper.HEIGHT - SIGNATURES + 8);
    private static final Paper.Margins NEXT_PAGES = new Paper.Margins(74, 64, 62, 76);

    private static final Style BODY = Style.TEXT;
    private static final Style QUIET = Style.TEXT.sized(8.5f).in(Ink.GREY);
    private static final Style SERIF = Style.TEXT.in(Face.SERIF).in(Ink.BLUE).spaced(1.2f);
    /** Leichte Sprache asks for large letters and air between the lines (BITV 2.0, Anlage 2, Teil 2). */
    private static final Style EASY = Style.TEXT.sized(16).spaced(1.5f);

    private final CertificateContent certificate;
    private final Language language;
    private final Paper paper;

    private CertificatePaper(CertificateContent certificate, Language language) {
        this.certificate = certificate;
        this.language = language;
        var about = new About(
                DOCUMENT_TITLE.in(language, certificate.number(), certificate.title().in(language)),
                certificate.issuer().name(), language, certificate.number() + "/" + certificate.checkCode() + "/" + language.tag(),
                certificate.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
        paper = Paper.begin(about, FIRST_PAGE);
    }

    /**
     * Draws the certificate as PDF (PDF/UA-1 and PDF/A-3a).
     *
     * @param mainLanguage German or English; the page in Leichte Sprache comes with either
     * @throws org.peerwerk.paper.UnprintableText if a text has letters no type face can print; ask {@link #unprintable} before
     */
    public static byte[] draw(CertificateContent certificate, Language mainLanguage) {
        if (mainLanguage == Language.EASY) {
            throw new IllegalArgumentException("Leichte Sprache is a page of the certificate, not its main language");
        }
        return new CertificatePaper(certificate, mainLanguage).draw();
    }

    /** The characters of this certificate that cannot be printed, as {@link Glyphs#missing} names them; empty if all is well. */
    public static List<String> unprintable(CertificateContent c) {
        var plain = Stream.of(c.number(), c.checkCode(), c.checkUrl(), c.holder(), c.version(), c.issuer().name(),
                c.issuer().legalForm(), c.organiser(), c.place(), c.tandem().first(), c.tandem().second(), c.issuedAt());
        var modules = c.modules().stream()
                .flatMap(m -> Stream.concat(Stream.of(new LocalizedText(m.code(), m.code(), m.code()), m.title()), m.outcomes().stream()));
        var localized = Stream.concat(Stream.of(c.standard(), c.title()), modules)
                .flatMap(text -> Arrays.stream(Language.values()).map(text::in));
        return Stream.concat(plain, localized).flatMap(text -> Glyphs.missing(text).stream()).distinct().toList();
    }

    private byte[] draw() {
        boolean modulesListed = firstPage();
        paper.margins(NEXT_PAGES);
        paper.newPage();
        annex(modulesListed);
        paper.newPage();
        paper.section(Language.EASY, this::easyPage);
        paper.furniture(this::furniture);
        return paper.finish();
    }

    // page one

    /** Returns whether the modules found room on it. */
    private boolean firstPage() {
        paper.ornament(pen -> Guilloche.band(pen, 28, 28, 40, Paper.HEIGHT - 56));
        float head = paper.at(LEFT, TOP, 330, () -> {
            paper.paragraph(certificate.issuer().name(), BODY.in(Face.BOLD).in(Ink.BLUE).sized(11));
            paper.paragraph(certificate.issuer().legalForm(), QUIET.sized(9.5f));
        });
        paper.gap(Math.max(head + 12 - TOP, 54));
        paper.heading(1, CERTIFICATE.in(language), SERIF.sized(46).spaced(1.1f));
        paper.figure(SEAL.in(language), 441, 44, 104, 104, pen -> Guilloche.seal(pen, 493, 96, 52));
        paper.gap(6);
        paper.ornament(pen -> pen.fill(LEFT, paper.y(), 56, 2.5f, Ink.GOLD));
        paper.gap(26);
        award();
        paper.gap(16);
        boolean modulesListed = modules();
        signatures();
        foot();
        return modulesListed;
    }

    private void award() {
        paper.paragraph(AWARDED_TO.in(language), BODY.sized(11.5f).in(Ink.GREY));
        paper.gap(2);
        paper.paragraph(certificate.holder(), Paper.fitted(certificate.holder(), SERIF.sized(33).in(Ink.BLACK), 9, paper.width()));
        paper.gap(10);
        paper.paragraph(FOR.in(language), BODY.sized(11.5f).in(Ink.GREY));
        paper.gap(3);
        var title = certificate.title().in(language);
        paper.paragraph(title, Paper.fitted(title, SERIF.sized(20), 14, paper.width()));
        paper.gap(8);
        paper.paragraph(STANDARD.in(language, certificate.standard().in(language), certificate.version()) + basisIfAgreed(), BODY);
        start();
        paper.paragraph(COURSE.in(language, certificate.organiser(), certificate.place(), date(certificate.from()),
                date(certificate.to())), BODY);
    }

    private String basisIfAgreed() {
        return switch (certificate.basis()) {
            case Basis.Consent consent -> " " + CONSENT.in(language, date(consent.on()));
            case Basis.Start start -> "";
        };
    }

    /** A start version says so in a box of its own, wherever the standard is named. */
    private void start() {
        if (certificate.basis() instanceof Basis.Start) {
            var style = BODY.in(Face.BOLD).in(Ink.OCHRE);
            float inner = paper.width() - 20;
            float height = Paper.height(START.in(language), style, inner) + 10;
            paper.gap(6);
            paper.keep(height);
            float left = paper.left();
            float top = paper.y();
            paper.ornament(pen -> {
                pen.fill(left, top, inner + 20, height, Ink.SAND);
                pen.fill(left, top, 3, height, Ink.GOLD);
            });
            paper.at(left + 12, top + 5, inner, () -> paper.paragraph(START.in(language), style));
            paper.gap(height + 6);
        }
    }

    /** The modules stand on the first page as a whole (then true) or, when they are too many for it, in the annex as a whole. */
    private boolean modules() {
        var table = table();
        var fitting = Stream.of(10f, 9.5f, 9f, 8.5f).map(size -> BODY.sized(size).spaced(1.25f))
                .filter(style -> Paper.height(table, style, paper.width()) + NOTES <= paper.room()).findFirst();
        fitting.ifPresentOrElse(style -> paper.table(table, style), () -> paper.paragraph(
                MODULES_IN_ANNEX.in(language, certificate.modules().size(), units(certificate.contactMinutes()),
                        hours(certificate.contactMinutes())), BODY));
        paper.gap(6);
        if (certificate.practiceMinutes() > 0) {
            paper.paragraph(PRACTICE.in(language, hours(certificate.practiceMinutes())), BODY.in(Face.BOLD).sized(10));
        }
        paper.paragraph(UNITS_EXPLAINED.in(language), QUIET);
        return fitting.isPresent();
    }

    private Table table() {
        var columns = List.of(
                new Table.Column(MODULE.in(language), 7, Align.LEFT),
                new Table.Column(UNITS.in(language), 1.2f, Align.RIGHT),
                new Table.Column(HOURS.in(language), 1.4f, Align.RIGHT));
        var rows = certificate.modules().stream().map(m -> List.of(
                heading(m), units(m.minutes()), hours(m.minutes()))).toList();
        return new Table(columns, rows,
                List.of(TOTAL.in(language), units(certificate.contactMinutes()), hours(certificate.contactMinutes())));
    }

    private String heading(CertificateContent.Module module) {
        return module.code() + " " + module.title().in(language);
    }

    /** Two lines of the same length, two names in the same type, one description for both: equal weight. */
    private void signatures() {
        float gap = 28;
        float width = (paper.width() - gap) / 2;
        paper.section(() -> {
            signature(certificate.tandem().first(), LEFT, width);
            signature(certificate.tandem().second(), LEFT + width + gap, width);
        });
    }

    private void signature(String name, float left, float width) {
        paper.ornament(pen -> pen.line(left, SIGNATURES + 38, left + width, SIGNATURES + 38, 0.8f, Ink.BLUE));
        paper.at(left, SIGNATURES + 41, width, () -> {
            paper.paragraph(name, Paper.fitted(name, BODY.in(Face.BOLD), 8, width));
            paper.paragraph(SIGNED.in(language), QUIET);
        });
    }

    private void foot() {
        float width = paper.width() - QR_SIZE - 12;
        paper.ornament(pen -> pen.line(LEFT, FOOT, Paper.WIDTH - RIGHT, FOOT, 0.6f, Ink.GOLD));
        paper.section(() -> {
            paper.at(LEFT, FOOT + 8, width, () -> {
                paper.paragraph(String.join(" · ", certificate.issuedAt() + ", " + date(certificate.issuedOn()),
                        NUMBER.in(language, certificate.number()), DECIDED.in(language, date(certificate.decidedOn()))),
                        QUIET.in(Ink.BLACK));
                paper.paragraph(NO_DEGREE.in(language), QUIET.in(Ink.BLACK));
                paper.gap(4);
                paper.paragraph(CHECK.in(language), QUIET);
                paper.link(certificate.checkUrl(), CHECK_LINK.in(language), QUIET.in(Ink.BLUE));
                paper.paragraph(CHECK_CODE.in(language, certificate.checkCode()), QUIET.in(Face.BOLD).in(Ink.BLUE));
            });
            paper.qrCode(QR.in(language), certificate.checkUrl(), Paper.WIDTH - RIGHT - QR_SIZE + 9, FOOT + 2, QR_SIZE);
        });
    }

    // annex

    private void annex(boolean modulesListed) {
        paper.heading(2, ANNEX.in(language), SERIF.sized(24));
        paper.gap(6);
        paper.paragraph(ANNEX_INTRO.in(language, certificate.standard().in(language), certificate.version()) + basisIfAgreed(), BODY);
        start();
        if (!modulesListed) {
            paper.gap(10);
            paper.table(table(), BODY.sized(10).spaced(1.25f));
            paper.gap(6);
        }
        for (var module : certificate.modules()) {
            paper.gap(14);
            paper.heading(3, heading(module) + " · " + MODULE_LENGTH.in(language, units(module.minutes())),
                    BODY.in(Face.BOLD).in(Ink.BLUE).sized(12));
            paper.gap(3);
            paper.list(module.outcomes().stream().map(outcome -> outcome.in(language)).toList(), BODY, 2);
        }
    }

    // Leichte Sprache

    private void easyPage() {
        var strong = EASY.in(Face.BOLD);
        paper.heading(2, EASY_HEADING.in(Language.EASY), SERIF.sized(30));
        paper.gap(4);
        paper.paragraph(EASY_DRAFT.in(Language.EASY), strong.in(Ink.OCHRE));
        paper.paragraph(EASY_DRAFT_EXPLAINED.in(Language.EASY), EASY.in(Ink.OCHRE));
        paper.gap(12);
        paper.paragraph(EASY_NAME.in(Language.EASY), EASY);
        paper.paragraph(certificate.holder(), strong);
        paper.paragraph(EASY_COURSE.in(Language.EASY), EASY);
        paper.paragraph(EASY_COURSE_NAME.in(Language.EASY), EASY);
        paper.paragraph(certificate.standard().in(Language.EASY), strong);
        paper.paragraph(EASY_CONTACT.in(Language.EASY, easyHours(certificate.contactMinutes())), EASY);
        if (certificate.practiceMinutes() > 0) {
            paper.paragraph(EASY_PRACTICE.in(Language.EASY, easyHours(certificate.practiceMinutes())), EASY);
        }
        paper.paragraph((certificate.basis() instanceof Basis.Start ? EASY_START : EASY_CONSENT).in(Language.EASY), EASY);
        paper.paragraph(EASY_NO_DEGREE.in(Language.EASY), EASY);
        paper.gap(14);
        paper.heading(3, EASY_LEARNED.in(Language.EASY), EASY.in(Face.BOLD).in(Ink.BLUE).sized(18));
        for (var module : certificate.modules()) {
            paper.gap(10);
            paper.heading(4, module.title().in(Language.EASY), strong);
            paper.list(module.outcomes().stream().map(outcome -> sentenceALine(outcome.in(Language.EASY))).toList(), EASY, 2);
        }
    }

    /** Leichte Sprache sets each sentence on a line of its own. */
    private static String sentenceALine(String text) {
        return text.replaceAll("(?<=[.!?])\\s+", "\n");
    }

    // every page

    private void furniture(Pen pen, int page, int pages) {
        if (page == 1) {
            return;
        }
        pen.fill(28, 28, 8, Paper.HEIGHT - 56, Ink.BLUE);
        pen.fill(38, 28, 1, Paper.HEIGHT - 56, Ink.GOLD);
        float baseline = Paper.HEIGHT - 44;
        pen.text(FURNITURE.in(language, certificate.number()), QUIET, NEXT_PAGES.left(), baseline);
        pen.text(PAGE.in(language, page, pages), QUIET.aligned(Align.RIGHT), Paper.WIDTH - NEXT_PAGES.right(), baseline);
    }

    // numbers and dates

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "d MMMM yyyy" : "d. MMMM yyyy", language.locale()).format(day);
    }

    /** Teaching units of 45 minutes. */
    private String units(int minutes) {
        return number(minutes, 45, language);
    }

    private String hours(int minutes) {
        return number(minutes, 60, language);
    }

    private static String easyHours(int minutes) {
        return number(minutes, 60, Language.EASY);
    }

    private static String number(int minutes, int unit, Language language) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP));
    }
}

package org.peerwerk.standard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.paper.About;
import org.peerwerk.paper.Face;
import org.peerwerk.paper.Glyphs;
import org.peerwerk.paper.Ink;
import org.peerwerk.paper.Paper;
import org.peerwerk.paper.Pen;
import org.peerwerk.paper.Style;
import org.peerwerk.paper.Style.Align;
import org.peerwerk.paper.Table;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Texts;

/**
 * A published version as a document (PDF/UA-1 and PDF/A-3a) in one form of language: what it is, what is new, every module, every rule.
 * In Leichte Sprache with large letters, one sentence a line, and each module on a page of its own, so that it can be handed out in
 * parts. The same version gives the same bytes.
 */
final class VersionPaper {
    private static final Paper.Margins MARGINS = new Paper.Margins(74, 64, 62, 76);
    private static final Style QUIET = Style.TEXT.sized(8.5f).in(Ink.GREY);
    private static final Style SERIF = Style.TEXT.in(Face.SERIF).in(Ink.BLUE).spaced(1.2f);
    /** Leichte Sprache asks for large letters and air between the lines (BITV 2.0, Anlage 2, Teil 2). */
    private static final Style EASY = Style.TEXT.sized(16).spaced(1.5f);

    private final PublishedVersion version;
    private final VersionContent content;
    private final Language language;
    private final Style body;
    private final String title;
    private final Paper paper;

    private VersionPaper(PublishedVersion version, Language language) {
        this.version = version;
        this.content = version.content();
        this.language = language;
        this.body = easy() ? EASY : Style.TEXT;
        this.title = of(content.title()).replace('\n', ' ') + " " + version.number();
        paper = Paper.begin(new About(title, "Peerwerk", language, version.id() + "/" + language.tag(),
                version.publishedOn().atStartOfDay(ZoneOffset.UTC).toInstant()), MARGINS);
    }

    static byte[] draw(PublishedVersion version, Language language) {
        return new VersionPaper(version, language).draw();
    }

    /** Characters of this text, in any of its forms, that no paper of ours can print; empty if all is well. */
    static List<String> unprintable(LocalizedText text) {
        return Stream.of(Language.values()).flatMap(form -> Glyphs.missing(text.exactly(form)).stream()).distinct().toList();
    }

    private boolean easy() {
        return language == Language.EASY;
    }

    private byte[] draw() {
        front();
        changeNote();
        for (ModuleContent module : version.modules()) {
            if (easy()) {
                paper.newPage();
            } else {
                paper.gap(26);
            }
            module(module);
        }
        paper.newPage();
        rules();
        paper.gap(20);
        words(t("standard.licence"), body);
        paper.paragraph(t("standard.hash") + " " + version.hash(), QUIET);
        paper.furniture(this::furniture);
        return paper.finish();
    }

    private void front() {
        paper.paragraph(t("standard.over", version.number()), body.in(Ink.GREY));
        paper.gap(4);
        paper.heading(1, of(content.title()), SERIF.sized(easy() ? 30 : 28));
        paper.gap(6);
        paper.ornament(pen -> pen.fill(MARGINS.left(), paper.y(), 56, 2.5f, Ink.GOLD));
        paper.gap(16);
        text(content.summary());
        paper.gap(10);
        words(switch (version.basis()) {
            case Basis.Start start -> t("draft.mark") + ": " + t("draft.explain");
            case Basis.Consent consent -> t("paper.consent", date(consent.date()), consent.votes(), consent.selfAdvocates());
        }, body.in(Face.BOLD).in(version.basis().isStart() ? Ink.OCHRE : Ink.BLUE));
        if (version.basis().isStart() && easy()) {
            words(t("standard.easy-draft"), body.in(Ink.OCHRE));
        }
        paper.gap(12);
        fact("standard.holder", of(content.holder()));
        fact("standard.contact", t("standard.contact.value", content.contactUnits(), hours(version.contactMinutes())));
        fact("standard.practice", t("standard.practice.value", content.practiceHours()));
        fact("standard.published", date(version.publishedOn()));
        paper.gap(4);
        words(t("standard.units.explain"), easy() ? body : QUIET);
        paper.gap(14);
        heading(2, t("standard.modules.title"));
        if (easy()) {
            paper.list(version.modules().stream().map(this::name).toList(), body, 4);
            return;
        }
        paper.table(new Table(List.of(new Table.Column(t("module.title"), 7, Align.LEFT), new Table.Column(t("module.units"), 1.3f, Align.RIGHT),
                new Table.Column(t("module.practice"), 2.2f, Align.RIGHT)), version.modules().stream().map(module -> List.of(name(module),
                String.valueOf(module.contactUnits()), String.valueOf(module.practiceHours()))).toList(), List.of()), body.sized(10));
    }

    private void changeNote() {
        ChangeNote note = content.changeNote();
        if (note == null) {
            return;
        }
        paper.gap(20);
        heading(2, t("paper.news", note.from()));
        text(note.headline(), body.in(Face.BOLD));
        paper.gap(4);
        text(note.note());
        note.transitions().forEach(rule -> {
            paper.gap(6);
            text(rule.text());
        });
    }

    private void module(ModuleContent module) {
        heading(2, name(module));
        text(module.description());
        paper.gap(8);
        heading(3, t("module.outcomes"));
        paper.list(module.outcomes().stream().map(outcome -> outcome.code() + " " + of(outcome.text())
                + (outcome.critical() ? " (" + t("outcome.critical") + ")" : "") + (outcome.withSupport() ? "" : " (" + t("outcome.alone") + ")"))
                .toList(), body, 2);
        paper.gap(8);
        heading(3, t("module.parts"));
        units(module);
        if (module.practiceHours() > 0) {
            paper.gap(4);
            fact("standard.practice", t("standard.practice.value", module.practiceHours()));
        }
        paper.gap(8);
        heading(3, t("module.before"));
        if (module.prerequisites().isEmpty()) {
            words(t("module.before.none"), body);
        } else {
            paper.list(module.prerequisites().stream().map(needed -> t("module.name", needed.module(), of(version.module(needed.module()).title())) + ": "
                    + t("degree." + needed.degree())).toList(), body, 2);
        }
        paper.gap(8);
        heading(3, t("module.assessment"));
        text(module.assessment());
        if (!module.materials().isEmpty()) {
            paper.gap(8);
            heading(3, t("materials.title"));
            paper.list(module.materials().stream().map(material -> of(material.title()) + ", " + t("material.licence." + material.licence()) + ": "
                    + (material.hasFile() ? material.file().name() : material.link())).toList(), body, 2);
        }
    }

    /** A table; in Leichte Sprache a list, because a table is hard to read. */
    private void units(ModuleContent module) {
        if (easy()) {
            paper.list(module.units().stream().map(unit -> of(unit.title()) + ": " + t("paper.unit", unit.units()) + ".\n" + t("hours." + unit.hours()) + ".")
                    .toList(), body, 4);
        } else {
            paper.table(new Table(List.of(new Table.Column(t("module.part"), 6, Align.LEFT), new Table.Column(t("module.units"), 1.2f, Align.RIGHT),
                    new Table.Column(t("module.hours"), 4, Align.LEFT)), module.units().stream().map(unit -> List.of(of(unit.title()),
                    String.valueOf(unit.units()), t("hours." + unit.hours()))).toList(), List.of()), body.sized(10));
        }
    }

    private void rules() {
        heading(2, t("standard.rules"));
        for (Rule.Stage stage : Rule.Stage.values()) {
            List<Rule> rules = content.rules().stream().filter(rule -> rule.stage() == stage).toList();
            if (!rules.isEmpty()) {
                paper.gap(8);
                heading(3, t("stage." + stage));
                paper.list(rules.stream().map(rule -> of(rule.text())).toList(), body, 4);
            }
        }
    }

    // parts of a page

    private void heading(int level, String text) {
        // with the beginning of what it is about
        paper.keep(easy() ? 150 : 96);
        paper.heading(level, text, level == 2 ? SERIF.sized(easy() ? 22 : 18) : body.in(Face.BOLD).in(Ink.BLUE).sized(easy() ? 18 : 12));
        paper.gap(3);
    }

    private void fact(String key, String value) {
        paper.paragraph(t(key) + ": " + value, body);
    }

    private void text(LocalizedText text) {
        text(text, body);
    }

    private void text(LocalizedText text, Style style) {
        paper.paragraph(of(text), style);
    }

    /** Our own words; in Leichte Sprache one sentence a line. */
    private void words(String text, Style style) {
        paper.paragraph(easy() ? sentenceALine(text) : text, style);
    }

    private String sentenceALine(String text) {
        return easy() ? text.replaceAll("(?<=[.!?])\\s+(?!(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b)", "\n") : text;
    }

    private String name(ModuleContent module) {
        return module.code() + " " + of(module.title());
    }

    /** A text of the content on one run of lines. */
    private String of(LocalizedText text) {
        return easy() ? text.in(language) : text.in(language).lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private String t(String key, Object... params) {
        return Texts.text(language, key, Stream.of(params).map(String::valueOf).toArray());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language == Language.EN ? Locale.UK : Locale.GERMANY).format(day);
    }

    private String hours(int minutes) {
        String hours = t(minutes / 60 == 1 ? "format.hour" : "format.hours", minutes / 60);
        return minutes % 60 == 0 ? hours : t("format.hours-and-minutes", hours, t("format.minutes", minutes % 60));
    }

    private void furniture(Pen pen, int page, int pages) {
        pen.fill(28, 28, 8, Paper.HEIGHT - 56, Ink.BLUE);
        pen.fill(38, 28, 1, Paper.HEIGHT - 56, Ink.GOLD);
        float baseline = Paper.HEIGHT - 44;
        pen.text(title, Paper.fitted(title, QUIET, 5, 330), MARGINS.left(), baseline);
        pen.text(t("paper.page", page, pages), QUIET.aligned(Align.RIGHT), Paper.WIDTH - MARGINS.right(), baseline);
    }
}

package org.peerwerk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Texts;

/** What every template is given beside its page: the reader's language and words, who is reading, addresses and form tokens. */
@RequestScoped
public class View {
    private Language language = Language.DE;
    private String path = "/";
    private String query;
    private boolean addressIsPrivate;
    private String kind = "/other";
    private Display display = Display.USUAL;
    private Duration cover;
    @Inject
    private Me me;
    @Inject
    private FormTokens tokens;
    @Inject
    private Flash flash;
    @Inject
    private Instance<Navigation> navigation;
    @Inject
    private Settings settings;

    protected View() {
    }

    /** For tests that render a template without a server. */
    public View(Language language, String path, Me me, FormTokens tokens, Settings settings) {
        this.language = language;
        this.path = path;
        this.me = me;
        this.tokens = tokens;
        this.settings = settings;
    }

    void open(Language language, String path, String query) {
        this.language = language;
        this.path = path;
        this.query = query;
    }

    void isOf(String kind) {
        this.kind = kind;
    }

    /** From now on this request's page looks like that. */
    public void show(Display display) {
        this.display = display;
    }

    /** How the reader wants to see the page. */
    public Display display() {
        return display;
    }

    /** Templates are handed the object, not the request scope's proxy: hundreds of calls a page. */
    View unwrapped() {
        return this;
    }

    public Language language() {
        return language;
    }

    public Me me() {
        return me;
    }

    /**
     * The product's own words.
     *
     * @param params fill the sentence; texts of the content, lengths of time and days are put in the reader's form first
     */
    public String t(String key, Object... params) {
        return Texts.text(language, key, Stream.of(params).map(this::inWords).toArray());
    }

    /**
     * A sentence that refuses something: a number stands in it as its field takes it, without separators, and a colon before the place
     * it speaks of becomes a full stop, because here no place follows.
     */
    public String refusal(String key, Object... params) {
        String sentence = t(key, Stream.of(params).map(param -> param instanceof Number ? String.valueOf(param) : param).toArray());
        return sentence.endsWith(":") ? sentence.substring(0, sentence.length() - 1) + "." : sentence;
    }

    private Object inWords(Object param) {
        return switch (param) {
            case LocalizedText text -> of(text);
            case Duration length -> minutes((int) length.toMinutes());
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case null, default -> param;
        };
    }

    /** A text of the content in this language, or the plain one where this form is missing. */
    public String of(LocalizedText text) {
        return text.in(language);
    }

    /** An address inside the product, {@code /standards}, in the reader's language. */
    public String link(String path) {
        return "/" + language.path() + ("/".equals(path) ? "" : path);
    }

    /** This same page in another language. */
    public String inLanguage(Language other) {
        return "/" + other.path() + ("/".equals(path) ? "" : path) + (query == null ? "" : "?" + query);
    }

    /** A language by its own name, which is the same on every page. */
    public String languageName(Language other) {
        return switch (other) {
            case DE -> "Deutsch";
            case EASY -> "Leichte Sprache";
            case EN -> "English";
        };
    }

    /** Where to log in so as to come back to this page; from the start page on to one's own start. */
    public String loginLink() {
        return link("/my/login") + ("/".equals(path) || addressIsPrivate ? ""
                : "?to=" + URLEncoder.encode(inLanguage(language), StandardCharsets.UTF_8));
    }

    /** This page's address holds something that must reach no log: the login does not lead back to it. */
    public void keepAddressPrivate() {
        addressIsPrivate = true;
    }

    /** Many people use this device: every page offers to finish, and covers itself after so long without a touch. */
    public void shareDevice(Duration cover) {
        this.cover = cover;
    }

    /** Somebody is logged in on a device that many people use. */
    public boolean isOnSharedDevice() {
        return cover != null && me.isKnown();
    }

    /** Seconds without a touch until the page covers itself. */
    public long cover() {
        return cover.toSeconds();
    }

    /** This page is the one with that path. */
    public boolean isAt(String other) {
        return path.equals(other);
    }

    /** This page lies below that path; everybody's own start has nothing below it, though all addresses look like it. */
    public boolean isBelow(String other) {
        return !"/my".equals(other) && path.startsWith(other + "/");
    }

    /** The page's path without language. */
    public String path() {
        return path;
    }

    /** The kind of this page: its path with the names of what it speaks of in place of ids and codes, {@code /courses/{id}}. */
    public String kind() {
        return kind;
    }

    /** Where to come back to from another page: this page's path without language, or the start page where that must stay private. */
    public String backPath() {
        return addressIsPrivate ? "/" : path;
    }

    public String asset(String name) {
        return Build.assets() + "/" + name;
    }

    /** The token that proves this form came from us for this person: see {@link FormTokens}. */
    public String token(String action) {
        return tokens.forForm(me, action);
    }

    /** A sentence about what the last POST did, shown once; null where there is none. */
    public String notice() {
        return flash == null ? null : flash.take(this);
    }

    /** The next page says this. */
    void say(String key, Object... params) {
        flash.say(key, params);
    }

    public List<Navigation.Item> navigation() {
        return navigation == null || navigation.isUnsatisfied() ? List.of() : navigation.get().items(me);
    }

    public boolean isDevelopment() {
        return settings.demoData();
    }

    public String publicUrl() {
        return settings.publicUrl().toString();
    }

    /** {@code 3. März 2027} */
    public String date(LocalDate date) {
        return date == null ? "" : Texts.date(language, date);
    }

    /** {@code Mittwoch, 3. März 2027} */
    public String day(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(formats()).format(date);
    }

    /** {@code 9:30}, with the word for it in German forms. */
    public String time(LocalTime time) {
        return time == null ? "" : t("format.time", DateTimeFormatter.ofPattern("H:mm").format(time));
    }

    public String date(OffsetDateTime moment) {
        return moment == null ? "" : date(moment.atZoneSameInstant(Chance.ZONE).toLocalDate());
    }

    /** Day and time: {@code 3. März 2027, 9:30 Uhr}. */
    public String moment(OffsetDateTime moment) {
        return date(moment) + ", " + time(moment);
    }

    public String time(OffsetDateTime moment) {
        return moment == null ? "" : time(moment.atZoneSameInstant(Chance.ZONE).toLocalTime());
    }

    /** Minutes as hours and minutes in words. */
    public String minutes(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return t(rest == 1 ? "format.minute" : "format.minutes", rest);
        }
        String inHours = t(hours == 1 ? "format.hour" : "format.hours", hours);
        return rest == 0 ? inHours : t("format.hours-and-minutes", inHours, t(rest == 1 ? "format.minute" : "format.minutes", rest));
    }

    /** A size in bytes as megabytes in words, with at most one digit behind the comma. */
    public String megabytes(long bytes) {
        NumberFormat number = NumberFormat.getInstance(formats());
        number.setMaximumFractionDigits(1);
        return t("format.megabytes", number.format((double) bytes / Form.MB));
    }

    private Locale formats() {
        return Texts.formats(language);
    }
}

package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.peerwerk.people.ConsentText;
import org.peerwerk.people.Purpose;
import org.peerwerk.people.Wording;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The texts to which people say yes, and the next one of each. */
@Path("/my/office/consents/texts")
public class ConsentTextPages {
    /** Whether who has said yes is asked anew. Nothing is chosen beforehand. */
    public enum Meaning {
        OTHER, SAME
    }

    /** The parts of a text in their order; {@code news} is written, not changed. */
    private static final List<String> PARTS = List.of("title", "what", "who", "news");

    @Inject
    private Wording wording;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param texts the newest of each purpose first */
    public record TextsPage(List<ConsentText> texts) {
        public boolean isNewest(ConsentText text) {
            return texts.stream().noneMatch(other -> other.purpose() == text.purpose() && other.number() > text.number());
        }
    }

    /** @param before the text that is followed */
    public record NewTextPage(Form form, ConsentText before) {
        public List<String> parts() {
            return PARTS;
        }

        public List<Choice> meanings(View view) {
            return Stream.of(Meaning.values()).map(meaning -> Choice.of(meaning.name(), view.t("consent-text.meaning." + meaning.name().toLowerCase(Locale.ROOT)))).toList();
        }
    }

    /** Name of the field for one form of a part: {@code what-de-simple}. */
    public static String field(String part, Language form) {
        return part + "-" + form.tag();
    }

    @GET
    public Page list() {
        return Page.of("people/consent-texts.jte", new TextsPage(wording.all().stream()
                .sorted(Comparator.comparing(ConsentText::purpose).thenComparing(ConsentText::number, Comparator.reverseOrder())).toList()));
    }

    @GET
    @Path("{purpose}/new")
    public Page write(@PathParam("purpose") String word) {
        ConsentText before = wording.newest(ConsentPages.purpose(word));
        Form form = Form.empty(view);
        for (Language language : Language.values()) {
            form.with(field("title", language), before.words().title().exactly(language));
            form.with(field("what", language), before.words().what().exactly(language));
            form.with(field("who", language), before.words().who().exactly(language));
        }
        return page(form, before);
    }

    @POST
    @Path("{purpose}/new")
    public Response publish(@PathParam("purpose") String word, Form form) {
        Purpose purpose = ConsentPages.purpose(word);
        return form.submit(() -> {
            var words = new ConsentText.Words(text(form, "title"), text(form, "what"), text(form, "who"), text(form, "news"));
            LocalDate from = form.date("from");
            Meaning meaning = form.choice("meaning", Meaning.class);
            if (!form.isGood()) {
                return null;
            }
            flash.say("consent-text.published", String.valueOf(wording.publish(form.once(), purpose, from, words, meaning == Meaning.OTHER)));
            return "/my/office/consents/texts";
        }, () -> page(form, wording.newest(purpose)));
    }

    private static LocalizedText text(Form form, String part) {
        return new LocalizedText(form.optionalText(field(part, Language.DE), ConsentText.LONGEST),
                form.optionalText(field(part, Language.EASY), ConsentText.LONGEST), form.optionalText(field(part, Language.EN), ConsentText.LONGEST));
    }

    private static Page page(Form form, ConsentText before) {
        return Page.of("people/consent-text-new.jte", new NewTextPage(form, before));
    }

    /** The last of each purpose, in the order of the purposes. @param texts by number */
    static List<ConsentText> newest(List<ConsentText> texts) {
        Map<Purpose, ConsentText> newest = new EnumMap<>(Purpose.class);
        texts.forEach(text -> newest.put(text.purpose(), text));
        return List.copyOf(newest.values());
    }
}

package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Texts;

/**
 * The one place through which features tell a person something. Called inside a use case: what is told goes out after its commit, in the
 * person's form of language and on their way. What no machine delivers stands in the list of {@link HandingOver}.
 */
@ApplicationScoped
public class Letterbox {
    @Inject
    private PersonRepository persons;
    @Inject
    private PreferencesRepository preferences;
    @Inject
    private MessageRepository messages;
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /**
     * Tells a person something, once for each occasion; nothing once they have died. A mail may be read where an employer reads along, and a letter be read out: the
     * text says nothing of a need, a result, or who is a peer (I7, I17); what is private stands behind the path, after the login.
     *
     * @param occasion a word and an id with a space between: {@code decision 3f…}; ask {@link MessageRepository#reachedOn} with the same
     * @param subject  message key
     * @param text     message key
     * @param path     where the person goes on, without language
     * @param params   fill the text; days and texts of the content are put in the person's form
     */
    public void tell(UUID person, String occasion, String subject, String text, String path, Object... params) {
        Person whom = persons.find(person);
        if (whom.hasDied() || messages.exists(person, occasion)) {
            return;
        }
        String email = whom.email();
        Preferences chosen = preferences.of(person);
        Language language = chosen.language() == null ? Language.DE : chosen.language();
        var content = new Message.Content(language, Texts.text(language, subject), filled(language, text, params), path);
        var message = new Message(Chance.id(), person, occasion, content, chosen.way(email), OffsetDateTime.now(clock));
        messages.add(message);
        mail(message, email);
    }

    /** Mails that were taken back before they went out go out after all; those that went out do not go twice. */
    void goOn(UUID person) {
        String email = persons.find(person).email();
        if (email != null) {
            messages.unread(person).forEach(message -> mail(message, email));
        }
    }

    private void mail(Message message, String email) {
        if (message.way().channel() == Channel.MAIL) {
            Message.Content content = message.content();
            String link = settings.publicUrl() + "/" + content.language().path() + "/my/messages/" + message.id();
            outbox.mail("message " + message.id(), email, content.subject(), content.text() + "\n\n" + Texts.text(content.language(), "message.open", link));
        }
    }

    private static String filled(Language language, String key, Object... params) {
        return Texts.text(language, key, Arrays.stream(params).map(param -> switch (param) {
            case LocalDate day -> Texts.date(language, day);
            case LocalizedText several -> several.in(language);
            default -> param;
        }).toArray());
    }
}

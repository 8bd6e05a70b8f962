package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Texts;

/**
 * The one place through which features tell a person something. Called inside a use case: what is told goes out after its commit, in the
 * person's form of language and on their way. What no machine delivers stands in the list of {@link HandingOver}.
 *
 * <p>What is told has a key: {@code <key>.subject}, {@code <key>.text}, and {@code <key>.brought} where people who bring it say more than a
 * mail does, because whoever gets it from them may not be able to log in. A mail may be read where an employer reads along, and a letter be
 * read out: the words say nothing of a need, a result, or who is a peer (I7, I17); what is private stands behind the path, after the login.
 * Nothing is told once somebody has died.
 */
@ApplicationScoped
public class Letterbox {
    private static final String SENDER = "Peerwerk";
    private static final String SMS = "sms ";

    @Inject
    private PersonRepository persons;
    @Inject
    private PreferencesRepository preferences;
    @Inject
    private ShortMessages shortMessages;
    @Inject
    private MessageRepository messages;
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /**
     * Tells a person something, once for each occasion.
     *
     * @param occasion a word and an id with a space between: {@code decision 3f…}; ask {@link MessageRepository#reachedOn} with the same
     * @param path     where the person goes on, without language
     * @param params   fill the text; days, moments and texts of the content are put in the person's form, a list in lines
     * @return the message; null for somebody who has died
     */
    public UUID tell(UUID person, String occasion, String key, String path, Object... params) {
        Optional<UUID> told = messages.of(person, occasion);
        return told.isPresent() ? told.get() : write(person, occasion, false, key, path, params);
    }

    /**
     * The same for words that nobody at a site shall read, who may work for those who send the person (I12): the certification office calls or
     * writes itself, and where only the site can bring it, it brings no more than a mail would.
     */
    public UUID tellInConfidence(UUID person, String occasion, String key, String path, Object... params) {
        Optional<UUID> told = messages.of(person, occasion);
        return told.isPresent() ? told.get() : write(person, occasion, true, key, path, params);
    }

    /**
     * The same for what may happen again and again and is always told in the same words: while one message about it has not reached the
     * person, there is no second one.
     *
     * @param topic a word and an id, as an occasion
     */
    public UUID tellUnlessUnread(UUID person, String topic, String key, String path, Object... params) {
        Optional<Message> unread = messages.unread(person, topic);
        return unread.isPresent() ? unread.get().id() : write(person, again(topic), false, key, path, params);
    }

    /**
     * The same where each says what holds from now on: what people have not brought yet is replaced by it. What is on its way by itself in the
     * same words is enough.
     */
    public UUID tellAnew(UUID person, String topic, String key, String path, Object... params) {
        Optional<Message> unread = messages.unread(person, topic);
        if (unread.isPresent()) {
            Message.Content same = unread.get().content();
            if (unread.get().way().channel().isBrought()) {
                messages.remove(unread.get());
            } else if (same.text().equals(filled(same.language(), key + ".text", params))) {
                return unread.get().id();
            }
        }
        return write(person, again(topic), false, key, path, params);
    }

    private static String again(String topic) {
        return topic + "/" + Chance.id();
    }

    private UUID write(UUID person, String occasion, boolean inConfidence, String key, String path, Object... params) {
        Person whom = persons.find(person);
        if (whom.hasDied()) {
            return null;
        }
        Preferences chosen = preferences.of(person);
        Language language = chosen.language() == null ? Language.DE : chosen.language();
        Preferences.Way usual = chosen.way(whom.email(), shortMessages.areOffered());
        Preferences.Way way = inConfidence ? usual.inConfidence() : usual;
        boolean more = way.channel().isBrought() && Texts.has(language, key + ".brought") && !(inConfidence && way.site() != null);
        var content = new Message.Content(language, Texts.text(language, key + ".subject"),
                filled(language, key + (more ? ".brought" : ".text"), params), path);
        var message = new Message(Chance.id(), person, occasion, content, way, OffsetDateTime.now(clock));
        messages.add(message);
        send(message, whom.email());
        return message.id();
    }

    /**
     * Messages that were taken back before they went out go out after all. Those that went out do not go twice: the outbox remembers them for
     * so long; what is older waits on the person's page.
     */
    void goOn(UUID person) {
        String email = persons.find(person).email();
        messages.unread(person, OffsetDateTime.now(clock).minusDays(Outbox.REMEMBERS_DAYS)).forEach(message -> send(message, email));
    }

    /** What people bring stands in their list already. */
    private void send(Message message, String email) {
        Message.Content content = message.content();
        String link = settings.publicUrl() + "/" + content.language().path() + "/my/messages/" + message.id();
        if (message.way().channel() == Channel.MAIL && email != null) {
            outbox.mail("message " + message.id(), email, content.subject(),
                    String.join("\n", content.lines()) + "\n\n" + Texts.text(content.language(), "message.open", link));
        } else if (message.way().channel() == Channel.SMS && shortMessages.areOffered()) {
            outbox.mail(SMS + message.id(), shortMessages.address(message.way().contact()), SENDER, content.subject() + ".\n" + link);
        }
    }

    /** Messages go to this person by mail. */
    public boolean isByMail(UUID person) {
        return preferences.of(person).way(persons.find(person).email(), shortMessages.areOffered()).channel() == Channel.MAIL;
    }

    /** Takes back what has not gone out by SMS yet: its address is none of a person's. */
    void recallShort(UUID person) {
        messages.unreadShort(person).forEach(message -> outbox.recall(SMS + message));
    }

    private static String filled(Language language, String key, Object... params) {
        return Texts.text(language, key, Arrays.stream(params).map(param -> inForm(language, param)).toArray());
    }

    private static Object inForm(Language language, Object param) {
        return switch (param) {
            case LocalDate day -> Texts.date(language, day);
            case LocalDateTime moment -> Texts.moment(language, moment);
            case LocalizedText several -> several.in(language);
            case List<?> all -> all.stream().map(one -> inForm(language, one).toString()).collect(Collectors.joining("\n"));
            default -> param;
        };
    }
}

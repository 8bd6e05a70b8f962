package org.peerwerk.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.RuleBroken;

/**
 * At most {@link #LARGEST} easy texts for one checker, about 20 minutes. Alone, the answers are the checker's own until the package is
 * handed in; it can be put down and taken up at any point. In a group session each answer counts when it is given, before anybody talks
 * about it, and is not changed afterwards.
 */
@Entity
@Table(name = "check_package")
public class CheckPackage {
    public static final int LARGEST = 8;
    /** About as long as one text takes, in seconds: 8 of them in 20 minutes. */
    public static final int SECONDS_A_TEXT = 150;
    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 2000;

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "checker_id")
    private UUID checker;
    @Column(name = "session_id")
    private UUID session;
    @Convert(converter = StoredTexts.class)
    @Column(name = "blocks")
    private Texts texts;
    @Convert(converter = StoredAnswers.class)
    private Answers answers;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "handed_in_at")
    private OffsetDateTime handedInAt;
    @Version
    private int version;

    /** Exactly these words. @param block key of the {@link Place}; @param module null for what the version says itself */
    public record Text(EasyMarks.Key key, UUID module, String block) {
        static Text of(Block block, EasyMarks marks) {
            return new Text(marks.key(block), block.place().module(), block.place().key());
        }

        @JsonIgnore
        public Place place() {
            return new Place(module, block);
        }
    }

    /** @param number of the text in its package, from 1; @param note may be empty */
    public record Answer(int number, Understanding word, String note) {
        public Answer {
            if (word == null) {
                throw RuleBroken.at("word", "form.choose");
            }
            note = note == null ? "" : note.strip();
        }
    }

    record Texts(List<Text> all) {
        Texts {
            all = List.copyOf(all);
        }
    }

    record Answers(List<Answer> all) {
        Answers {
            all = List.copyOf(all);
        }
    }

    protected CheckPackage() {
    }

    /** @param session null for a checker alone */
    CheckPackage(UUID id, UUID versionId, UUID checker, UUID session, List<Text> texts, OffsetDateTime now) {
        if (texts.isEmpty() || texts.size() > LARGEST) {
            throw new RuleBroken("check.nothing-left");
        }
        this.id = id;
        this.versionId = versionId;
        this.checker = checker;
        this.session = session;
        this.texts = new Texts(texts);
        this.answers = new Answers(List.of());
        this.startedAt = now;
    }

    /** @throws RuleBroken after it was handed in, or where the answer was given in a group */
    void answer(Answer answer) {
        requireOpen();
        if (answer.number() < 1 || answer.number() > texts.all().size()) {
            throw new RuleBroken("check.no-such-text");
        }
        if (isInGroup() && answer(answer.number()).isPresent()) {
            throw new RuleBroken("check.answered-already");
        }
        var all = new ArrayList<>(answers.all());
        all.removeIf(other -> other.number() == answer.number());
        all.add(answer);
        all.sort(Comparator.comparingInt(Answer::number));
        answers = new Answers(all);
    }

    /**
     * Gives the answers away.
     *
     * @param dropped numbers of texts that are not to be read any more: they need no answer, and one that was given counts for nothing
     * @return the answers that count
     * @throws RuleBroken while a text has no answer
     */
    List<Answer> handIn(List<Integer> dropped, OffsetDateTime now) {
        requireOpen();
        if (IntStream.rangeClosed(1, texts.all().size()).anyMatch(number -> !dropped.contains(number) && answer(number).isEmpty())) {
            throw new RuleBroken("check.not-finished");
        }
        handedInAt = now;
        return answers.all().stream().filter(answer -> !dropped.contains(answer.number())).toList();
    }

    /** The group it belongs to has finished. */
    void close(OffsetDateTime now) {
        if (handedInAt == null) {
            handedInAt = now;
        }
    }

    private void requireOpen() {
        if (handedInAt != null) {
            throw new RuleBroken("check.handed-in-already");
        }
    }

    public Optional<Answer> answer(int number) {
        return answers.all().stream().filter(answer -> answer.number() == number).findFirst();
    }

    public UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    UUID checker() {
        return checker;
    }

    /** Null for a checker alone. */
    UUID session() {
        return session;
    }

    /** Answered in a group session: each answer counts when it is given. */
    public boolean isInGroup() {
        return session != null;
    }

    public List<Text> texts() {
        return texts.all();
    }

    public int answered() {
        return answers.all().size();
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    /** About how long the rest takes, in minutes, at least 1. */
    public int minutesLeft() {
        return minutes(texts.all().size() - answered());
    }

    static int minutes(int texts) {
        return Math.max(1, texts * SECONDS_A_TEXT / 60);
    }

    @Converter
    public static class StoredTexts implements AttributeConverter<Texts, String> {
        @Override
        public String convertToDatabaseColumn(Texts texts) {
            return Json.write(texts);
        }

        @Override
        public Texts convertToEntityAttribute(String json) {
            return Json.read(json, Texts.class);
        }
    }

    @Converter
    public static class StoredAnswers implements AttributeConverter<Answers, String> {
        @Override
        public String convertToDatabaseColumn(Answers answers) {
            return Json.write(answers);
        }

        @Override
        public Answers convertToEntityAttribute(String json) {
            return Json.read(json, Answers.class);
        }
    }
}

package org.peerwerk.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.RuleBroken;

/**
 * The words to which people say yes for one purpose, in three forms. It never changes: other words are the next number, and who said yes
 * to this one is asked anew. The first numbers come with the product.
 */
@Entity
@Table(name = "consent_text")
public class ConsentText {
    /** Longest text of one form, in characters. */
    public static final int LONGEST = 2000;

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    private int number;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Convert(converter = StoredJson.OfWords.class)
    private Words words;

    /**
     * @param title the purpose as a sentence of the person
     * @param what  what Peerwerk may do, and what happens without the yes
     * @param who   who sees it
     * @param news  what is different from the text before; null for the first
     */
    public record Words(LocalizedText title, LocalizedText what, LocalizedText who, LocalizedText news) {
        @JsonIgnore
        public boolean isComplete() {
            return Stream.of(title, what, who).allMatch(LocalizedText::isComplete) && (news == null || news.isComplete());
        }
    }

    protected ConsentText() {
    }

    ConsentText(UUID id, Purpose purpose, int number, LocalDate validFrom, Words words) {
        this.id = id;
        this.purpose = purpose;
        this.number = number;
        this.validFrom = validFrom;
        this.words = words;
    }

    /**
     * The text that follows this one.
     *
     * @param from first day on which people are asked in these words
     * @throws RuleBroken where a form is missing, where it says what this one says, or at {@code from} where the day is past or not after
     *                    this text's own
     */
    public ConsentText next(UUID id, LocalDate from, Words next, LocalDate today) {
        if (next.news() == null || !next.isComplete()) {
            throw new RuleBroken("consent-text.incomplete");
        }
        if (next.title().equals(words.title()) && next.what().equals(words.what()) && next.who().equals(words.who())) {
            throw new RuleBroken("consent-text.same");
        }
        if (from.isBefore(today) || !from.isAfter(validFrom)) {
            throw RuleBroken.at("from", "consent-text.too-early");
        }
        return new ConsentText(id, purpose, number + 1, from, next);
    }

    /** People are asked in these words on that day, or were before it. */
    public boolean isKnown(LocalDate on) {
        return !validFrom.isAfter(on);
    }

    public UUID id() {
        return id;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Counts from 1 for each purpose. */
    public int number() {
        return number;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Words words() {
        return words;
    }
}

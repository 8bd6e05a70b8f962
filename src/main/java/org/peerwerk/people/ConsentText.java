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
 * The words to which people say yes for one purpose, in three forms. It never changes: other words are the next number. Whoever publishes
 * them says whether they mean something else: then a yes to an older text counts no more, and the person is asked anew; else it counts on.
 * The first numbers come with the product.
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
    @Column(name = "asks_anew")
    private boolean asksAnew;

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

    ConsentText(UUID id, Purpose purpose, int number, LocalDate validFrom, Words words, boolean asksAnew) {
        this.id = id;
        this.purpose = purpose;
        this.number = number;
        this.validFrom = validFrom;
        this.words = words;
        this.asksAnew = asksAnew;
    }

    /**
     * The text that follows this one.
     *
     * @param from     first day on which people are asked in these words
     * @param asksAnew it means something else than this one: see {@link #outdates}
     * @throws RuleBroken where a form is missing, where it says what this one says, or at {@code from} where the day is past or not after
     *                    this text's own
     */
    public ConsentText next(UUID id, LocalDate from, Words next, boolean asksAnew, LocalDate today) {
        if (next.news() == null || !next.isComplete()) {
            throw new RuleBroken("consent-text.incomplete");
        }
        if (next.title().equals(words.title()) && next.what().equals(words.what()) && next.who().equals(words.who())) {
            throw new RuleBroken("consent-text.same");
        }
        if (from.isBefore(today) || !from.isAfter(validFrom)) {
            throw RuleBroken.at("from", "consent-text.too-early");
        }
        return new ConsentText(id, purpose, number + 1, from, next, asksAnew);
    }

    /** People are asked in these words on that day, or were before it. */
    public boolean isKnown(LocalDate on) {
        return !validFrom.isAfter(on);
    }

    /** It means something else than the texts before it; else it only says the same in other words. */
    public boolean asksAnew() {
        return asksAnew;
    }

    /** A yes to an older text counts no more on that day, because this one means something else: the person is asked anew. */
    public boolean outdates(Consent yes, LocalDate on) {
        return asksAnew && purpose == yes.purpose() && yes.text() < number && isKnown(on);
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

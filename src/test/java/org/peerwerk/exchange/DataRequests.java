package org.peerwerk.exchange;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.peerwerk.exchange.DataRequest.Asked;
import org.peerwerk.exchange.DataRequest.Asker;
import org.peerwerk.exchange.DataRequest.Kind;
import org.peerwerk.exchange.DataRequest.TwoForms;
import org.peerwerk.exchange.DataRequest.Way;

/** Requests to test with. */
public final class DataRequests {
    static final OffsetDateTime NOW = OffsetDateTime.of(2027, 1, 31, 10, 0, 0, 0, ZoneOffset.UTC);
    static final LocalDate TODAY = NOW.toLocalDate();
    static final UUID PERSON = new UUID(0, 2);
    static final UUID OFFICE = new UUID(0, 3);
    static final TwoForms ANSWER = new TwoForms("Klare <Antwort>", "Leichte <Antwort>");

    private DataRequests() {
    }

    /** Received on 31 January 2027. */
    public static DataRequest open() {
        return new DataRequest(new UUID(0, 1), Asker.known(PERSON), new Asked(Kind.ACCESS, Way.SELF, "Was wissen Sie?"), TODAY, PERSON, NOW);
    }

    /** Of somebody without an account, answered three days later. */
    public static DataRequest ofUnknown() {
        var request = new DataRequest(new UUID(0, 4), Asker.unknown("Uta <U>", "Weg 1\n20457 Hamburg"), new Asked(Kind.ACCESS, Way.PAPER, "Was wissen Sie?"),
                TODAY, OFFICE, NOW);
        request.answer(ANSWER, OFFICE, NOW.plusDays(3));
        return request;
    }

    public static DataRequest answered() {
        DataRequest request = open();
        request.answer(ANSWER, OFFICE, NOW.plusDays(3));
        return request;
    }
}

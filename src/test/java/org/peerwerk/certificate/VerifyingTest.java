package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.certificate.Certificate.Status;

class VerifyingTest {
    private static final CheckCode KNOWN = new CheckCode("7Q4XM0ZK2P9TBWC5HD8N31RVJE");
    private static final CheckCode UNKNOWN = new CheckCode("7Q4XM0ZK2P9TBWC5HD8N31RVJF");
    private static final String NAME = "Jürgen Müller";

    private final Shelf shelf = new Shelf();
    private Instant now = Instant.parse("2027-03-03T10:00:00Z");
    private final Verifying verifying = new Verifying(shelf, new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });
    private int clients;

    /** Certificates in memory. */
    private static final class Shelf extends CertificateRepository {
        private final Map<String, Checked> byCode = new HashMap<>();
        private final Map<UUID, Certificate> all = new HashMap<>();

        void put(CheckCode code, String name, Status status) {
            var id = new UUID(9, byCode.size());
            byCode.put(code.value(), new Checked(id, status, NameKey.of(name)));
            CertificateContent sample = Certificates.of(name);
            all.put(id, new Certificate(id, new Certificate.Subject(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3)), code,
                    Certificates.with(sample, code), new UUID(1, 4)));
        }

        /** Its holder has everything erased. */
        void forget(CheckCode code, Status status) {
            UUID id = byCode.get(code.value()).id();
            byCode.put(code.value(), new Checked(id, status, new NameKey("")));
            all.get(id).forgetHolder();
        }

        @Override
        public Optional<Checked> checked(CheckCode code) {
            return Optional.ofNullable(byCode.get(code.value()));
        }

        @Override
        public Certificate find(UUID id) {
            return all.get(id);
        }
    }

    @Test
    void a_certificate_whose_holder_had_the_name_erased_is_told_without_comparing_a_name() {
        shelf.put(KNOWN, NAME, Status.ISSUED);
        shelf.forget(KNOWN, Status.ISSUED);
        assertInstanceOf(Verification.NameAsked.class, verifying.check(KNOWN, somebody()));
        var answer = assertInstanceOf(Verification.Nameless.class, verifying.check(KNOWN, "Irgend Wer", somebody()));
        assertTrue(answer.stands());
        assertEquals("1.0", answer.paper().version());
        shelf.forget(KNOWN, Status.REVOKED);
        assertEquals(false, assertInstanceOf(Verification.Nameless.class, verifying.check(KNOWN, NAME, somebody())).stands());
    }

    private String somebody() {
        return "192.0.2." + clients++;
    }

    @Test
    void a_known_code_alone_learns_that_there_is_a_certificate_and_nothing_else() {
        shelf.put(KNOWN, NAME, Status.ISSUED);
        Verification answer = verifying.check(KNOWN, somebody());
        assertInstanceOf(Verification.NameAsked.class, answer);
        assertEquals(0, answer.getClass().getRecordComponents().length);
    }

    @Test
    void an_unknown_code_learns_that_there_is_none() {
        assertInstanceOf(Verification.Unknown.class, verifying.check(UNKNOWN, somebody()));
        assertInstanceOf(Verification.Unknown.class, verifying.check(UNKNOWN, NAME, somebody()));
        assertInstanceOf(Verification.Unknown.class, verifying.check(CheckCode.ofPreview(), "Nobody holds this", somebody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen Müller", "mueller, juergen", "MULLER JURGEN"})
    void code_and_name_together_learn_what_stands_on_the_paper(String typed) {
        shelf.put(KNOWN, NAME, Status.ISSUED);
        var valid = assertInstanceOf(Verification.Valid.class, verifying.check(KNOWN, typed, somebody()));
        assertEquals("1.0", valid.paper().version());
        assertEquals("Netzwerk Peer-Support Rhein-Ruhr", valid.paper().issuer());
        assertEquals(LocalDate.of(2026, 7, 3), valid.paper().issuedOn());
        assertTrue(valid.paper().isStart());
    }

    @Test
    void another_name_learns_nothing() {
        shelf.put(KNOWN, NAME, Status.ISSUED);
        assertInstanceOf(Verification.NoInformation.class, verifying.check(KNOWN, "Jürgen Möller", somebody()));
        assertInstanceOf(Verification.NoInformation.class, verifying.check(KNOWN, "?", somebody()));
        assertInstanceOf(Verification.NoInformation.class, verifying.check(KNOWN, "Nobody holds this", somebody()));
    }

    @Test
    void what_became_of_a_certificate_is_told_only_to_who_knows_the_name() {
        shelf.put(KNOWN, NAME, Status.REVOKED);
        assertInstanceOf(Verification.NameAsked.class, verifying.check(KNOWN, somebody()));
        assertInstanceOf(Verification.NoInformation.class, verifying.check(KNOWN, "Jürgen Möller", somebody()));
        assertInstanceOf(Verification.Withdrawn.class, verifying.check(KNOWN, NAME, somebody()));
        shelf.put(KNOWN, NAME, Status.REPLACED);
        assertInstanceOf(Verification.Replaced.class, verifying.check(KNOWN, NAME, somebody()));
        shelf.put(KNOWN, NAME, Status.SUSPENDED);
        assertInstanceOf(Verification.NoInformation.class, verifying.check(KNOWN, NAME, somebody()));
    }

    @Test
    void no_answer_can_hold_a_name() {
        List<String> told = Arrays.stream(Verification.Paper.class.getRecordComponents()).map(RecordComponent::getName).toList();
        assertEquals(List.of("standard", "title", "version", "basis", "issuer", "legalForm", "issuedOn"), told);
    }

    @Test
    void one_address_gets_thirty_answers_a_minute() {
        for (int i = 0; i < 30; i++) {
            assertInstanceOf(Verification.Unknown.class, verifying.check(CheckCode.random(new SecureRandom()), "192.0.2.1"));
        }
        var wait = assertInstanceOf(Verification.TooOften.class, verifying.check(UNKNOWN, "192.0.2.1"));
        assertEquals(2, wait.seconds());
        assertInstanceOf(Verification.Unknown.class, verifying.check(UNKNOWN, "192.0.2.2"));
        now = now.plusSeconds(wait.seconds());
        assertInstanceOf(Verification.Unknown.class, verifying.check(UNKNOWN, "192.0.2.1"));
    }

    @Test
    void one_code_gets_ten_names_a_minute_from_wherever_they_come_and_whether_or_not_it_is_known() {
        shelf.put(KNOWN, NAME, Status.ISSUED);
        for (CheckCode code : List.of(KNOWN, UNKNOWN)) {
            for (int i = 0; i < 10; i++) {
                verifying.check(code, "Guess " + i, somebody());
            }
            assertInstanceOf(Verification.TooOften.class, verifying.check(code, NAME, somebody()));
        }
    }

    @Test
    void all_addresses_of_one_ipv6_network_count_as_one() {
        assertEquals(Verifying.network("2001:db8:1:2::1"), Verifying.network("2001:db8:1:2:ffff::9"));
        assertNotEquals(Verifying.network("2001:db8:1:2::1"), Verifying.network("2001:db8:1:3::1"));
        assertEquals("192.0.2.1", Verifying.network("192.0.2.1"));
        assertEquals("not:an:address", Verifying.network("not:an:address"));
    }

    @Test
    void known_and_unknown_codes_are_answered_in_the_same_time() {
        shelf.put(KNOWN, NAME, Status.ISSUED);
        double ratio = 0;
        for (int attempt = 0; attempt < 5; attempt++) {
            var known = new ArrayList<Long>();
            var unknown = new ArrayList<Long>();
            for (int i = 0; i < 6000; i++) {
                now = now.plus(Duration.ofMinutes(1));
                // in turns, so that a busy machine hits both alike
                known.add(nanos(KNOWN));
                unknown.add(nanos(UNKNOWN));
            }
            ratio = (double) Math.max(median(known), median(unknown)) / Math.min(median(known), median(unknown));
            if (ratio < 1.5) {
                return;
            }
        }
        assertTrue(ratio < 1.5, "one takes " + ratio + " times as long as the other");
    }

    private long nanos(CheckCode code) {
        long before = System.nanoTime();
        verifying.check(code, "192.0.2.1");
        verifying.check(code, "Erika Mustermann", "192.0.2.1");
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        List<Long> measured = new ArrayList<>(times.subList(times.size() / 3, times.size()));
        Collections.sort(measured);
        return measured.get(measured.size() / 2);
    }
}

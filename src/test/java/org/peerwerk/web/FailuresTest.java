package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void the_code_of_a_certificate_stays_out_of_the_log() {
        assertEquals("/check/…", Failures.withoutSecrets("/check/7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE"));
        assertEquals("/check/…", Failures.withoutSecrets("/check/7q4xm0zk2p9tbwc5hd8n31rvje"));
    }

    @Test
    void words_and_ids_stay_readable() {
        String path = "/my/office/certificates/issued/0b9f2f6e-0c5e-4a53-9e0b-1c2d3e4f5a6b/de.pdf";
        assertEquals(path, Failures.withoutSecrets(path));
    }
}

package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPagesTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "evil", "javascript:alert(1)",
        "/de\r\nSet-Cookie: a=b", "///evil.example", " //evil.example"})
    void the_login_leads_to_no_other_host(String to) {
        assertEquals("/de/my", LoginPages.local(to, "/de/my").toString());
    }

    @Test
    void the_login_leads_back_to_where_it_was_asked_for() {
        assertEquals("/ls/courses?place=L%C3%BCbeck", LoginPages.local("/ls/courses?place=L%C3%BCbeck", "/de/my").toString());
    }
}

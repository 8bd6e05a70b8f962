package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KindsTest {
    @Test
    void a_kind_has_names_in_place_of_ids() {
        assertEquals("/my/courses/{cohort}/people/{enrolment}", Kinds.kind("/my/courses/{cohort:[0-9a-f-]{36}}", "people/{enrolment:[0-9a-f-]{36}}"));
        assertEquals("/check/{code}", Kinds.kind("/check", "{code}"));
        assertEquals("/courses", Kinds.kind("/courses", ""));
        assertEquals("/", Kinds.kind("/", ""));
    }
}

package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** What becomes of a change note in files: it is kept where the version it tells of is here. */
class DraftingTest {
    private static final VersionContent FILES = Versions.next().content();

    @Test
    void the_next_version_from_files_keeps_what_it_says_of_the_one_before() {
        assertSame(FILES, Drafting.following(Shipped.version("peer-supporter"), FILES));
    }

    @Test
    void the_first_version_here_tells_of_no_version_before() {
        assertNull(Drafting.following(null, FILES).changeNote());
    }

    @Test
    void a_version_that_follows_another_here_begins_its_note_anew() {
        VersionContent other = Drafting.following(Versions.published(Versions.next()), FILES.numbered("1.2"));
        assertEquals("1.1", other.changeNote().from());
        assertEquals(ChangeNote.NOTHING, other.changeNote().headline());
    }
}

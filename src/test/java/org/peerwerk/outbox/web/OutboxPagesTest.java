package org.peerwerk.outbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.outbox.Parcel.Kind;
import org.peerwerk.outbox.Parcel.Stage;
import org.peerwerk.outbox.Sending.Overview;
import org.peerwerk.outbox.Sending.Row;
import org.peerwerk.outbox.web.OutboxPages.DiscardPage;
import org.peerwerk.outbox.web.OutboxPages.OutboxPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class OutboxPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_stage_is_told_in_words_and_what_is_on_its_way_or_in_vain_cannot_be_pressed(Language language) {
        var page = Rendering.known(language, "/my/office/outbox");
        List<Row> open = Stream.of(Stage.values()).filter(stage -> stage != Stage.SENT).map(stage -> row(stage, Kind.MAIL)).toList();
        String html = page.render("outbox/outbox.jte",
                new OutboxPage(new Overview(open, 250, List.of(row(Stage.SENT, Kind.CALL)), 1), Form.empty(page.view())));
        for (Row row : open) {
            assertTrue(html.contains(OutboxPages.stage(page.view(), row)), row.stage().name());
            assertEquals(row.stage() != Stage.ON_ITS_WAY && row.stage() != Stage.GIVEN_UP, html.contains("/my/office/outbox/" + row.id() + "/retry\""), row.stage().name());
        }
        assertTrue(html.contains(page.view().t("outbox.again")));
        assertTrue(html.contains("refused: no route"));
        assertTrue(html.contains(page.view().t("outbox.more", open.size(), 250)));
        assertTrue(html.contains(page.view().moment(AT)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_empty_outbox_says_so(Language language) {
        var page = Rendering.known(language, "/my/office/outbox");
        String html = page.render("outbox/outbox.jte", new OutboxPage(new Overview(List.of(), 0, List.of(), 0), Form.empty(page.view())));
        assertTrue(html.contains(page.view().t("outbox.open.none")));
        assertTrue(html.contains(page.view().t("outbox.sent.none")));
        assertFalse(html.contains("<table"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_is_asked_before_a_message_is_thrown_away(Language language) {
        var page = Rendering.known(language, "/my/office/outbox/x/discard");
        Row row = row(Stage.NEEDS_SOMEBODY, Kind.MAIL);
        String html = page.render("outbox/discard.jte", new DiscardPage(Form.empty(page.view()), row));
        assertTrue(html.contains("/my/office/outbox/" + row.id() + "/discard\""));
        assertTrue(html.contains("somebody@example.org"));
    }

    private static Row row(Stage stage, Kind kind) {
        boolean failed = stage == Stage.RETRYING || stage == Stage.NEEDS_SOMEBODY || stage == Stage.GIVEN_UP;
        return new Row(new UUID(1, stage.ordinal()), kind, "somebody@example.org", "test", stage, failed ? 9 : 0, AT,
                stage == Stage.ON_ITS_WAY || stage == Stage.PERHAPS_SENT || stage == Stage.GIVEN_UP ? null : AT, failed ? "refused: no route" : null);
    }
}

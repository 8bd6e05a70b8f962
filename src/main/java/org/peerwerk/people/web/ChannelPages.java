package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.Channel;
import org.peerwerk.people.Preferences;
import org.peerwerk.people.Preferring;
import org.peerwerk.people.Preferring.Reach;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** How messages reach me. */
@Path("/my/channel")
public class ChannelPages {
    /** In place of a site: the certification office brings it. */
    static final String OFFICE = "office";

    @Inject
    private Preferring preferring;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record ChannelPage(Form form, Reach reach) {
        /** What can reach the person. */
        public Stream<Channel> offered() {
            return Stream.of(Channel.values()).filter(channel -> switch (channel) {
                case MAIL -> reach.email() != null;
                case SMS -> reach.sms();
                case AT_SITE -> !reach.sites().isEmpty();
                case LETTER, CALL -> true;
            });
        }
    }

    @GET
    public Page show() {
        Reach now = preferring.myReach();
        Form form = Form.empty(view).with("contact", now.contact()).with("site", now.site() == null ? OFFICE : now.site());
        return page(now.chosen() == null ? form : form.with("channel", now.chosen()), now);
    }

    @POST
    public Response save(Form form) {
        return form.submit(() -> {
            Channel channel = form.choice("channel", Channel.class);
            String contact = form.optionalText("contact", Preferences.LONGEST_CONTACT);
            UUID site = form.value("site").isBlank() || OFFICE.equals(form.value("site")) ? null : form.chosen("site");
            if (!form.isGood()) {
                return null;
            }
            preferring.reach(new Preferences.Way(channel, contact, site));
            flash.say("channel.saved");
            return "/my/channel";
        }, () -> page(form, preferring.myReach()));
    }

    private static Page page(Form form, Reach reach) {
        return Page.of("people/channel.jte", new ChannelPage(form, reach));
    }
}

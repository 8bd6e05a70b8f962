package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.people.AccreditationRepository.Permission;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Capacity;
import org.peerwerk.people.Granting;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The certification office's list of who may train and who may decide. */
@Path("/my/office/permissions")
public class PermissionPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Granting granting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param standards title by slug */
    public record PermissionsPage(List<Permission> permissions, Map<String, LocalizedText> standards) {
        public String title(View view, String slug) {
            return standards.containsKey(slug) ? view.of(standards.get(slug)) : slug;
        }
    }

    public record GrantPage(Form form, Map<String, LocalizedText> standards) {
    }

    /** The question before it is ended. */
    public record EndPage(Form form, Permission permission, String standard) {
    }

    /** Message key of an activity, a capacity or a source: {@code activity.train}. */
    public static String key(Enum<?> word) {
        return word.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + word.name().toLowerCase(Locale.ROOT);
    }

    @GET
    public Page list() {
        return Page.of("people/permissions.jte", new PermissionsPage(granting.list(), granting.standards()));
    }

    @GET
    @Path("new")
    public Page grant() {
        return grantPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response grant(Form form) {
        return form.submit(() -> {
            String email = form.text("email", Form.LINE);
            String standard = form.text("standard", Form.LINE);
            Activity activity = form.choice("activity", Activity.class);
            Capacity capacity = form.choice("capacity", Capacity.class);
            LocalDate until = form.date("until");
            String reason = form.text("reason", 2000);
            if (!form.isGood()) {
                return null;
            }
            flash.say("permission.granted", granting.grant(form.once(), email, standard, activity, capacity, until, reason));
            return "/my/office/permissions";
        }, () -> grantPage(form));
    }

    @GET
    @Path(ID + "/end")
    public Page askToEnd(@PathParam("id") UUID id) {
        return endPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/end")
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            granting.end(id);
            flash.say("permission.ended");
            return "/my/office/permissions";
        }, () -> endPage(id, form));
    }

    private Page grantPage(Form form) {
        return Page.of("people/permission-new.jte", new GrantPage(form, granting.standards()));
    }

    private Page endPage(UUID id, Form form) {
        Permission permission = granting.show(id);
        LocalizedText title = granting.standards().get(permission.standard());
        return Page.of("people/permission-end.jte", new EndPage(form, permission, title == null ? permission.standard() : view.of(title)));
    }
}

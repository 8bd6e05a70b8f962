package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.cohort.Finding;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.web.Page;

/** Courses as anyone finds them. */
@Path("/courses")
public class CoursePages {
    @Inject
    private Finding finding;

    /**
     * @param standards title by slug of all that courses are open for
     * @param chosen    the slug whose courses are shown; null for all
     */
    public record CoursesPage(List<Finding.Offer> offers, Map<String, LocalizedText> standards, String chosen) {
    }

    public record CoursePage(Finding.Course course) {
    }

    @GET
    public Page courses(@QueryParam("standard") String chosen) {
        List<Finding.Offer> all = finding.open();
        var standards = new LinkedHashMap<String, LocalizedText>();
        all.forEach(offer -> standards.putIfAbsent(offer.version().slug(), offer.version().content().title()));
        boolean known = chosen != null && standards.containsKey(chosen);
        return Page.of("cohort/courses.jte", new CoursesPage(
                known ? all.stream().filter(offer -> offer.version().slug().equals(chosen)).toList() : all, standards,
                        known ? chosen : null));
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}")
    public Page course(@PathParam("id") UUID id) {
        return Page.of("cohort/course-public.jte", new CoursePage(finding.course(id)));
    }
}

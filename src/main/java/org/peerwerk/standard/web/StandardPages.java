package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.Comparing;
import org.peerwerk.standard.Material;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Reading;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.web.Page;

/** Standards as anyone reads them. The address without a number shows the latest version. */
@Path("/standards")
public class StandardPages {
    @Inject
    private Reading reading;
    @Inject
    private Comparing comparing;

    public record StandardsPage(List<StandardRow> standards) {
        /** Easy texts of a "Start-Fassung" are drafts until a review group has read them. */
        public boolean showsEasyDrafts(Language language) {
            return language == Language.EASY && standards.stream().anyMatch(row -> row.basis().isStart());
        }
    }

    /** @param versions all published versions of the standard, newest first */
    public record VersionPage(PublishedVersion version, List<StandardRow> versions, Comparing.Contributors contributors) {
        public List<StandardRow> others() {
            return versions.stream().filter(row -> !row.number().equals(version.number())).toList();
        }

        /** The version that is in force, or null where this is it. */
        public StandardRow newer() {
            return versions.isEmpty() || versions.getFirst().number().equals(version.number()) ? null : versions.getFirst();
        }

        public boolean isInForce(StandardRow row) {
            return row.equals(versions.getFirst());
        }

        /** There is a version before it to compare with. */
        public boolean isCompared() {
            return versions.stream().dropWhile(row -> !row.number().equals(version.number())).count() > 1;
        }

        /** Learning outcomes of this version, as a transition rule names them. */
        public List<ModuleContent.Outcome> outcomes(ChangeNote.Transition rule) {
            return version.outcomes().filter(outcome -> rule.outcomes().contains(outcome.id())).toList();
        }

        public String path() {
            return path(version);
        }

        public String downloads() {
            return DownloadPages.path(version);
        }

        /** There is more in the print pack than the document. */
        public boolean printsMaterials() {
            return version.modules().stream().flatMap(module -> module.materials().stream()).anyMatch(Material::comesPrinted);
        }

        static String path(PublishedVersion version) {
            return "/standards/" + version.slug() + "/" + version.number();
        }

        /** The stages that have rules, in the order of a person's way. */
        public List<Rule.Stage> stages() {
            return Stream.of(Rule.Stage.values()).filter(stage -> !rules(stage).isEmpty()).toList();
        }

        public List<Rule> rules(Rule.Stage stage) {
            return version.content().rules().stream().filter(rule -> rule.stage() == stage).toList();
        }

        public boolean showsEasyDrafts(Language language) {
            return language == Language.EASY && version.basis().isStart();
        }
    }

    /** What is new in one version, compared with an older one. */
    public record NewsPage(Comparing.WhatIsNew news, Changes changes) {
        public PublishedVersion version() {
            return news.to();
        }

        public String path() {
            return VersionPage.path(news.to());
        }

        /** The change note tells of the step from the version before, not from any older one. */
        public boolean showsNote() {
            ChangeNote note = news.to().content().changeNote();
            return note != null && note.from().equals(news.from().number());
        }
    }

    public record ModulePage(PublishedVersion version, ModuleContent module) {
        public String path() {
            return VersionPage.path(version);
        }

        public String path(String code) {
            return path() + "/modules/" + code;
        }

        /** Where the file of a material is. */
        public String file(Material material) {
            return DownloadPages.path(version) + "/materials/" + material.id();
        }

        public LocalizedText title(String code) {
            return version.module(code).title();
        }

        /** The module after this one, or null. */
        public ModuleContent next() {
            int place = version.modules().indexOf(module) + 1;
            return place < version.modules().size() ? version.modules().get(place) : null;
        }

        public boolean hasCritical() {
            return module.outcomes().stream().anyMatch(ModuleContent.Outcome::critical);
        }

        /** Some outcomes must be shown without help; only then it is worth telling which. */
        public boolean hasAlone() {
            return module.outcomes().stream().anyMatch(outcome -> !outcome.withSupport());
        }

        public boolean showsEasyDrafts(Language language) {
            return language == Language.EASY && version.basis().isStart();
        }
    }

    @GET
    public Page standards() {
        return Page.of("standard/standards.jte", new StandardsPage(reading.standards()));
    }

    @GET
    @Path("{slug}")
    public Page latest(@PathParam("slug") String slug) {
        return page(reading.latest(slug));
    }

    @GET
    @Path("{slug}/{number}")
    public Page version(@PathParam("slug") String slug, @PathParam("number") String number) {
        return page(reading.version(slug, number));
    }

    @GET
    @Path("{slug}/{number}/modules/{code}")
    public Page module(@PathParam("slug") String slug, @PathParam("number") String number, @PathParam("code") String code) {
        PublishedVersion version = reading.version(slug, number);
        return Page.of("standard/module.jte", new ModulePage(version, version.module(code)));
    }

    @GET
    @Path("{slug}/{number}/changes")
    public Page news(@PathParam("slug") String slug, @PathParam("number") String number, @QueryParam("from") String from) {
        Comparing.WhatIsNew news = comparing.between(slug, from, number);
        return Page.of("standard/news.jte", new NewsPage(news, new Changes(news.from().whole(), news.to().whole(), news.differences())));
    }

    private Page page(PublishedVersion version) {
        return Page.of("standard/version.jte",
                new VersionPage(version, reading.versions(version.slug()), comparing.contributors(version.id())));
    }
}

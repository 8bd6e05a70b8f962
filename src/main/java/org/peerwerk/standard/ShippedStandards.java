package org.peerwerk.standard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Start;

/** The standards that come with the product ({@code curriculum/} in the repository) are imported at the first start. */
@ApplicationScoped
public class ShippedStandards {
    /** Folders of {@code curriculum/}. A new standard is added here. */
    static final List<String> FOLDERS = List.of("peer-supporter", "train-the-trainer");
    private static final Logger LOG = Logger.getLogger(ShippedStandards.class);

    @Inject
    private Importing importing;

    void importAll(@Observes @Priority(Start.DATABASE_READY + 100) Startup event) {
        for (String name : FOLDERS) {
            switch (importing.importFolder(Actor.system("first start"), folder(name))) {
                case ImportResult.Imported imported -> LOG.infof("Standard %s %s imported.", imported.slug(), imported.number());
                case ImportResult.Unchanged unchanged -> LOG.debugf("Standard %s is here already.", name);
                case ImportResult.Refused refused -> throw new IllegalStateException("Peerwerk cannot start. The standard " + name
                        + " that comes with it is not good:\n"
                        + refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
            }
        }
    }

    /** A folder on the class path cannot be listed in every server, so {@code standard.yaml} and the modules say which files there are. */
    static StandardFolder folder(String name) {
        var files = new TreeMap<String, byte[]>();
        put(files, name, StandardFolder.STANDARD);
        for (String module : StandardFolder.moduleFiles(files.getOrDefault(StandardFolder.STANDARD, new byte[0]))) {
            put(files, name, module);
            StandardFolder.materialFiles(files.getOrDefault(module, new byte[0])).forEach(file -> put(files, name, file));
        }
        return new StandardFolder(name, files);
    }

    private static void put(TreeMap<String, byte[]> files, String folder, String file) {
        try (InputStream content = ShippedStandards.class.getResourceAsStream("/curriculum/" + folder + "/" + file)) {
            if (content != null) {
                files.put(file, content.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

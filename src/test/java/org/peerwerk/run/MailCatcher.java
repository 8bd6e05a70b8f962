package org.peerwerk.run;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A real mail server that delivers nothing: every mail stays here and can be read. Can be away for a while, without losing what it has. */
public final class MailCatcher implements AutoCloseable {
    private final int port;
    private final Path folder;
    private final List<Mail> caught = new ArrayList<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "mail catcher");
        thread.setDaemon(true);
        return thread;
    });
    private GreenMail server;
    private int read;

    /** One mail, readable. @param text the plain part of it */
    public record Mail(String to, String subject, String text) {
    }

    /** @param folder where each mail is also written to, as text; null for nowhere */
    static MailCatcher start(int port, Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var catcher = new MailCatcher(port, folder);
        catcher.open();
        catcher.writer.scheduleWithFixedDelay(catcher::mails, 1, 1, TimeUnit.SECONDS);
        return catcher;
    }

    private MailCatcher(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    /** Answers again. */
    public synchronized void open() {
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        read = 0;
    }

    /** Does not answer any more. */
    public synchronized void shut() {
        mails();
        server.stop();
        server = null;
    }

    /** Everything caught so far, the oldest first. */
    public synchronized List<Mail> mails() {
        if (server != null) {
            MimeMessage[] all = server.getReceivedMessages();
            for (; read < all.length; read++) {
                keep(all[read]);
            }
        }
        return List.copyOf(caught);
    }

    private void keep(MimeMessage message) {
        try {
            var mail = new Mail(String.valueOf(message.getAllRecipients()[0]), message.getSubject(), text(message));
            caught.add(mail);
            if (folder != null) {
                Files.writeString(folder.resolve("%tY-%<tm-%<td_%<tH-%<tM-%<tS_%03d.txt".formatted(System.currentTimeMillis(), caught.size())),
                        "To: " + mail.to() + "\nSubject: " + mail.subject() + "\n\n" + mail.text());
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // those that come after it are caught all the same
            System.err.println("A mail cannot be kept: " + e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                if (one.isMimeType("text/plain") || one.getContent() instanceof Multipart) {
                    return text(one);
                }
            }
        }
        return String.valueOf(part.getContent()).replace("\r\n", "\n").stripTrailing();
    }

    @Override
    public synchronized void close() {
        writer.shutdownNow();
        if (server != null) {
            shut();
        }
    }
}
